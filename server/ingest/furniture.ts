/**
 * Recognises the lines that a page puts around an article and that are not part of it: share buttons, cookie notices
 * and the like.
 */

import { anyOf } from "@/server/languages/page-words";
import { WHOLE_LANGUAGES } from "@/server/languages/whole-languages";

/** Longer lines are prose, however they begin. */
const LONGEST = 160;

/** Several labels often run together in one line ("Community standardsDiscussion"). */
const ONLY_LABELS = new RegExp(`^(?:(?:${anyOf("labels")})[\\s|·•,/:.…>»-]*)+$`, "i");

const OPENINGS = WHOLE_LANGUAGES.flatMap(({ pages }) => pages.openings);

/** Returns whether the line, on its own, is page furniture. */
export function isFurniture(line: string): boolean {
  const words = line.trim();
  if (words === "" || words.length > LONGEST) return false;
  return ONLY_LABELS.test(words) || OPENINGS.some((opening) => opening.test(words));
}
