/** Spans of an article's text: half-open ranges in UTF-16 units, and the text-quote selector that proves them. */

/** `[start, end)` in UTF-16 units of the article's text. */
export type Span = readonly [start: number, end: number];

/** What is stored with every span beside its position (W3C Web Annotation, TextQuoteSelector). */
export type TextQuote = { exact: string; prefix: string; suffix: string };

const CONTEXT = 32;

/** Returns whether the span lies in a text of this length, is not empty, and runs forwards. */
export function isWithin([start, end]: Span, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;
}

/** Returns the words at the span. The only place where an article's text is sliced. */
export function sliceSpan(text: string, [start, end]: Span): string {
  return text.slice(start, end);
}

/** Returns the exact words with up to 32 UTF-16 units before and after; never cuts a surrogate pair at either edge. */
export function quoteSpan(text: string, [start, end]: Span): TextQuote {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  if (isLowSurrogate(text, from)) from += 1;
  if (isLowSurrogate(text, to)) to -= 1;
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, Math.max(end, to)) };
}

/** Returns whether the stored words are still at the stored position: position and quote must both match. */
export function spanHolds(text: string, span: Span, exact: string): boolean {
  return isWithin(span, text.length) && sliceSpan(text, span) === exact;
}

/** Joins the words of several fragments for display, with an ellipsis where words were left out between them. */
export function joinFragments(text: string, spans: readonly Span[]): string {
  return spans.map((span) => sliceSpan(text, span)).join(" … ");
}

/** Returns the same span in Unicode code points, as W3C selectors count them. */
export function toCodePoints(text: string, [start, end]: Span): Span {
  const before = [...text.slice(0, start)].length;
  return [before, before + [...text.slice(start, end)].length];
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
