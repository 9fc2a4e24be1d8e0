/**
 * Credits: recognises a caption followed by the picture's credit, and a pull quote followed by a dash and its author's
 * name.
 */
import type { Span } from "@/server/domain/articles/span";
import { isAgency, SIGNATURE, signedBlock } from "./signatures";

/**
 * What a passage says without the credit, and the name in the credit: of whoever says it if it is signed, of whoever took
 * the picture if it is a caption.
 */
export type Credit = { content: Span; source: Span; name: string; signed: boolean };

/** Longer paragraphs are not captions, and no name is longer either. */
const LONGEST = 1000;
const LONGEST_NAME = 60;
const CAPTION =
  /\(?(?:Image|Photo|Photograph|Picture|Video|Audio|Illustration|Graphic)s?(?: credit)?(?:: ?| by | courtesy of )(\p{Lu}[^:;]{1,59}?)\)?\.?$/u;
const SIGNED =
  /^(["“«‘'].{10,}["”»’'])\s*[—–―-]{1,2}\s*(\p{Lu}[^".“”]{1,59}?)(?:, (?:\p{Lu}\p{L}+ )?\d{1,2},? ?\d{4}|, \d{4})?\.?$/u;
/** A paragraph that is a quotation and nothing else. */
const QUOTED = /^["“«][^"“”«»]{10,}["”»]?$/u;
const SIGNED_PLAIN = new RegExp(`^([^"“”«»]{20,}[.!?…])\\s+${SIGNATURE}\\.?$`, "u");
const LIST_MARK = /^(?:[-–—•*]|\d{1,2}[.)])\s+/u;
/** "Stone said:" is a sentence, and not a name. */
const ANNOUNCES = /(?:ed|ing|said|says|wrote|writes|told|asks|adds|is|was|are|were|that)$/u;
/** A name and nothing but a quotation after it; without a colon, at least two words with capitals. */
const NAMED =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*(?:(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,4}(?=[:\s|–—-])|(?: (?:of|the|and|for|\p{Lu}[\p{L}\p{M}.'’-]*)){0,4}(?=:)))[:\s|–—-]+(["“«‘'][^"“”«»]{2,}["”»’'])$/u;

/**
 * Returns the credit at the end of a passage `[start, end)` of the text, or null; offsets count from the start of the
 * text.
 */
export function creditIn(text: string, start: number, end: number): Credit | null {
  if (end - start > LONGEST) return null;
  const passage = text.slice(start, end);
  const indent = passage.length - passage.trimStart().length;
  const mark = LIST_MARK.exec(passage.trim())?.[0].length ?? 0;
  const from = start + indent + mark;
  const trimmed = passage.trim().slice(mark);
  return (
    captionIn(trimmed, from) ?? signedIn(trimmed, from) ?? namedIn(trimmed, from) ?? signedBelow(text, trimmed, from)
  );
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
  return { content: [start, start + words.length], source: [nameAt, nameAt + name.length], name, signed: false };
}

/** "Ines Calder “The pier is safe.”", as in the row of a table, and "Islanders: ‘Nobody asked us’". */
function namedIn(passage: string, start: number): Credit | null {
  const [whole, name, quotation] = NAMED.exec(passage) ?? [];
  if (!whole || !name || !quotation || ANNOUNCES.test(name)) return null;
  const at = start + passage.length - quotation.length;
  return { content: [at, start + passage.length], source: [start, start + name.length], name, signed: true };
}

function signedIn(passage: string, start: number): Credit | null {
  const [, quotation, signed] = SIGNED.exec(passage) ?? SIGNED_PLAIN.exec(passage) ?? [];
  // "Ada Lund, mayor": the name goes up to what its bearer is.
  const name = signed?.split(/, (?=\p{Ll})/u)[0];
  if (!quotation || !name || (isAgency(name) && !MARKED.test(quotation))) return null;
  const nameAt = start + passage.indexOf(name, quotation.length);
  const source: Span = [nameAt, nameAt + name.length];
  return { content: [start, start + quotation.length], source, name, signed: true };
}

const MARKED = /^["“«‘']/u;

/** “The pier is safe.” with "— Ines Calder, mayor" in the next paragraph, or below further quotations. */
function signedBelow(text: string, passage: string, start: number): Credit | null {
  if (!QUOTED.test(passage)) return null;
  const signature = signedBlock(text, start, (paragraph) => QUOTED.test(paragraph))?.signature;
  if (!signature) return null;
  return { content: [start, start + passage.length], source: signature.span, name: signature.name, signed: true };
}
