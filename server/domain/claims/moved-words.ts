/** Checks the words that a person marks as a claim's, and tells how much of them is quoted. */
import { isWithin, type Span, sliceSpan } from "../articles/span";
import { type Quotation, SPAN_ROLES, type SpanRole } from "./attribution";

export type MarkedWords = Record<SpanRole, readonly Span[]>;

/** Returns the runs of each role in the order of the text. */
export function inTextOrder(words: MarkedWords): MarkedWords {
  const sorted = (role: SpanRole) => [...words[role]].sort((a, b) => a[0] - b[0]);
  return { source: sorted("source"), cue: sorted("cue"), content: sorted("content"), relay: sorted("relay") };
}

/** Says in a sentence why these words cannot be a claim's; null if they can. Expects the runs in text order. */
export function faultInWords(text: string, words: MarkedWords): string | null {
  if (words.content.length === 0) return "A claim needs words. Mark what was said.";
  for (const role of SPAN_ROLES) {
    const runs = words[role];
    if (runs.some((run) => !isWithin(run, text.length) || sliceSpan(text, run).trim() === ""))
      return "The marked words are not in this article’s text. Mark them again.";
    if (runs.some((run, i) => run[0] < (runs[i - 1]?.[1] ?? 0)))
      return "Two runs of one kind share words. Make them one run, or move them apart.";
    if (runs.some((run) => run.some((at) => splitsCharacter(text, at))))
      return "A mark begins or ends inside a character. Move it before or after the character.";
  }
  return null;
}

/** Longer than any character that people write; whatever stands between two edges is read with this much around it. */
const LONGEST_CHARACTER = 64;
const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function splitsCharacter(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return false;
  // A line's end always ends a character too, so reading from there keeps the window from splitting one itself.
  const from = Math.max(text.lastIndexOf("\n", at - 1) + 1, at - LONGEST_CHARACTER);
  const around = text.slice(isLow(text, from) ? from + 1 : from, at + LONGEST_CHARACTER);
  const place = at - (isLow(text, from) ? from + 1 : from);
  return characters.segment(around).containing(place)?.index !== place;
}

const isLow = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** Quotations inside one paragraph; one that its paragraph leaves open lasts until the paragraph ends. */
const QUOTED = /“[^”\n]*|„[^“”\n]*|«[^»\n]*|"[^"\n]*/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** Returns whether the content is quoted wholly, in part or not at all. */
export function quotationOfWords(text: string, content: readonly Span[]): Quotation {
  const paragraph = [0, 0] as [number, number];
  let [inside, outside] = [false, false];
  for (const [start, end] of content) {
    paragraph[0] = text.lastIndexOf("\n", start) + 1;
    const to = text.indexOf("\n", end);
    paragraph[1] = to < 0 ? text.length : to;
    const quoted = [...sliceSpan(text, paragraph).matchAll(QUOTED)].map((match) => {
      const from = paragraph[0] + match.index;
      return [from, from + match[0].length] as const;
    });
    for (let at = start; at < end; at += 1) {
      if (!LETTER.test(text.charAt(at))) continue;
      if (quoted.some(([from, until]) => at > from && at < until)) inside = true;
      else outside = true;
    }
  }
  if (inside) return outside ? "mixed" : "direct";
  return "indirect";
}
