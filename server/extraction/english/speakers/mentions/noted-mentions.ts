/** Noted mentions: the noun phrases of a sentence with their parts in it, for whoever a later pronoun means. */

import type { Range } from "../../reading/passages";
import type { Sentence } from "../../reading/sentences";
import type { Tagged } from "../../reading/tagged";
import { isCapitalised } from "../../reading/tokens";
import { SPOKE, WEIGHT } from "../entities/salience";
import { BODY_NOUNS, GROUP_NOUNS, ISSUED_NOUNS } from "../words/titles";
import { isRole } from "./person-names";
import { lastOfName } from "./whole-names";

/** `spoke`: whether they state something, or issue what states it; `issued`: whether they issue a statement or letter. */
type NotedMention = { range: Range; weight: number; spoke: boolean; issued: boolean };

/**
 * Returns the mentions of a sentence outside its quotations, in order. One inside a longer one is left out, since the
 * longer one tells who is meant.
 */
export function mentionsIn(sentence: Sentence, sources: readonly Range[]): NotedMention[] {
  const subjects = [...new Set(sentence.subjects.values())];
  const found = [
    ...sources.map((range) => ({
      range,
      weight: WEIGHT.subject + SPOKE,
      spoke: true,
      issued: issuesNew(sentence, range),
    })),
    ...subjects.map((range) => ({
      range,
      weight: WEIGHT.subject,
      spoke: range === subjects[0] && issues(sentence, range),
      issued: range === subjects[0] && issuesNew(sentence, range),
    })),
    ...phrases(sentence),
  ].filter(({ range }) => (sentence.passage.quotedBy[range.from] ?? -1) < 0);
  found.sort((a, b) => a.range.from - b.range.from || b.weight - a.weight || b.range.to - a.range.to);
  const kept: NotedMention[] = [];
  for (const one of found) if (one.range.from >= (kept.at(-1)?.range.to ?? 0)) kept.push(one);
  return kept;
}

/** "The board issued a statement": whoever does so has stated what it says. */
function issues({ chunks, passage: { tokens } }: Sentence, { to: end }: Range): boolean {
  return chunks.some(
    ({ kind, from, to }) => kind === "nouns" && from >= end && ISSUED_NOUNS.has(tokens[to - 1]?.lower ?? ""),
  );
}

/** "Issued a statement", "in a letter, she said": one that was not there before. */
function issuesNew({ chunks, passage: { tokens } }: Sentence, { from: start, to: end }: Range): boolean {
  return chunks.some(
    ({ kind, from, to }) =>
      kind === "nouns" &&
      (from >= end || (to <= start && tokens[from - 1]?.lower === "in")) &&
      ISSUED_NOUNS.has(tokens[to - 1]?.lower ?? "") &&
      /^(?:a|an|his|her|its|their)$/.test(tokens[from]?.lower ?? ""),
  );
}

/** Returns whether the noun phrase may be somebody to whom a pronoun goes back; most are things. */
function mayRefer(tokens: readonly Tagged[], { from, to }: Range): boolean {
  const noun = tokens[to - 1];
  if (!noun) return false;
  if (noun.tag === "pronoun" || GROUP_NOUNS.has(noun.lower) || BODY_NOUNS.has(noun.lower) || isRole(noun)) return true;
  for (let at = from; at < to; at += 1) if (isCapitalised(tokens[at] ?? noun)) return true;
  return noun.lower.endsWith("s");
}

function phrases({ chunks, passage: { tokens } }: Sentence): NotedMention[] {
  const first = chunks.findIndex(({ kind }) => kind === "nouns");
  return chunks.flatMap(({ kind, from }, index) => {
    if (kind !== "nouns" || !mayRefer(tokens, chunks[index] ?? { from, to: from })) return [];
    const to = chunks[lastOfName(tokens, chunks, index)]?.to ?? from + 1;
    const governed = chunks[index - 1]?.kind === "preposition";
    // A sentence begins with what it is about, also where its verb is too far away for its subject to be found.
    const weight = governed ? WEIGHT.governed : index === first ? WEIGHT.subject : WEIGHT.object;
    return [{ range: { from, to }, weight, spoke: false, issued: false }];
  });
}
