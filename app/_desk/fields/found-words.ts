/** What a search says that it has found, so that the beginning of a long answer is not taken for all of it. */

/** What is said of what was found; where there is more, that only its beginning is shown. */
export function foundWords(count: number, what: string, more: boolean): string {
  if (count === 0) return `None of the ${what} has these words.`;
  return more ? `The first ${count} ${what} are shown. More words narrow them down.` : `${count} found`;
}
