/** Splits an article's text at every edge of a mark, paragraph by paragraph, so that each segment has uniform marks. */

import type { Span } from "@/server/domain/articles/span";
import type { SpanRole } from "@/server/domain/claims/attribution";

/** A marked stretch of text: a role of some claim, or the words being picked. */
export type Mark = { claimId: string | null; role: SpanRole | "picked"; span: Span };

/** `[start, end)` in UTF-16 units of the article's text, with the marks that cover all of it. */
export type Segment = { start: number; end: number; text: string; marks: Mark[] };
export type Paragraph = { start: number; segments: Segment[] };

/** Returns the paragraphs of the text, split at the marks' edges. Linear in the text, n log n in the marks. */
export function cutSegments(text: string, marks: readonly Mark[]): Paragraph[] {
  const inOrder = [...marks].sort((a, b) => a.span[0] - b.span[0]);
  const paragraphs: Paragraph[] = [];
  let next = 0;
  let open: Mark[] = [];
  for (const { 0: words, index: start } of text.matchAll(/[^\n]+/gu)) {
    const end = start + words.length;
    while (next < inOrder.length && (inOrder[next]?.span[0] ?? 0) < end) {
      const mark = inOrder[next];
      if (mark) open.push(mark);
      next += 1;
    }
    open = open.filter((mark) => mark.span[1] > start);
    if (words.trim() !== "") paragraphs.push({ start, segments: cutOne(text, start, end, open) });
  }
  return paragraphs;
}

function cutOne(text: string, start: number, end: number, marks: readonly Mark[]): Segment[] {
  const edges = new Set([start, end]);
  for (const { span } of marks) for (const edge of span) if (edge > start && edge < end) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] ?? end;
    return {
      start: from,
      end: to,
      text: text.slice(from, to),
      marks: marks.filter(({ span }) => span[0] <= from && span[1] >= to),
    };
  });
}

/** Returns the spans of the words in the text, by which the keyboard selects. */
export function wordSpans(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
}
