/** What pages write around their articles, in any of the languages that Stet reads: a page's own is not known yet. */
import type { PageWords } from "@/server/domain/words/language";
import { WHOLE_LANGUAGES } from "./whole-languages";

type Listed = { [list in keyof PageWords]: PageWords[list] extends readonly string[] ? list : never }[keyof PageWords];

/** The source of a pattern that matches what is in this list of any of the languages. */
export function anyOf(list: Listed): string {
  return WHOLE_LANGUAGES.flatMap(({ pages }) => pages[list]).join("|");
}
