/**
 * Abbreviations: the name that an abbreviation in parentheses is short for, as in Schwartz and Hearst, "A Simple Algorithm
 * for Identifying Abbreviation Definitions in Biomedical Text" (2003).
 */

import type { Range } from "../../reading/passages";
import type { Tagged } from "../../reading/tagged";
import { isCapitalised } from "../../reading/tokens";

/** How many words before the parenthesis a name may have. */
const LONGEST = 16;
const SHORT = /^\p{Lu}[\p{L}.&-]{1,10}$/u;

/** Returns the names with the abbreviations behind them ("World Health Organization (WHO)") in a range of tokens. */
export function abbreviationsIn(
  text: string,
  tokens: readonly Tagged[],
  { from, to }: Range,
): { name: string; at: number; short: string }[] {
  const found: { name: string; at: number; short: string }[] = [];
  for (let at = from + 1; at < to - 2; at += 1) {
    const short = tokens[at + 1];
    if (tokens[at]?.text !== "(" || !short || tokens[at + 2]?.text !== ")" || !SHORT.test(short.text)) continue;
    const first = longForm(tokens, from, at, short.lower.replace(/[^\p{L}]/gu, ""));
    const [start, end] = [tokens[first ?? -1]?.start, tokens[at - 1]?.end];
    if (start !== undefined && end !== undefined)
      found.push({ name: text.slice(start, end).replace(/\s+/gu, " "), at: start, short: short.text });
  }
  return found;
}

/** Returns the latest word from which on the letters occur in order, the first of them at its head; null if there is none. */
function longForm(tokens: readonly Tagged[], from: number, to: number, letters: string): number | null {
  let left = letters.length - 1;
  for (let at = to - 1; at >= Math.max(from, to - LONGEST); at -= 1) {
    const token = tokens[at];
    if (!token || /^[.;:?!()"“”]$/.test(token.text)) return null;
    for (let letter = token.lower.length - 1; letter >= 0 && left >= 0; letter -= 1) {
      const heads = left > 0 || (letter === 0 && isCapitalised(token));
      if (heads && token.lower[letter] === letters[left]) left -= 1;
    }
    if (left < 0) return at;
  }
  return null;
}
