/** Reliability: whether findings are right as often as their confidence says (DeGroot and Fienberg 1983). */
import type { Attribution } from "@/server/domain/claims/attribution";
import { contentWords, overlapOf, wordPlaces, wordsUnder } from "@/server/domain/claims/word-overlap";
import type { KnownArticle } from "./known-article";

/**
 * Findings with a confidence in the tenth that begins at `from`: their number, their mean confidence, the share that is
 * right.
 */
export type ReliabilityRow = { from: number; found: number; said: number; right: number };

type Found = Pick<Attribution, "source" | "content" | "confidence">;

const BINS = 10;

/**
 * Returns one row for each tenth of confidence with findings. A finding is right if `pair_j50` counts it as a match.
 */
export function reliabilityOf(
  articles: readonly KnownArticle[],
  find: (text: string) => readonly Found[],
): ReliabilityRow[] {
  const bins = Array.from({ length: BINS }, (_, bin) => ({ from: bin / BINS, found: 0, said: 0, right: 0 }));
  for (const article of articles)
    for (const { confidence, right } of judged(article, find(article.text))) {
      const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
      if (!bin) continue;
      bin.found += 1;
      bin.said += confidence;
      bin.right += right ? 1 : 0;
    }
  return bins
    .filter(({ found }) => found > 0)
    .map(({ from, found, said, right }) => ({ from, found, said: said / found, right: right / found }));
}

function judged({ text, attributions }: KnownArticle, found: readonly Found[]) {
  const places = wordPlaces(text);
  const asWords = ({ source, content }: Pick<Found, "source" | "content">) => ({
    source: wordsUnder(places, source),
    content: contentWords(text, places, content),
  });
  const marked = attributions.map(asWords);
  return found.map((one) => {
    const { source, content } = asWords(one);
    const right = marked.some(
      (known) => overlapOf(known.content, content) >= 0.5 && overlapOf(known.source, source) >= 0.5,
    );
    return { confidence: one.confidence, right };
  });
}
