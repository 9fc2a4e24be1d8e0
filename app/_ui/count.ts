/** Numbers as the desk writes them. Asking the browser's own formatter for a comma holds the first paint up for longer than all the rest of it. */

/** "12,345" */
export function countWords(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
