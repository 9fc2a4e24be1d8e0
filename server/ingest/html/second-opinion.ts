/** What Mozilla's Readability, the reader view of Firefox, takes for the article: a second opinion beside our own. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** Pages with more elements that hold text take Readability too long, and hold more than one article. */
export const MOST_ELEMENTS = 10_000;

/** The article's element as markup; null where Readability finds none. The markup has to be what a parser wrote. */
export function readableMarkup(html: string): string | null {
  const { document } = parseHTML(html);
  try {
    return new Readability(document as unknown as Document, { disableJSONLD: true }).parse()?.content ?? null;
  } catch {
    // It gives up on some pages by throwing, and is only a second opinion.
    return null;
  }
}
