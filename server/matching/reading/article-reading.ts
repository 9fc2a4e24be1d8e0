/** An article parsed once for all its claims: its sentences, each with its words and their positions. */

import type { Span } from "@/server/domain/articles/span";
import { type Passage, readPassages } from "@/server/extraction/english/reading/passages";
import type { Tagged } from "@/server/extraction/english/reading/tagged";
import { firstFrom } from "@/server/extraction/english/reading/tokens";

export type SentenceReading = { start: number; end: number; paragraph: number; tokens: readonly Tagged[] };
export type ArticleReading = { text: string; sentences: readonly SentenceReading[] };

/** Parses an article's sentences in order. Linear in the length of its text. */
export function readSentencesOf(text: string): ArticleReading {
  const sentences: SentenceReading[] = [];
  let paragraph = 0;
  for (const passage of readPassages(text)) {
    for (const sentence of sentencesOf(passage, paragraph)) sentences.push(sentence);
    paragraph += 1;
  }
  return { text, sentences };
}

function sentencesOf({ tokens, sentences }: Passage, paragraph: number): SentenceReading[] {
  return sentences.map(({ from, to }) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    paragraph,
    tokens: tokens.slice(from, to),
  }));
}

/**
 * Returns the indexes of the first sentence that overlaps these spans and of the one after the last; equal if none
 * does.
 */
export function sentencesAt({ sentences }: ArticleReading, spans: readonly Span[]): [from: number, to: number] {
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  const from = sentences.findIndex((sentence) => sentence.end > start);
  if (from < 0) return [sentences.length, sentences.length];
  const behind = sentences.findIndex((sentence, at) => at >= from && sentence.start >= end);
  return [from, behind < 0 ? sentences.length : behind];
}

/** Returns the words inside these spans. */
export function tokensIn(article: ArticleReading, spans: readonly Span[]): Tagged[] {
  if (spans.length === 0) return [];
  const [from, to] = sentencesAt(article, spans);
  return article.sentences.slice(from, to).flatMap(({ tokens }) =>
    spans.flatMap(([start, end]) => {
      const first = firstFrom(tokens, start);
      return tokens.slice(first, Math.max(first, firstFrom(tokens, end)));
    }),
  );
}
