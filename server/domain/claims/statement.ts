/** Makes the plain statement of a claim from its verbatim fragments; a reviewer may reword it. */

import { type Span, sliceSpan } from "../articles/span";
import type { TextLanguage } from "../words/language";
import type { Attribution, CueClass } from "./attribution";

/** The parts of an attribution that its statement is made from; spans count UTF-16 units of the text. */
type Stated = Pick<Attribution, "quotation" | "cueClass"> & { readonly [role in "content" | "cue"]: readonly Span[] };

/** The words that follow these cues would, on their own, read as the opposite, or as something that nobody states. */
const NEEDS_ITS_CUE: readonly CueClass[] = ["denies", "doubts", "accuses", "judges"];

const FINAL = /[.!?…]["”’»)\]]*$/u;

/**
 * Makes one readable line from the fragments: collapses white space, drops a leading "that" of the article's language,
 * capitalises the first letter, and adds a full stop. A direct quotation keeps its quotation marks, or gets them.
 * Content that was denied, doubted, rejected or held against somebody follows the words that say so ("Denied: the port
 * is closed."), because on its own it would read as the speaker's claim.
 * @param language of the text; null if Stet does not read it
 */
export function plainStatement(
  text: string,
  { content, cue, quotation, cueClass }: Stated,
  language: TextLanguage | null,
): string {
  const joined = wordsOf(text, content);
  const begun = language?.mentions.withoutConjunction(joined) ?? joined;
  const plain = begun.replace(/[\s,;:–—-]+(["”’»]?)$/u, "$1");
  if (quotation === "direct") return /^["“‘'«„]/u.test(plain) ? plain : `“${plain.replace(/["”]$/u, "")}”`;
  const before = NEEDS_ITS_CUE.includes(cueClass) ? wordsOf(text, cue) : "";
  const whole = (before === "" ? plain : `${before}: ${plain}`).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return FINAL.test(whole) ? whole : `${whole}.`;
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => sliceSpan(text, span).replace(/\s+/gu, " ").trim()).join(" … ");
}
