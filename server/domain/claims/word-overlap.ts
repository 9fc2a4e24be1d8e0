/** How far two lots of spans mean the same words: what measuring and re-extraction compare by. */
import type { Span } from "../articles/span";

/** Maximal runs of letters and digits: marks, and where a span was cut beside them, never matter. */
const WORD = /[\p{L}\p{N}]+/gu;

/** Where the words of the text are, in its order. */
export function wordPlaces(text: string): Span[] {
  return [...text.matchAll(WORD)].map((match) => [match.index, match.index + match[0].length] as const);
}

/** The numbers of the words that any of these spans touches, in order and each once. */
export function wordsUnder(words: readonly Span[], spans: readonly Span[]): number[] {
  const found = new Set<number>();
  for (const [start, end] of spans) {
    for (let at = firstEndingAfter(words, start); at < words.length && (words[at]?.[0] ?? end) < end; at += 1)
      found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}

/** The words of a claim. "That" before a clause belongs to it for some people and not for others, so it never counts. */
export function contentWords(text: string, words: readonly Span[], content: readonly Span[]): number[] {
  const found = wordsUnder(words, content);
  const first = words[found[0] ?? -1];
  return found.length > 1 && first && /^that$/iu.test(text.slice(...first)) ? found.slice(1) : found;
}

/** How many numbers two lists share, each in ascending order. */
function sharedCount(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const [one = 0, other = 0] = [a[i], b[k]];
    if (one === other) shared += 1;
    if (one <= other) i += 1;
    if (other <= one) k += 1;
  }
  return shared;
}

/** The share of the words of either that both have (Jaccard); 1 where neither has any. */
export function overlapOf(a: readonly number[], b: readonly number[]): number {
  const shared = sharedCount(a, b);
  const either = a.length + b.length - shared;
  return either === 0 ? 1 : shared / either;
}

function firstEndingAfter(words: readonly Span[], place: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.[1] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
