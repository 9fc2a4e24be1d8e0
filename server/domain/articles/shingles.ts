/**
 * Compares texts by their shingles, the sequences of five words: how much of one text stands in another, and by which
 * few shingles a text can be looked up.
 */
import { wordPlaces } from "../claims/word-overlap";

const LENGTH = 5;
/** Of a longer text, the beginning is compared: taking a book apart would hold up everybody else. */
const MOST_READ = 50_000;
/** Shorter texts, such as captions or lines of results, are never treated as copies. */
const FEWEST_WORDS = 30;
/** From this share on, most of a text is another's. */
const LEAST_SHARE = 0.6;

/** One shingle of so many is looked up, so that a text has as many in common with its copy as the two share words. */
const ONE_OF = 64;
/** A short text has at least so many, and a long one at most, or one lookup would be as slow as several. */
const [FEWEST_SAMPLES, MOST_SAMPLES] = [8, 64];

/** A text taken apart once, to be compared with several. */
export type Shingled = { words: readonly string[]; shingles: ReadonlySet<string> };

/** How much of a text the other has, and how much of the other it has. */
export type Shares = { share: number; otherShare: number };

/** Takes a text apart, up to 50,000 characters of it. Case, punctuation and white space do not count. */
export function shingled(text: string): Shingled {
  const read = text.slice(0, MOST_READ);
  const words = wordPlaces(read).map(([start, end]) => read.slice(start, end).toLowerCase());
  return { words, shingles: new Set(shinglesOf(words)) };
}

function shinglesOf(words: readonly string[]): string[] {
  return words.slice(LENGTH - 1).map((_, at) => words.slice(at, at + LENGTH).join(" "));
}

/**
 * Returns the share of the text's words that stand in a sequence of five which the other text has too, from 0 to 1.
 * Exact: from the two texts themselves.
 */
export function shareOf({ words }: Shingled, other: Shingled): number {
  let [covered, until] = [0, 0];
  for (const [at, shingle] of shinglesOf(words).entries()) {
    if (!other.shingles.has(shingle)) continue;
    covered += at + LENGTH - Math.max(at, until);
    until = at + LENGTH;
  }
  return words.length === 0 ? 0 : covered / words.length;
}

/** Returns the shares if one of the two texts is largely the other; otherwise null. */
export function copyShares(one: Shingled, other: Shingled): Shares | null {
  if (Math.min(one.words.length, other.words.length) < FEWEST_WORDS) return null;
  const shares = { share: shareOf(one, other), otherShare: shareOf(other, one) };
  return isCopied(Math.max(shares.share, shares.otherShare)) ? shares : null;
}

/** Returns whether a text with this share of another's words is largely that other text. */
export function isCopied(share: number): boolean {
  return share >= LEAST_SHARE;
}

/** Returns the hashes to look a text up by, without duplicates; none for a text that is too short to be a copy. */
export function sampleOf({ words, shingles }: Shingled): number[] {
  if (words.length < FEWEST_WORDS) return [];
  const hashes = new Float64Array(new Set([...shingles].map(hashOf))).sort();
  const below = hashes.findIndex((hash) => hash >= 2 ** 32 / ONE_OF);
  const due = below < 0 ? hashes.length : below;
  return [...hashes.slice(0, Math.min(MOST_SAMPLES, Math.max(FEWEST_SAMPLES, due)))];
}

/** FNV-1a in 32 bits, with its bits mixed at the end, because the lowest hashes are the sample. */
function hashOf(shingle: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < shingle.length; i += 1) hash = Math.imul(hash ^ shingle.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
