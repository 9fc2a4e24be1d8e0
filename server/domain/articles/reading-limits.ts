/**
 * How much of an article is read for claims: more than any real article has, but little enough that no file occupies
 * the extractor for minutes.
 */

/** In UTF-16 units: some fifty thousand words. */
export const MOST_READ = 300_000;
export const MOST_FOUND = 2000;
/** A cut is moved to the end of a line, or else of a word, within this distance before the limit. */
const NEAR = 5000;

/**
 * Returns the part of a text that is read for claims: all of it, or its beginning up to the end of a line or a word.
 */
export function partToRead(text: string): string {
  if (text.length <= MOST_READ) return text;
  const ends = ["\n", " "].map((gap) => text.lastIndexOf(gap, MOST_READ - 1));
  const end = ends.find((at) => at > MOST_READ - NEAR) ?? MOST_READ;
  const low = text.charCodeAt(end);
  return text.slice(0, low >= 0xdc00 && low <= 0xdfff ? end - 1 : end);
}

/**
 * Returns the notice for an article that was not read to its end, given its length and the number of claims found;
 * otherwise null.
 */
export function cutNote(length: number, found: number): string | null {
  const rest = "Add what is said further on by hand, or import that part by itself.";
  if (found >= MOST_FOUND)
    return `Only the first ${MOST_FOUND.toLocaleString("en")} claims of this article were found. ${rest}`;
  if (length <= MOST_READ) return null;
  return `Only the first ${MOST_READ.toLocaleString("en")} characters of this article were read for claims. ${rest}`;
}
