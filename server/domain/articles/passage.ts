/** The passage that a claim stands in: its paragraph or, of a long one, what stands around the claim. */
import type { Span } from "./span";

/** A longer paragraph is cut so many characters before and behind the claim. */
const MOST_AROUND = 280;

export type Passage = {
  text: string;
  /** The claim's own words, and those that the reason refers to: [start, end] in the passage. */
  content: Span[];
  marks: Span[];
  /** Whether the paragraph goes on before and behind the passage. */
  cut: { before: boolean; after: boolean };
};

/**
 * Returns the passage around a claim's words, with these other words marked in it.
 * @param content the claim's spans in the text, in order and not empty
 */
export function passageAround(text: string, content: readonly Span[], words: readonly Span[]): Passage {
  const [start, end] = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0];
  const [lineStart, nextLine] = [text.lastIndexOf("\n", start) + 1, text.indexOf("\n", end)];
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  const from = Math.max(lineStart, wordStart(text, start - MOST_AROUND));
  const to = Math.min(lineEnd, wordEnd(text, end + MOST_AROUND));
  const inside = (spans: readonly Span[]) =>
    spans.filter(([low, high]) => low >= from && high <= to).map(([low, high]): Span => [low - from, high - from]);
  const cut = { before: from > lineStart, after: to < lineEnd };
  return { text: text.slice(from, to), content: inside(content), marks: joined(inside(words)), cut };
}

/** The same words without an overlap, in order. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = whole.at(-1);
    if (last && start <= last[1]) whole[whole.length - 1] = [last[0], Math.max(last[1], end)];
    else whole.push([start, end]);
  }
  return whole;
}

/** The beginning of the next word from here on; nothing is cut within one. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(" ", at);
  return space < 0 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space < 0 ? at : space;
}
