/** Blame: finds whom a claim holds responsible for something. */
import type { Span } from "@/server/domain/articles/span";
import type { Tagged } from "@/server/extraction/english/reading/tagged";
import type { Entity } from "./entities";

const BLAMES = /^(?:accuse|blame|charge|fault)$/u;
const RESPONSIBLE = /^(?:responsible|blame|guilty|liable)$/u;
/** Words that end the mention of whoever is blamed and begin what for. */
const FOR_WHAT = /^(?:of|for|over|with|after|that|who|which|because|by)$/u;
/** A longer mention is no name of anybody. */
const LONGEST = 8;

/**
 * Returns the words that name whoever is blamed; null if nobody is. Reads "blamed the owner for it", "the owner is
 * responsible", and, if the cue itself blames ("accused"), the content's first words.
 */
export function blamedIn(tokens: readonly Tagged[], names: readonly Entity[], cue: readonly Tagged[]): Span | null {
  const verb = tokens.findIndex(isBlame);
  const after = cue.some(isBlame) ? mentionFrom(tokens, 0, names) : null;
  return after ?? (verb < 0 ? null : mentionFrom(tokens, verb + 1, names)) ?? responsibleIn(tokens);
}

const isBlame = ({ tag, reading }: Tagged) => tag === "verb" && BLAMES.test(reading?.lemma ?? "");

/** The nominal words that begin here, at most up to what somebody is blamed for; a name counts as a whole. */
function mentionFrom(tokens: readonly Tagged[], from: number, names: readonly Entity[]): Span | null {
  let to = from;
  while (to < tokens.length && to - from < LONGEST && isNominal(tokens[to], names)) to += 1;
  const [first, last] = [tokens[from], tokens[to - 1]];
  const heads = tokens.slice(from, to).some(({ tag }) => tag === "noun" || tag === "name");
  return first && last && heads ? [first.start, last.end] : null;
}

function isNominal(token: Tagged | undefined, names: readonly Entity[]): boolean {
  if (!token) return false;
  if (names.some(({ span: [start, end] }) => token.start >= start && token.end <= end)) return true;
  return !FOR_WHAT.test(token.lower) && /^(?:det|possessive|adjective|noun|name|number)$/u.test(token.tag);
}

/** "The owner was responsible for it", "the owner is to blame". */
function responsibleIn(tokens: readonly Tagged[]): Span | null {
  const at = tokens.findIndex(({ lower }) => RESPONSIBLE.test(lower));
  const be = tokens.slice(0, Math.max(0, at)).findLastIndex(({ tag }) => tag === "be");
  if (be < 1 || at - be > 3) return null;
  let from = be;
  while (from > 0 && isNominal(tokens[from - 1], [])) from -= 1;
  return from < be ? mentionFrom(tokens, from, []) : null;
}
