/** Writes tokens of an article as words again, spaced as they are there. */
import type { Passage, Range } from "../reading/passages";
import type { Tagged } from "../reading/tagged";
import type { Swap } from "./swap";

/** Joins tokens that may have gaps between them; there is a space where the article has one, and at each gap. */
export function spelled(tokens: readonly Tagged[]): string {
  return tokens.map(({ text, start }, at) => (at > 0 && tokens[at - 1]?.end !== start ? ` ${text}` : text)).join("");
}

/** Words that have a capital only at the beginning of a sentence. */
const COMMON_START =
  /^(?:The|A|An|There|It|He|She|They|We|This|That|These|Those|All|Both|Some|Several|Many|Most|No|Its|His|Her|Their|Our|In|On|At|Two|Three)\b/u;

/** Takes the capital from a word that begins a sentence of the article, and none here. */
export function withSmallStart(words: string): string {
  return words.replace(COMMON_START, (word) => word.toLowerCase());
}

/** Returns the article's words from one offset to another on one line, with the swaps applied. */
export function written(text: string, [start, end]: readonly [number, number], swaps: readonly Swap[] = []): string {
  let at = start;
  let words = "";
  for (const swap of swaps) {
    if (swap.start < at || swap.end > end) continue;
    words += text.slice(at, swap.start) + swap.words;
    at = swap.end;
  }
  return (words + text.slice(at, end)).replace(/\s+/gu, " ").trim();
}

/** Returns the words of a token range, with the swaps applied. */
export function writtenRange({ text, tokens }: Passage, { from, to }: Range, swaps: readonly Swap[] = []): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && from < to ? written(text, [first.start, last.end], swaps) : "";
}
