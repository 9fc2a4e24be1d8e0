/** From what is selected on the page to a span of the article's text. */
import { isWithin, type Span } from "@/server/domain/articles/span";

/** The selected span in UTF-16 units of the text; null when nothing of this reader is selected. Spaces at its edges are left out. */
export function selectedSpan(reader: HTMLElement, text: string): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!reader.contains(range.startContainer) || !reader.contains(range.endContainer)) return null;
  const from = offsetAt(range.startContainer, range.startOffset);
  const to = offsetAt(range.endContainer, range.endOffset);
  return from === null || to === null ? null : trimSpan([Math.min(from, to), Math.max(from, to)], text);
}

/** The span without white space at its edges; null when nothing is left. */
function trimSpan([start, end]: Span, text: string): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return isWithin([from, to], text.length) ? [from, to] : null;
}

function offsetAt(node: Node, offset: number): number | null {
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
