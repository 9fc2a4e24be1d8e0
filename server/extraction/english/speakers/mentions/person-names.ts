/** Names of people in a noun phrase: where the title ends and the name begins. */

import type { Tagged } from "../../reading/tagged";
import { isCapitalised } from "../../reading/tokens";
import { isGivenName } from "../words/given-names";
import { isNationality, isPlace } from "../words/places";
import { BODY_NOUNS, HONORIFICS, ORGANISATION_WORDS, ROLE_NOUNS } from "../words/titles";
import { folded, isAcronym } from "./names";
import { isNamePart, isParticle } from "./phrase";
import { isBodysName } from "./whole-names";

/** Where the name stands among the words, and whether more than its form shows that it is a person's. */
export type FoundName = { from: number; to: number; sure: boolean };

/** The most words of a person's name. */
const LONGEST = 6;

/** Returns the index of the last word that is a role or a title; -1 if there is none. */
export function lastRole(tokens: readonly Tagged[]): number {
  return tokens.findLastIndex((token, at) => isRole(token) && !isSurname(tokens, at));
}

/** "Adam Baker": a capital behind a given name makes a name of what is a role elsewhere. */
function isSurname(tokens: readonly Tagged[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    at === tokens.length - 1 && before !== undefined && token !== undefined && isGiven(before) && isCapitalised(token)
  );
}

/** Returns whether the word is a role ("minister", "co-founders") or a title ("Mr."). */
export function isRole({ lower }: Tagged): boolean {
  const plain = lower.replace(/^(?:then|ex|former)-/, "");
  return ROLE_NOUNS.has(plain) || ROLE_NOUNS.has(plain.replace(/s$/, "")) || HONORIFICS.has(plain);
}

/** Returns the name at the end of a phrase's head ("Finance Minister Ada Lund"); null if no person is named there. */
export function personIn(head: readonly Tagged[], definite: boolean): FoundName | null {
  const role = lastRole(head);
  const run = runStart(head, role + 1);
  if (run >= head.length) return null;
  // "Mayor de Brill": a particle straight behind a title belongs to the name.
  const from = role >= 0 && head.slice(role + 1, run).every(isParticle) ? role + 1 : run;
  const name = head.slice(from);
  const given = name.findIndex((token, at) => at < name.length - 1 && isGiven(token) && isFree(name.slice(at)));
  if (role >= 0 && from === role + 1 && (isFree(name) || isGivenThenWord(name)))
    return { from: afterPlaces(head, from), to: head.length, sure: true };
  if (given > 0 && !isPlaceName(name)) return { from: from + given, to: head.length, sure: true };
  if (!isFree(name) || isPlaceName(name)) return null;
  const before = head[from - 1];
  if (given === 0 && !(before && BODY_NOUNS.has(before.lower))) return { from, to: head.length, sure: true };
  if (before && from > 0 && before.tag === "noun" && !BODY_NOUNS.has(before.lower) && !isCapitalised(before))
    return name.length >= 2 ? { from, to: head.length, sure: false } : null;
  if (definite || name.length < 2 || from > 0) return null;
  return { from, to: head.length, sure: false };
}

/**
 * Returns the name behind an office with a preposition ("Secretary of State Ada Lund", "Envoy for Iran Ola Moe"); a name
 * that the preposition governs ("a spokesman for Ada Lund") is not the office's.
 */
export function personAfterOffice(rest: readonly Tagged[]): FoundName | null {
  const from = runStart(rest, 1);
  const run = rest.slice(from);
  const before = rest[from - 1]?.lower ?? "";
  if (OFFICES.test(before) && run.length > 1 && isFree(run)) return { from, to: rest.length, sure: true };
  if (WORKS.test(before) && run.length > 1 && isGiven(run[0] as Tagged) && isFree(run))
    return { from, to: rest.length, sure: true };
  if (!/^(?:of|for|to|at|on|from)$/.test(before)) return null;
  for (let at = 1; at <= run.length - 2; at += 1) {
    const name = run.slice(at);
    const [first] = name;
    // "A spokesman for Mayor Ada Lund" is not the mayor.
    const title = run[at - 1];
    const isTitled = title !== undefined && isRole(title);
    if (first && isGiven(first) && isFree(name) && !isPlaceName(name) && !isTitled)
      return { from: from + at, to: rest.length, sure: true };
  }
  const [office] = run;
  if (run.length < 3 || !office || !isOffice(office) || !isFree(run.slice(1))) return null;
  return { from: from + 1, to: rest.length, sure: true };
}

/** Returns the name behind a body and an office in it ("Bank of Eastholm governor Ben Roe"). */
export function personOfBody(head: readonly Tagged[], rest: readonly Tagged[]): FoundName | null {
  const body = head.at(-1);
  const office = lastRole(rest);
  if (!body || !isBodysName(body) || office < 2) return null;
  const from = runStart(rest, office + 1);
  const name = rest.slice(from);
  const [first] = name;
  const isPlain = rest.slice(0, office + 1).some((token) => isRole(token) && !isCapitalised(token));
  return first && isFree(name) && (isPlain || isGiven(first)) ? { from, to: rest.length, sure: true } : null;
}

const OFFICES =
  /^(?:state|parliament|congress|staff|health|defence|defense|justice|finance|education|police|transport|energy|interior|culture|information|tourism|trade|commerce|labou?r|agriculture|environment|communications|economy|planning|oil|petroleum|security|intelligence|religion|sports?|housing|water|mines|fisheries|treasury)$/;
/** "Co-author of the study Ada Lund": what one may write, lead or be part of, and what is never called by such a name. */
const WORKS = /^(?:study|paper|report|survey|article|book|project|team|programme|program|party|group|company|charity)$/;
const isOffice = ({ lower }: Tagged) => OFFICES.test(lower) || isPlace(folded(lower));

/** Returns where the unbroken run of name parts at the end begins. */
function runStart(tokens: readonly Tagged[], least: number): number {
  let at = tokens.length;
  while (at > least && isNamePart(tokens[at - 1]) && tokens.length - at < LONGEST) at -= 1;
  while (at < tokens.length && isParticle(tokens[at] as Tagged)) at += 1;
  return at;
}

/** "Minister Iran Ola Moe" has no such name: countries between a role and a name belong to the role. */
function afterPlaces(head: readonly Tagged[], from: number): number {
  let at = from;
  while (at < head.length - 2 && isPlace(folded(head[at]?.text ?? ""))) at += 1;
  return at;
}

/** "Governor Tim Post": behind a title and a given name, what is a word of bodies elsewhere is a surname. */
function isGivenThenWord(name: readonly Tagged[]): boolean {
  const [given, surname, ...others] = name;
  const stands = given !== undefined && isGiven(given) && !isPlace(folded(given.text));
  return stands && surname !== undefined && others.length === 0 && !isAcronym(surname.text);
}

const isGiven = ({ text }: Tagged) => isGivenName(text) && isCapitalised({ text } as Tagged);

/** Returns whether no word of it shows that the name is no person's. */
function isFree(name: readonly Tagged[]): boolean {
  const shouted = name.length > 1 && name.every(({ text }) => text === text.toUpperCase());
  return !name.some(({ lower, text }) => {
    const acronym = !shouted && isAcronym(text) && !text.includes(".") && !/^(?:II|III|IV|JR)$/.test(text);
    return ORGANISATION_WORDS.has(lower) || acronym || isNationality(folded(lower));
  });
}

function isPlaceName(name: readonly Tagged[]): boolean {
  const words = name.map(({ text }) => folded(text));
  return isPlace(words.join(" ")) || isPlace(words[0] ?? "") || isPlace(words.slice(0, 2).join(" "));
}
