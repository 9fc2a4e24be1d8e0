/**
 * Learns which words are heads of cues, from articles whose cues are known: sentences without any of them need not be
 * parsed.
 */

import { readPassages } from "../english/reading/passages";
import { lemmaHash } from "../labelling/annotated-passage";
import type { KnownArticle } from "./known-article";

/** The least share of a word's occurrences that are heads of cues. */
const LEAST_SHARE = 0.02;

/** The base forms of an article's words, in order, and of those in each of its cues. */
type Words = { all: number[]; cues: number[][] };

/**
 * Returns hashes of the base forms. The head of a cue is the word of it that stands in cues most often, so that a cue
 * such as "according to" does not have every sentence parsed that has a "to".
 */
export function cueWordsOf(articles: readonly KnownArticle[]): Set<number> {
  const words = articles.map(wordsOf);
  const all = counted(words.flatMap((article) => article.all));
  const cues = words.flatMap((article) => article.cues);
  const inCues = counted(cues.flat());
  const share = (word: number) => (inCues.get(word) ?? 0) / (all.get(word) ?? 1);
  const heads = counted(cues.map((cue) => cue.reduce((best, word) => (share(word) > share(best) ? word : best))));
  return new Set(
    [...heads].filter(([word, times]) => times / (all.get(word) ?? 1) >= LEAST_SHARE).map(([word]) => word),
  );
}

function wordsOf({ text, attributions }: KnownArticle): Words {
  const words: Words = { all: [], cues: [] };
  const cues = attributions.map(({ cue }) => ({ spans: cue, words: [] as number[] }));
  for (const { tokens } of readPassages(text))
    for (const token of tokens) {
      if (token.shape !== "word") continue;
      const word = lemmaHash(token);
      words.all.push(word);
      for (const { spans, words: of } of cues)
        if (spans.some(([start, end]) => start < token.end && end > token.start)) of.push(word);
    }
  return { ...words, cues: cues.map((cue) => cue.words).filter((of) => of.length > 0) };
}

function counted(words: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
