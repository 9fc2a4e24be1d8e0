/**
 * Formats numbers. Asking the browser's own formatter for a comma delays the first paint by more than everything else
 * on the screen.
 */

/** "12,345" */
export function countWords(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}

/** "1 claim", "12,345 claims" */
export function counted(n: number, one: string): string {
  return `${countWords(n)} ${one}${n === 1 ? "" : "s"}`;
}
