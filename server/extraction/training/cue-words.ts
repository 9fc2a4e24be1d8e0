/**
 * Learns which words are heads of cues, from articles whose cues are known: sentences without any of them need not be
 * parsed.
 */

import { readPassages } from "../english/reading/passages";
import { lemmaHash } from "../labelling/annotated-passage";
import type { KnownArticle } from "./known-article";

/** The least share of a word's occurrences that are in cues. */
const LEAST_SHARE = 0.02;

/** Returns hashes of the base forms. */
export function cueWordsOf(articles: readonly KnownArticle[]): Set<number> {
  const counts = new Map<number, { inCues: number; all: number }>();
  for (const article of articles) count(article, counts);
  return new Set([...counts].filter(([, { inCues, all }]) => inCues / all >= LEAST_SHARE).map(([word]) => word));
}

function count({ text, attributions }: KnownArticle, counts: Map<number, { inCues: number; all: number }>): void {
  const cues = attributions.flatMap(({ cue }) => cue).sort(([a], [b]) => a - b);
  let next = 0;
  for (const { tokens } of readPassages(text))
    for (const token of tokens) {
      if (token.shape !== "word") continue;
      while ((cues[next]?.[1] ?? Infinity) <= token.start) next += 1;
      const word = counts.get(lemmaHash(token)) ?? { inCues: 0, all: 0 };
      word.all += 1;
      if ((cues[next]?.[0] ?? Infinity) < token.end) word.inCues += 1;
      counts.set(lemmaHash(token), word);
    }
}
