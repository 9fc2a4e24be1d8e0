/** A noun phrase in its parts: determiner, possessor, head, and what prepositions attach to it. */

import type { Tagged } from "../../reading/tagged";
import { isCapitalised } from "../../reading/tokens";
import { ORGANISATION_WORDS } from "../words/titles";
import type { Mention } from "./mention";

export type Phrase = {
  /** All words without the determiner. */
  all: readonly Tagged[];
  /** The words before "'s", or "his" and the like; empty if there is neither. */
  owner: readonly Tagged[];
  /** The head noun with what stands before it, without the owner. */
  head: readonly Tagged[];
  /** From the first preposition on. */
  rest: readonly Tagged[];
  reference: Mention["reference"];
};

const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|my|our|both|such)$/;
const SKIPPED =
  /^(?:but|and|either|neither|all|even|also|only|then|meanwhile|while|although|though|because|if|when|as)$/;
const INDEFINITE =
  /^(?:a|an|one|another|some|any|several|many|few|most|every|each|no|two|three|four|five|six|dozens|hundreds)$/;

/** Splits a noun phrase without appositions; null if nothing but marks and determiners is there. */
export function phraseOf(tokens: readonly Tagged[]): Phrase | null {
  const { from, reference, pronoun } = determined(tokens);
  let to = tokens.length;
  while (to > from && isEdge(tokens[to - 1])) to -= 1;
  const all = tokens.slice(from, to);
  if (all.length === 0) return null;
  const clitic = ownerEnd(all);
  const after = all.slice(clitic + 1);
  const stop = after.findIndex(({ tag }, at) => at > 0 && /^(?:preposition|to|verb)$/.test(tag));
  return {
    all,
    owner: clitic < 0 ? pronoun : all.slice(0, clitic),
    head: stop < 0 ? after : after.slice(0, stop),
    rest: stop < 0 ? [] : after.slice(stop),
    reference: clitic < 0 ? reference : "definite",
  };
}

/** Returns where the "'s" of the phrase's owner is; -1 if there is none. "A spokesman for the town's mayor" has no owner. */
function ownerEnd(all: readonly Tagged[]): number {
  const clitic = all.findLastIndex(({ lower }, at) => at > 0 && at < all.length - 1 && isPossessive(lower));
  const link = all.findIndex(({ tag }, at) => at > 0 && tag === "preposition");
  if (link < 0 || link > clitic) return clitic;
  const governing = all[link - 1];
  return governing && isCapitalised(governing) && ORGANISATION_WORDS.has(governing.lower)
    ? clitic
    : ownerEnd(all.slice(0, link));
}

const isPossessive = (lower: string) => lower === "'s" || lower === "'";

function isEdge(token: Tagged | undefined): boolean {
  return !token || isPossessive(token.lower) || token.shape === "mark" || AFTERTHOUGHT.test(token.lower);
}

/** "The minister herself", "Ada Lund and Ben Roe both": what stands behind a name and is no part of it. */
const AFTERTHOUGHT = /^(?:themselves|itself|himself|herself|both|each|alike|alone|too)$/;

type Determined = { from: number; reference: Mention["reference"]; pronoun: readonly Tagged[] };

function determined(tokens: readonly Tagged[]): Determined {
  let reference: Mention["reference"] = "bare";
  let pronoun: readonly Tagged[] = [];
  let from = 0;
  for (; from < tokens.length - 1; from += 1) {
    const token = tokens[from];
    if (!token) break;
    if (DEFINITE.test(token.lower)) reference = "definite";
    else if (INDEFINITE.test(token.lower) || token.shape === "number") reference = "indefinite";
    else if (!SKIPPED.test(token.lower) && token.shape !== "mark") break;
    if (/^(?:his|her|its|their)$/.test(token.lower)) pronoun = [token];
  }
  return { from, reference, pronoun };
}

/** Returns the words as they are written, in one line. */
export function wordsOf(text: string, tokens: readonly Tagged[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last
    ? text
        .slice(first.start, last.end)
        .replace(/\p{Cf}/gu, "")
        .replace(/\s+/gu, " ")
    : "";
}

const PARTICLES = /^(?:de|la|le|al|el|bin|ibn|van|von|der|den|du|di|da|dos|das|del|ter|ten|of-the|y|e)$/;

/** Returns whether a word may stand in a name: capitalised, or a particle. */
export function isNamePart(token: Tagged | undefined): boolean {
  if (!token || token.shape === "number" || /\p{N}/u.test(token.text)) return false;
  if (PARTICLES.test(token.lower) || /^["“”]$/.test(token.text)) return true;
  return (
    token.shape === "word" &&
    isCapitalised(token) &&
    !["det", "possessive", "pronoun", "preposition", "time"].includes(token.tag)
  );
}

/** Returns whether a word of a name is a particle in lower case ("van"). */
export function isParticle(token: Tagged): boolean {
  return PARTICLES.test(token.text);
}
