/** Represents another text that may be the article, for checking block by block whether it has the same words. */
import { lettersOf } from "../prose";

export type Witness = {
  paragraphs: readonly string[];
  /** Whether it contains these letters: short ones as a paragraph of their own, longer ones anywhere. */
  has(key: string): boolean;
  /** Its number of letters. */
  size: number;
};

/** Shorter strings may occur anywhere by chance. */
const SHORTEST_INSIDE = 16;

export function witnessOf(paragraphs: readonly string[]): Witness {
  const keys = paragraphs.map(lettersOf);
  const whole = keys.join("");
  const alone = new Set(keys);
  return {
    paragraphs,
    has: (key) => key !== "" && (alone.has(key) || (key.length >= SHORTEST_INSIDE && whole.includes(key))),
    size: whole.length,
  };
}

/** Counts the letters of a witness that are in blocks shown on the page. */
export function confirmed(witness: Witness, keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + (key.length >= SHORTEST_INSIDE && witness.has(key) ? key.length : 0), 0);
}

/** Returns the share of the longer text that is in both, from 0 to 1. */
export function agreement(one: Witness, other: Witness): number {
  const longest = Math.max(one.size, other.size);
  return longest === 0 ? 1 : confirmed(one, other.paragraphs.map(lettersOf)) / longest;
}
