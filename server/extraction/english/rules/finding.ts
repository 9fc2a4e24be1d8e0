/** A finding: one attribution inside its sentence, before its names are resolved. */
import type { Span } from "@/server/domain/articles/span";
import type { Passage, Range } from "../reading/passages";
import type { Sentence } from "../reading/sentences";

export type Finding = {
  sentence: Sentence;
  /** Token ranges of the sentence's passage. */
  source: Range | null;
  cue: Range;
  relay: Range | null;
  /** Spans of the article; a quotation may continue in the next passage. */
  content: Span[];
  confidence: number;
};

/** Returns the article span from the first to the last token of a range; null if the range is empty. */
function spanOf({ tokens }: Passage, { from, to }: Range): Span | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last && from < to ? [first.start, last.end] : null;
}

/** Returns the spans of several ranges, without empty ones. */
export function spansOf(passage: Passage, ranges: readonly (Range | null | undefined)[]): Span[] {
  return ranges.flatMap((range) => {
    const span = range ? spanOf(passage, range) : null;
    return span ? [span] : [];
  });
}

/** Orders findings by the start of their content. */
export function byContent(a: Finding, b: Finding): number {
  return (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0);
}
