/**
 * Gets a second opinion beside our own: what Mozilla's Readability, the reader view of Firefox, takes for the article.
 */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** A page with more elements that contain text takes Readability too long, and contains more than one article. */
export const MOST_ELEMENTS = 10_000;

/**
 * Returns the article's element as markup; null if Readability finds none. The input must be markup that a parser
 * serialised.
 */
export function readableMarkup(html: string): string | null {
  const { document } = parseHTML(html);
  try {
    return new Readability(document as unknown as Document, { disableJSONLD: true }).parse()?.content ?? null;
  } catch {
    // Readability throws on some pages, and is only a second opinion.
    return null;
  }
}
