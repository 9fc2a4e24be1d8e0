/** Measures how far two sets of spans cover the same words: for evaluation and for extracting again. */
import type { Span } from "../articles/span";

/** Maximal runs of letters and digits, so that punctuation, and whether a span includes it, never matters. */
const WORD = /[\p{L}\p{N}]+/gu;

/** Returns the positions of the text's words, in order. */
export function wordPlaces(text: string): Span[] {
  return [...text.matchAll(WORD)].map((match) => [match.index, match.index + match[0].length] as const);
}

/** Returns the indices of the words that any of these spans touches, in order and without duplicates. */
export function wordsUnder(words: readonly Span[], spans: readonly Span[]): number[] {
  const found = new Set<number>();
  for (const [start, end] of spans) {
    for (let at = firstEndingAfter(words, start); at < words.length && (words[at]?.[0] ?? end) < end; at += 1)
      found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Returns the words of a claim. "That" before a clause is part of the content for some annotators and not for others,
 * so it never counts.
 */
export function contentWords(text: string, words: readonly Span[], content: readonly Span[]): number[] {
  const found = wordsUnder(words, content);
  const first = words[found[0] ?? -1];
  return found.length > 1 && first && /^that$/iu.test(text.slice(...first)) ? found.slice(1) : found;
}

/** Counts the numbers that two lists share, both in ascending order. */
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

/** Returns the Jaccard index of the two sets of words; 1 if both are empty. */
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
