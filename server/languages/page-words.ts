/**
 * The words that pages put around their articles, in all languages that Stet reads: a page's own language is not known
 * yet.
 */
import type { PageWords } from "@/server/domain/words/language";
import { WHOLE_LANGUAGES } from "./whole-languages";

type Listed = { [list in keyof PageWords]: PageWords[list] extends readonly string[] ? list : never }[keyof PageWords];

/** Returns the source of a pattern that matches the entries of this list in all languages. */
export function anyOf(list: Listed): string {
  return WHOLE_LANGUAGES.flatMap(({ pages }) => pages[list]).join("|");
}
