/** Signatures: the line "— Ada Lund, mayor" below words that stand in a block of their own. */
import type { Span } from "@/server/domain/articles/span";
import { MEDIA_WORDS } from "../speakers/words/titles";

type Signature = { name: string; span: Span };

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: (?:(?:de|van|von|al|bin|of|the) )?\\p{Lu}[\\p{L}\\p{M}.’'-]*){1,4}";
/** The dash, the name, and what its bearer is. */
export const SIGNATURE = `(?:[—–―]|--?)[ \\t]*(${NAME})(?:,[ \\t]*[^.!?:;“”"\\n]{2,80})?`;
const LINE = new RegExp(`^[ \\t]*${SIGNATURE}\\.?[ \\t]*$`, "u");
const LONGEST_LINE = 160;
/** How many paragraphs may stand above a signature. */
const MOST_PARAGRAPHS = 8;
const LONGEST_BLOCK = 4000;

/** Returns the signature that a line consists of; null if it is none, or an agency's. */
function signatureIn(line: string, start: number): Signature | null {
  const name = line.length <= LONGEST_LINE ? LINE.exec(line)?.[1] : undefined;
  if (!name || isAgency(name)) return null;
  const at = start + line.indexOf(name);
  return { name, span: [at, at + name.length] };
}

/** An agency's name below an article says who wrote it. */
export function isAgency(name: string): boolean {
  return name.split(" ").some((word) => MEDIA_WORDS.has(word.toLowerCase()));
}

/**
 * Returns the paragraphs from an offset on down to the signature below them; null if none is near.
 * @param belongs whether a paragraph may stand in the block
 */
export function signedBlock(
  text: string,
  start: number,
  belongs: (paragraph: string) => boolean,
): { paragraphs: Span[]; signature: Signature } | null {
  const paragraphs: Span[] = [];
  let at = start;
  for (const line of text.slice(start, start + LONGEST_BLOCK).split("\n")) {
    const words = line.trim();
    const from = at + line.indexOf(words);
    at += line.length + 1;
    if (words === "") continue;
    const signature = paragraphs.length > 0 ? signatureIn(words, from) : null;
    if (signature) return { paragraphs, signature };
    if (paragraphs.length === MOST_PARAGRAPHS || !belongs(words)) return null;
    paragraphs.push([from, from + words.length]);
  }
  return null;
}
