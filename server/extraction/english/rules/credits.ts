/**
 * Credits: recognises a caption followed by the picture's credit, and a pull quote followed by a dash and its author's
 * name.
 */
import type { Span } from "@/server/domain/articles/span";

/** What a passage says without the credit, and the name in the credit. */
export type Credit = { content: Span; source: Span; name: string };

/** Longer paragraphs are not captions, and no name is longer either. */
const LONGEST = 1000;
const LONGEST_NAME = 60;
const CAPTION =
  /\(?(?:Image|Photo|Photograph|Picture|Video|Audio|Illustration|Graphic)s?(?: credit)?(?:: ?| by | courtesy of )(\p{Lu}[^:;]{1,59}?)\)?\.?$/u;
const SIGNED =
  /^(["“«‘'].{10,}["”»’'])\s*[—–―-]{1,2}\s*(\p{Lu}[^".“”]{1,59}?)(?:, (?:\p{Lu}\p{L}+ )?\d{1,2},? ?\d{4}|, \d{4})?\.?$/u;

/**
 * Returns the credit at the end of a passage `[start, end)` of the text, or null; offsets count from the start of the
 * text.
 */
export function creditIn(text: string, start: number, end: number): Credit | null {
  if (end - start > LONGEST) return null;
  const passage = text.slice(start, end);
  const from = start + passage.length - passage.trimStart().length;
  const trimmed = passage.trim();
  return captionIn(trimmed, from) ?? signedIn(trimmed, from);
}

function captionIn(passage: string, start: number): Credit | null {
  const credit = CAPTION.exec(passage.slice(-2 * LONGEST_NAME));
  const name = credit?.[1];
  if (!credit || !name) return null;
  const tailFrom = Math.max(0, passage.length - 2 * LONGEST_NAME);
  const creditAt = tailFrom + credit.index;
  const words = passage.slice(0, creditAt).trimEnd();
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const nameAt = start + creditAt + credit[0].indexOf(name);
  return { content: [start, start + words.length], source: [nameAt, nameAt + name.length], name };
}

function signedIn(passage: string, start: number): Credit | null {
  const [, quotation, name] = SIGNED.exec(passage) ?? [];
  if (!quotation || !name) return null;
  const nameAt = start + passage.indexOf(name, quotation.length);
  return { content: [start, start + quotation.length], source: [nameAt, nameAt + name.length], name };
}
