/** Who is named in a part of a sentence, and whether somebody else may be meant there. */
import { foldCountries, isCountry } from "@/server/languages/english/countries";
import type { Range } from "../reading/passages";
import type { Tagged } from "../reading/tagged";
import { isCapitalised } from "../reading/tokens";
import { ROLE_NOUNS } from "../speakers/titles";
import type { Told } from "./told";

/** A name has at most so many words. */
const LONGEST_NAME = 5;

type Named = Range & { name: string };

/** Returns the full names of the people named in a token range. */
export function peopleIn(told: Told, range: Range): string[] {
  return namedIn(told, range).map(({ name }) => name);
}

function namedIn({ known, finding: { sentence } }: Told, { from, to }: Range): Named[] {
  const { tokens, text } = sentence.passage;
  const found: Named[] = [];
  for (let at = from; at < to; at += 1) {
    const first = tokens[at];
    if (!first || !isCapitalised(first)) continue;
    for (let length = LONGEST_NAME; length > 0; length -= 1) {
      const person = known.person(text.slice(first.start, tokens[at + length - 1]?.end));
      if (!person) continue;
      const isPerson = person.gender !== null || person.role !== null;
      if (!isModifier(tokens, at + length) && (isPerson || !isPlace(tokens, at)))
        found.push({ from: at, to: at + length, name: person.name });
      at += length - 1;
      break;
    }
  }
  return found;
}

/**
 * Returns whether the words may mean somebody who is not among their people: by a name that the article does not
 * explain, or by a role ("the attacker").
 */
export function strangersIn(told: Told, range: Range): boolean {
  const { tokens } = told.finding.sentence.passage;
  const named = namedIn(told, range);
  for (let at = range.from; at < range.to; at += 1) {
    if (named.some(({ from, to }) => from <= at && at < to)) continue;
    if (isUnknownName(tokens, at) || isRole(tokens, at)) return true;
  }
  return false;
}

function isUnknownName(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at];
  if (token?.tag !== "name" || isModifier(tokens, at + 1) || isPlace(tokens, at)) return false;
  if (token.text === token.text.toUpperCase() || tokens[at - 1]?.tag === "name") return false;
  return !isCountry(foldCountries(token.lower));
}

/** "The attacker", "a sailor"; a title before a name is none. */
function isRole(tokens: readonly Tagged[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.tag !== "noun" || next?.tag === "name" || next?.tag === "noun") return false;
  return (
    ROLE_NOUNS.has(token.lower) ||
    /^(?:man|woman|boy|girl|suspect|victim|attacker|gunman|driver|sailor)$/.test(token.lower)
  );
}

/** "In West Asia", "the Quds Force": what was taken for a person and is none. */
function isPlace(tokens: readonly Tagged[], at: number): boolean {
  return /^(?:the|in|at|on|near|from|to|across|around)$/.test(tokens[at - 1]?.lower ?? "");
}

/** "The Trump administration" is not Trump. */
function isModifier(tokens: readonly Tagged[], at: number): boolean {
  const next = tokens[at];
  return next !== undefined && /^(?:noun|adjective|name)$/.test(next.tag) && next.shape === "word";
}
