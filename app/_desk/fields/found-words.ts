/** Describes a search's result, so that the beginning of a long result is not taken for all of it. */

/** Describes the result; if there is more, says that only its beginning is shown. */
export function foundWords(count: number, what: string, more: boolean): string {
  if (count === 0) return `None of the ${what} has these words.`;
  return more ? `The first ${count} ${what} are shown. More words narrow them down.` : `${count} found`;
}
