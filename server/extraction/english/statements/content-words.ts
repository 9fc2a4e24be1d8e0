/** The words of the content, its runs joined where only the cue stood between them. */

import { written } from "./spelling";
import type { Swap } from "./swap";
import { contentRanges, QUOTATION_MARK, type Told } from "./told";

/**
 * Joins the content's runs: with a space if nothing but the cue and its source stood between them, and otherwise with
 * an ellipsis. Two quotations keep their marks, and an ellipsis between them unless the first one ends its sentence.
 */
export function contentWords(told: Told, swaps: readonly Swap[]): string {
  const { sentence, content } = told.finding;
  const { text } = sentence.passage;
  const whole = content.reduce((joined, span, at) => {
    const words = written(text, span, swaps);
    if (at === 0) return words;
    return `${joined.replace(/[,\s]+$/u, "")}${isOnlyCue(told, at) && !isCutQuotation(joined, words) ? " " : " … "}${words}`;
  }, "");
  return whole.replace(FOOTNOTE, "").replace(DANGLING, "");
}

/** An asterisk after a word that refers to a note below the article. */
const FOOTNOTE = /(?<=\p{L})\*+(?=[\s.,;:)]|$)/gu;
const DANGLING = /[\s,]+(?:and|or|but|including|such as)$/u;

/** Returns whether a quotation goes on in the middle of its sentence, or a new one begins after other words. */
function isCutQuotation(before: string, after: string): boolean {
  if (!/^["“«]/u.test(after) || /[.!?…]["”»]?$/u.test(before)) return false;
  return /["”»]$/u.test(before) || /^["“«]\p{Lu}/u.test(after);
}

function isOnlyCue(told: Told, at: number): boolean {
  const { sentence, source, cue, relay } = told.finding;
  const [before, after] = contentRanges(told).slice(at - 1, at + 1);
  if (!before || !after) return false;
  const known = [source, cue, relay];
  for (let place = before.to; place < after.from; place += 1) {
    const token = sentence.passage.tokens[place];
    const isMark = token?.shape === "mark" && !QUOTATION_MARK.test(token.text) && token.text !== ".";
    // "The man, who police say was drunk".
    const isRelative = place + 1 === source?.from && /^(?:who|which)$/.test(token?.lower ?? "");
    if (!isMark && !isRelative && !known.some((range) => range && range.from <= place && place < range.to))
      return false;
  }
  return true;
}
