/** Measures an extractor: compares its attributions for some articles with those that people marked in them. */

import type { Span } from "@/server/domain/articles/span";
import { contentWords, overlapOf, wordPlaces, wordsUnder } from "@/server/domain/claims/word-overlap";
import { FIGURE_NAMES, type FigureName, type Figures, type Share } from "@/server/domain/desk/figures";
import type { KnownArticle } from "./known-article";

type Marked = KnownArticle["attributions"][number];
/** The indexes of the words that each role covers; the content without a leading "that". */
type Words = { source: number[]; content: number[] };
type Tally = { hits: number; found: number; marked: number };

const ROLES = ["source", "cue", "content"] as const;

/** Returns the figures for `find` on each article's text. */
export function measure(articles: readonly KnownArticle[], find: (text: string) => readonly Marked[]): Figures {
  const tallies = Object.fromEntries(FIGURE_NAMES.map((name) => [name, { hits: 0, found: 0, marked: 0 }])) as Record<
    FigureName,
    Tally
  >;
  for (const article of articles) compare(article, find(article.text), tallies);
  const { found, marked } = tallies.pair_j50;
  const shares = Object.fromEntries(FIGURE_NAMES.map((name) => [name, shareOf(tallies[name])]));
  return { articles: articles.length, marked, found, ...(shares as Record<FigureName, Share>) };
}

function compare(article: KnownArticle, attributions: readonly Marked[], tallies: Record<FigureName, Tally>): void {
  const places = wordPlaces(article.text);
  const asWords = (one: Marked): Words => ({
    source: wordsUnder(places, one.source),
    content: contentWords(article.text, places, one.content),
  });
  const [marked, found] = [article.attributions.map(asWords), attributions.map(asWords)];
  for (const name of FIGURE_NAMES) {
    if (name.startsWith("span_")) continue;
    tallies[name].marked += marked.length;
    tallies[name].found += found.length;
  }
  for (const { overlap, one, other } of pairUp(marked, found)) {
    const sources = overlapOf(one.source, other.source);
    if (overlap === 1) tallies.content_exact.hits += 1;
    if (overlap === 1 && sources === 1) tallies.pair_exact.hits += 1;
    if (overlap >= 0.8) tallies.content_j80.hits += 1;
    if (overlap >= 0.5) tallies.content_j50.hits += 1;
    if (overlap >= 0.5 && sources >= 0.5) tallies.pair_j50.hits += 1;
  }
  for (const role of ROLES) {
    const [there, here] = [runsOf(article.attributions, role, places), runsOf(attributions, role, places)];
    const tally = tallies[`span_${role}`];
    tally.marked += there.size;
    tally.found += here.size;
    tally.hits += [...here].filter((run) => there.has(run)).length;
  }
}

/** Pairs marked with found attributions: greatest overlap first, each used once; of equal overlaps the earlier. */
function pairUp(marked: readonly Words[], found: readonly Words[]) {
  const candidates = found.flatMap((other, k) =>
    marked.flatMap((one, i) => {
      const overlap = areApart(one.content, other.content) ? 0 : overlapOf(one.content, other.content);
      return overlap > 0 ? [{ one, other, i, k, overlap }] : [];
    }),
  );
  candidates.sort((a, b) => b.overlap - a.overlap || a.i - b.i || a.k - b.k);
  const [takenMarked, takenFound] = [new Set<number>(), new Set<number>()];
  return candidates.filter(({ i, k }) => {
    if (takenMarked.has(i) || takenFound.has(k)) return false;
    takenMarked.add(i);
    takenFound.add(k);
    return true;
  });
}

/** Returns whether one ends before the other begins: a cheap test that they share nothing. */
function areApart(a: readonly number[], b: readonly number[]): boolean {
  return (a[0] ?? 0) > (b.at(-1) ?? Infinity) || (b[0] ?? 0) > (a.at(-1) ?? Infinity);
}

/** Returns the unbroken runs of a role, each by its first and last word. */
function runsOf(attributions: readonly Marked[], role: (typeof ROLES)[number], places: readonly Span[]): Set<string> {
  const runs = attributions.flatMap((one) => one[role].map((span) => wordsUnder(places, [span])));
  return new Set(runs.filter((run) => run.length > 0).map((run) => `${run[0]}-${run.at(-1)}`));
}

function shareOf({ hits, found, marked }: Tally): Share {
  const precision = found === 0 ? 0 : hits / found;
  const recall = marked === 0 ? 0 : hits / marked;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
