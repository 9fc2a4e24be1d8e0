/** Makes the plain statement of a claim from its verbatim fragments; a reviewer may reword it. */

import { type Span, sliceSpan } from "../articles/span";
import type { TextLanguage } from "../words/language";
import type { Attribution, CueClass } from "./attribution";

/** The parts of an attribution that its statement is made from; spans count UTF-16 units of the text. */
type Stated = Pick<Attribution, "quotation" | "cueClass"> & { readonly [role in "content" | "cue"]: readonly Span[] };

/** The words that follow these cues would, on their own, read as the opposite, or as something that nobody states. */
const NEEDS_ITS_CUE: readonly CueClass[] = ["denies", "doubts", "accuses", "judges"];

const FINAL = /[.!?…]["”’»)\]]*$/u;
const FRAGMENT = "… ";

/**
 * Makes one readable line from the fragments of a claim that a person marked: collapses white space, drops a leading
 * "that" or "but" of the article's language, capitalises the first letter, and adds a full stop. A direct quotation keeps its
 * quotation marks, or gets them. If the content is denied, doubted, rejected or an accusation, the cue comes first
 * ("Denied: the port is closed."), because on its own it would read as the speaker's claim.
 * @param language of the text; null if Stet does not read it
 */
export function plainStatement(
  text: string,
  { content, cue, quotation, cueClass }: Stated,
  language: TextLanguage | null,
): string {
  const joined = wordsOf(text, content);
  const plain = language?.mentions.withoutConjunction(joined) ?? joined;
  if (quotation === "direct") return asQuotation(plain);
  const before = NEEDS_ITS_CUE.includes(cueClass) ? wordsOf(text, cue) : "";
  return asSentence(before === "" ? plain : `${before}: ${plain}`);
}

/** Capitalises the first letter, and ends the sentence with a full stop unless it has an end. */
export function asSentence(words: string): string {
  const whole = closed(withoutTail(words)).replace(/^\[?\p{Ll}/u, (letter) => letter.toUpperCase());
  return FINAL.test(whole) ? whole : `${whole}.`;
}

/** Gives words their quotation marks where they have none, or lack the closing one; opens them once. */
export function asQuotation(words: string): string {
  const plain = withoutReopening(withoutTail(words));
  if (!/^["“‘'«„]/u.test(plain)) return `“${plain.replace(/["”]$/u, "")}”`;
  return closed(plain);
}

/** Newspapers open the marks again at each paragraph of a long quotation, which the statement runs together. */
function withoutReopening(words: string): string {
  const opening = words.match(OPENING)?.length ?? 0;
  const all = words.match(/["“”]/gu)?.length ?? 0;
  if (opening <= all - opening) return words;
  let isOpen = false;
  return words.replace(MARK, (mark, opens: string | undefined) => {
    const isAgain = opens !== undefined && isOpen;
    isOpen = opens !== undefined;
    return isAgain ? "" : mark;
  });
}

const OPENING = /“|(?<![^\s([])"(?=\S)/gu;
const MARK = /(“|(?<![^\s([])"(?=\S))|["”]/gu;

/** Adds the closing mark of a quotation that has none. */
function closed(words: string): string {
  if (words.lastIndexOf("“") > words.lastIndexOf("”")) return `${words}”`;
  return words.split('"').length % 2 === 0 ? `${words}"` : words;
}

/** Shows words that make no sentence for what they are: an ellipsis stands before them, and no full stop after. */
export function asFragment(words: string): string {
  return `${FRAGMENT}${withoutTail(words).replace(/\.$/u, "")}`;
}

/** Returns whether a statement is a fragment, as `asFragment` writes it, that nobody has worded yet. */
export function isFragment(statement: string): boolean {
  return statement.startsWith(FRAGMENT);
}

/** Returns whether a statement begins with this name, so that it need not be said again beside it. */
export function beginsWith(statement: string, name: string): boolean {
  const [begin, called] = [statement, name].map((words) => words.replace(/^\[?the\s+/iu, "").toLowerCase());
  return called !== undefined && called !== "" && begin?.startsWith(`${called} `) === true;
}

const withoutTail = (words: string) => words.replace(/[\s,;:–—-]+(["”’»]?)$/u, "$1");

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => sliceSpan(text, span).replace(/\s+/gu, " ").trim()).join(" … ");
}
