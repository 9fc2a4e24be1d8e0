/** A number with its noun, as English writes them. */

/** "1 claim", "12,345 claims" */
export function counted(n: number, one: string): string {
  // Asking the browser's own formatter for a comma holds the first paint up for longer than all the rest of it.
  return `${String(n).replace(/\B(?=(?:\d{3})+$)/gu, ",")} ${one}${n === 1 ? "" : "s"}`;
}
