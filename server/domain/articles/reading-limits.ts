/** How much of one article is read for claims: more than any article has, and little enough that no file occupies the extractor for minutes. */

/** In UTF-16 units: some fifty thousand words. */
export const MOST_READ = 300_000;
export const MOST_FOUND = 2000;
/** A cut falls between two lines, or else two words, this close before the limit. */
const NEAR = 5000;

/** The part of a text that is read for claims: all of it, or its beginning up to a line's or a word's end. */
export function partToRead(text: string): string {
  if (text.length <= MOST_READ) return text;
  const ends = ["\n", " "].map((gap) => text.lastIndexOf(gap, MOST_READ - 1));
  const end = ends.find((at) => at > MOST_READ - NEAR) ?? MOST_READ;
  const low = text.charCodeAt(end);
  return text.slice(0, low >= 0xdc00 && low <= 0xdfff ? end - 1 : end);
}

/** What has to be said of an article that was not read to its end, by its length and how many claims were found; else null. */
export function cutNote(length: number, found: number): string | null {
  const rest = "Add what is said further on by hand, or import that part by itself.";
  if (found >= MOST_FOUND)
    return `Only the first ${MOST_FOUND.toLocaleString("en")} claims of this article were found. ${rest}`;
  if (length <= MOST_READ) return null;
  return `Only the first ${MOST_READ.toLocaleString("en")} characters of this article were read for claims. ${rest}`;
}
