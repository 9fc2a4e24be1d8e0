/** Tweets set as separate blocks: the text, a dash, the author with the handle, a date. */
import type { Span } from "@/server/domain/articles/span";

export type Tweet = {
  content: Span;
  source: Span;
  author: string;
  /** Without the "@". */
  handle: string;
  /** The handle and date, which show that it is a tweet. */
  stamp: Span;
};

const HANDLE = /\(@[\p{L}\p{N}_]{1,30}\)/u;
const DATE = /^[\s,]*\p{Lu}\p{L}{2,9}\.? \d{1,2},? \d{4}/u;
const LONGEST_SIGNATURE = 160;
const TRAILING_LINK = /(?:https?:\/\/|pic\.twitter\.com\/)\S{1,80}$/;

/**
 * Returns the tweet if the passage `[start, end)` of the text consists of one, or null; offsets count from the start of
 * the text.
 */
export function tweetIn(text: string, start: number, end: number): Tweet | null {
  const tailFrom = Math.max(start, end - LONGEST_SIGNATURE);
  const tail = text.slice(tailFrom, end);
  const handle = HANDLE.exec(tail);
  const date = handle && DATE.exec(tail.slice(handle.index + handle[0].length));
  if (!handle || !date) return null;
  const dash = Math.max(tail.lastIndexOf("—", handle.index), tail.lastIndexOf("–", handle.index));
  if (dash < 0) return null;
  const author = tail.slice(dash + 1, handle.index).trim();
  const contentEnd = contentEndBefore(text, start, tailFrom + dash);
  if (author === "" || contentEnd <= start) return null;
  const from = tailFrom + tail.indexOf(author, dash + 1);
  const leading = text.slice(start, contentEnd).length - text.slice(start, contentEnd).trimStart().length;
  const handleEnd = tailFrom + handle.index + handle[0].length;
  return {
    content: [start + leading, contentEnd],
    source: [from, handleEnd],
    author,
    handle: handle[0].slice(2, -1),
    stamp: [tailFrom + handle.index, handleEnd + date[0].length],
  };
}

function contentEndBefore(text: string, start: number, dash: number): number {
  let end = dash;
  for (;;) {
    const body = text.slice(Math.max(start, end - 200), end).trimEnd();
    const link = TRAILING_LINK.exec(body);
    const trimmedEnd = Math.max(start, end - 200) + body.length;
    if (!link) return trimmedEnd;
    end = trimmedEnd - link[0].length;
  }
}
