/** Who is named in a part of a sentence, and whether somebody else may be meant there. */
import { foldCountries, isCountry } from "@/server/languages/english/countries";
import type { Passage, Range } from "../reading/passages";
import type { Tagged } from "../reading/tagged";
import { isCapitalised } from "../reading/tokens";
import { ROLE_NOUNS } from "../speakers/words/titles";
import type { Told } from "./told";

/** A name has at most so many words. */
const LONGEST_NAME = 5;

type Named = Range & { name: string };

/** Who is named in a passage, and the tokens that may mean somebody else, both in order. */
type PassagePeople = { named: readonly Named[]; strangers: readonly number[] };

/** Every pronoun of every claim asks for them, so each passage is looked through once. */
const READ = new WeakMap<Passage, PassagePeople>();

/** Returns the full names of the people named in a token range. */
export function peopleIn(told: Told, { from, to }: Range): string[] {
  const names: string[] = [];
  const { named } = peopleOf(told);
  for (let at = firstAt(named.length, (k) => (named[k] as Named).from >= from); at < named.length; at += 1) {
    const one = named[at] as Named;
    if (one.from >= to) break;
    names.push(one.name);
  }
  return names;
}

/**
 * Returns whether the words may mean somebody who is not among their people: by a name that the article does not
 * explain, or by a role ("the attacker").
 */
export function strangersIn(told: Told, { from, to }: Range): boolean {
  const { strangers } = peopleOf(told);
  const next = strangers[firstAt(strangers.length, (k) => (strangers[k] as number) >= from)];
  return next !== undefined && next < to;
}

/** Returns the first of so many indexes for which this holds; it holds for all after it. */
function firstAt(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function peopleOf({ known, finding: { sentence } }: Told): PassagePeople {
  const { passage } = sentence;
  const read = READ.get(passage);
  if (read) return read;
  const named: Named[] = [];
  const strangers: number[] = [];
  for (let at = 0; at < passage.tokens.length; at += 1) {
    const one = namedAt(passage, known, at);
    if (one?.isPerson) named.push(one);
    if (one) at = one.to - 1;
    else if (isUnknownName(passage.tokens, at) || isRole(passage.tokens, at)) strangers.push(at);
  }
  const people = { named, strangers };
  READ.set(passage, people);
  return people;
}

/** Returns the longest name that begins at a token; a place or a modifier may be called like a person and be none. */
function namedAt({ tokens, text }: Passage, known: Told["known"], at: number): (Named & { isPerson: boolean }) | null {
  const first = tokens[at];
  if (!first || !isCapitalised(first)) return null;
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const person = known.person(text.slice(first.start, tokens[at + length - 1]?.end));
    if (!person) continue;
    const isHuman = person.gender !== null || person.role !== null || !isPlace(tokens, at);
    const isPerson = isHuman && !isModifier(tokens, at + length);
    return { from: at, to: at + length, name: person.name, isPerson };
  }
  return null;
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
