/** Converts a selection on the page to a span of the article's text. */
import { isWithin, type Span } from "@/server/domain/articles/span";

/**
 * Returns the selected words as a span in UTF-16 units of the text, extended to whole words; null if nothing in this
 * reader is selected.
 */
export function selectedSpan(reader: HTMLElement, text: string): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!reader.contains(range.startContainer) || !reader.contains(range.endContainer)) return null;
  const from = offsetAt(range.startContainer, range.startOffset);
  const to = offsetAt(range.endContainer, range.endOffset);
  return from === null || to === null ? null : wholeWords([Math.min(from, to), Math.max(from, to)], text);
}

/** Trims white space from the span and extends it to whole words; null if nothing is left. */
export function wholeWords([start, end]: Span, text: string): Span | null {
  const chosen = text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = end - (chosen.length - chosen.trimEnd().length);
  if (!isWithin([from, to], text.length)) return null;
  const words = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  const [first, last] = [words.containing(from), words.containing(to - 1)];
  return [first?.isWordLike ? first.index : from, last?.isWordLike ? last.index + last.segment.length : to];
}

/** Returns the place in the article at a point of the page; null outside the text. */
export function offsetAt(node: Node, offset: number): number | null {
  if (node instanceof Text) {
    const start = node.parentElement?.closest<HTMLElement>("[data-start]")?.dataset.start;
    return start === undefined ? null : Number(start) + offset;
  }
  if (!(node instanceof Element)) return null;
  const pieces = [...node.querySelectorAll<HTMLElement>("[data-start]")];
  const inside = node.childNodes[offset];
  const piece =
    inside instanceof HTMLElement
      ? inside.matches("[data-start]")
        ? inside
        : inside.querySelector<HTMLElement>("[data-start]")
      : null;
  if (piece) return Number(piece.dataset.start);
  const last = pieces.at(-1);
  return last ? Number(last.dataset.start) + (last.textContent?.length ?? 0) : null;
}
