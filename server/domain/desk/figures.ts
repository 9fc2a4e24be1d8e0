/** Figures: how well an extractor finds what people marked, under several definitions of a match. */

export const FIGURE_NAMES = [
  "pair_j50",
  "pair_exact",
  "content_exact",
  "content_j50",
  "content_j80",
  "span_source",
  "span_cue",
  "span_content",
] as const;
/**
 * What counts as a match. `content_…`: an attribution whose content has exactly the words that were marked, or shares
 * at least 50 or 80 % of the words that either has. `pair_…`: the same, and the source likewise. `span_…`: one unbroken
 * run with the first and the last word of one that was marked, whichever attribution it belongs to.
 */
export type FigureName = (typeof FIGURE_NAMES)[number];

/** Each between 0 and 1. */
export type Share = { precision: number; recall: number; f1: number };

/** The number of articles, and of attributions marked by people and found by the extractor. */
export type Figures = { articles: number; marked: number; found: number } & Record<FigureName, Share>;
