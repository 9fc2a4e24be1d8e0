/**
 * Parses nominals backwards: the noun phrase that ends at a chunk, with the prepositional phrases and clauses attached
 * to it.
 */

import { sensesOf } from "../rules/cues";
import type { Chunk, VerbGroup } from "./chunks";
import type { Range } from "./passages";
import type { Tagged } from "./tagged";
import { isCapitalised } from "./tokens";
import { formsOf } from "./verb-forms";

/** How many chunks back a nominal or an apposition may begin. */
export const REACH = 16;

/** A partly parsed sentence: its chunks, and the subjects found for its verbs so far. */
export type Scene = {
  tokens: readonly Tagged[];
  chunks: readonly Chunk[];
  found: Map<VerbGroup, Range>;
  earlier: VerbGroup[];
};

/**
 * Returns the noun phrase ending at chunk `at` (if strict, never one that a preposition governs), with what is attached
 * to it by prepositions, "and" and relative clauses.
 */
export function nominalRun(scene: Scene, at: number, strict = true): Range | null {
  const { chunks, tokens } = scene;
  const last = chunks[at];
  if (!last) return null;
  let first = at;
  while (at - first < REACH) {
    if (canHang(chunks, tokens, first) || isTownOf(chunks, tokens, first)) first -= 2;
    else {
      const modified = beforeClause(scene, first);
      if (modified === null) break;
      first = modified;
    }
  }
  if (strict && chunks[first - 1]?.kind === "preposition") first = namesJoined(scene, at);
  return { from: chunks[first]?.from ?? last.from, to: last.to };
}

/** Returns the start of a name that ends at this chunk and contains an "and" ("the Energy and Climate Agency"). */
function namesJoined({ chunks, tokens }: Scene, at: number): number {
  const [and, before, last] = [chunks[at - 1], chunks[at - 2], chunks[at]];
  if (and?.kind !== "conjunction" || tokens[and.from]?.lower !== "and" || before?.kind !== "nouns" || !last) return at;
  const names = [tokens[before.to - 1], tokens[last.from], tokens[before.from]];
  const [left, right, first] = names.map((token) => token !== undefined && isCapitalised(token));
  return left && right && (first || tokens[before.from]?.tag === "det") ? at - 2 : at;
}

/**
 * Returns the noun modified by a clause that ends at chunk `first` ("the man who led the raid", "a report released by
 * the court").
 */
function beforeClause({ chunks, tokens, found }: Scene, first: number): number | null {
  const link = chunks[first - 1];
  const verb = link?.kind === "preposition" ? first - 2 : first - 1;
  const group = chunks[verb];
  if (group?.kind !== "verbs") return null;
  const before = chunks[verb - 1];
  if (link?.kind === "preposition" && before?.kind === "nouns" && isParticiple(group)) return verb - 1;
  const relative =
    before?.kind === "relative" && found.get(group)?.from === before.from && chunks[verb - 2]?.kind === "nouns";
  const reports = sensesOf(group.reading.lemma).some(({ frames }) => frames.has("clause"));
  return relative && !reports && tokens[before.from]?.lower !== "which" ? verb - 2 : null;
}

/** "The ministry in Munich, Germany": the country belongs to the town. */
function isTownOf(chunks: readonly Chunk[], tokens: readonly Tagged[], first: number): boolean {
  const [before, town, comma, country] = chunks.slice(Math.max(0, first - 3), first + 1);
  if (first < 3 || before?.kind !== "preposition" || town?.kind !== "nouns" || country?.kind !== "nouns") return false;
  const names = [town, country].every(({ to }) => tokens[to - 1]?.tag === "name");
  return names && country.to - country.from <= 2 && tokens[comma?.from ?? -1]?.text === ",";
}

function canHang(chunks: readonly Chunk[], tokens: readonly Tagged[], first: number): boolean {
  const link = chunks[first - 1];
  const head = chunks[first - 2];
  if (head?.kind !== "nouns") return false;
  if (tokens[head.from]?.tag === "pronoun" && tokens[head.from]?.lower !== "one") return false;
  if (link?.kind === "preposition") return tokens[link.from]?.tag !== "to" || chunks[first - 3] === undefined;
  if (link?.kind !== "conjunction" || tokens[link.from]?.lower !== "and") return false;
  const before = chunks[first - 3];
  return before === undefined || (before.kind !== "verbs" && before.kind !== "nouns");
}

/** Returns whether the group is a single word that may be a participle ("released", not "took"). */
export function isParticiple({ reading, from, to }: VerbGroup): boolean {
  const { past, participle } = formsOf(reading.lemma);
  return reading.form === "past" && to - from === 1 && past === participle;
}
