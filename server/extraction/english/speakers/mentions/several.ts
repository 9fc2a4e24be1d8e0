/** Several: tells "Ada Lund and Ben Roe" from a name or a title with an "and" in it. */

import { indexOfWord, type Passage, type Range } from "../../reading/passages";
import type { Sentence } from "../../reading/sentences";
import { isPlace } from "../words/places";
import { MEDIA_WORDS, ORGANISATION_WORDS } from "../words/titles";
import type { Mention } from "./mention";
import { readMention } from "./mentions";
import { isAcronym } from "./names";

/** Returns "Ada Lund and Ben Roe" with the names that commas put before it, all in full: "Eva Berg, Ada Lund and Ben Roe". */
export function withListHead({ chunks, passage: { tokens } }: Sentence, { from, to }: Range): Range {
  if (indexOfWord(tokens, { from, to }, "and") < 0) return { from, to };
  let first = from;
  for (let at = chunks.findIndex((chunk) => chunk.to === first - 1); at >= 0; at -= 2) {
    const [before, name, comma] = [chunks[at - 1], chunks[at], tokens[first - 1]];
    const isName =
      name?.kind === "nouns" &&
      name.to - name.from > 1 &&
      tokens.slice(name.from, name.to).every(({ tag }) => tag === "name");
    if (comma?.text !== "," || !isName || (before && tokens[before.from]?.text !== ",")) break;
    first = name.from;
  }
  return { from: first, to };
}

/** How far into a mention its "and" may stand. */
const REACH = 14;

/**
 * Returns the parts of a mention that names several; the mention alone if it does not.
 * @param isKnown whether the article names somebody of the mention elsewhere
 */
export function conjuncts(passage: Passage, range: Range, isKnown: (mention: Mention) => boolean): Range[] {
  const { tokens } = passage;
  const within = { from: range.from + 1, to: Math.min(range.to - 1, range.from + REACH) };
  const and = Math.max(indexOfWord(tokens, within, "and"), indexOfWord(tokens, within, "&"));
  if (and < 0) return [range];
  const whole = readMention(passage, range);
  if (whole.kind === "organisation" && / (?:and|&) /.test(whole.name ?? "") && isKnown(whole)) return [range];
  const [left, right] = [lists(passage, { from: range.from, to: and }), { from: and + 1, to: range.to }];
  const mentions = left.map((part) => readMention(passage, part));
  const last = readMention(passage, right);
  const all = [...mentions, last];
  if (
    governs(tokens, range.from, and) &&
    (namesOneBody(passage, range.from, and, last) || !(all.every(isKnown) || last.sure))
  )
    return [range];
  const named = all.filter((one) => standsAlone(one, isKnown));
  const separate =
    named.length > 0 &&
    all.every((one) => named.includes(one) || isUnnamedParty(one) || isOfficeBeside(one, last)) &&
    !sharesTitle(mentions.at(-1), last);
  return separate ? [...left, right] : [range];
}

/** "Officials in Norway and Denmark": the "and" stands behind a preposition. */
function governs(tokens: Passage["tokens"], from: number, and: number): boolean {
  return tokens.slice(from + 1, and).some(({ tag }) => tag === "preposition" || tag === "to");
}

/** "Carl Moe of the Hall and Berg Foundation": one word before the "and", behind a preposition, begins a body's name. */
function namesOneBody({ tokens }: Passage, from: number, and: number, last: Mention): boolean {
  const word = tokens[and - 1];
  let at = and - 1;
  while (at > from && /^(?:det|adjective)$/.test(tokens[at - 1]?.tag ?? "")) at -= 1;
  if (last.kind !== "organisation" || last.words.includes("the") || at <= from || word?.tag !== "name") return false;
  return tokens[at - 1]?.tag === "preposition" && !isPlace(word.lower);
}

/** "A, B and C": the parts between commas, if each is short. */
function lists({ tokens }: Passage, { from, to }: Range): Range[] {
  const comma = indexOfWord(tokens, { from, to }, ",");
  if (comma < 0) return [{ from, to }];
  if (comma === to - 1) return [{ from, to: comma }];
  return [{ from, to: comma }, ...lists({ tokens } as Passage, { from: comma + 1, to })];
}

/** A part that names nobody by itself belongs to one name with the other ("Road Transport and Bridges Minister …"). */
function standsAlone(mention: Mention, isKnown: (mention: Mention) => boolean): boolean {
  const { kind, name, words, sure } = mention;
  if (words.length === 0 || words.length > 9) return false;
  if (kind === "place" || isKnown(mention)) return true;
  if (kind === "person") return sure;
  return kind === "organisation" && name !== null && (isAcronym(name) || endsAsBody(words));
}

function endsAsBody(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return words.length > 1 ? ORGANISATION_WORDS.has(last) : MEDIA_WORDS.has(last);
}

/** "Lund and his team": those without a name are somebody else if the others have one. */
function isUnnamedParty({ kind, name, words }: Mention): boolean {
  const isBody = kind === "organisation" && name === null;
  return (kind === "group" || kind === "document" || isBody) && words.length <= 9;
}

/** "The minister and the Harbour Board": an office beside a body is somebody else; beside a person it may be a title. */
function isOfficeBeside({ kind, reference }: Mention, last: Mention): boolean {
  return kind === "role" && reference === "definite" && last.kind === "organisation" && last.name !== null;
}

/** "Businessman and loyalist Ada Lund" is one: the left part is a title of the right. */
function sharesTitle(left: Mention | undefined, right: Mention): boolean {
  return left !== undefined && right.kind === "person" && right.role !== null && !left.sure && left.kind !== "place";
}
