/** Another text that is said to be the article, asked block by block whether it holds the same words. */
import { lettersOf } from "../prose";

export type Witness = {
  paragraphs: readonly string[];
  /** Whether it holds these letters: short ones as a paragraph of their own, others anywhere. */
  has(key: string): boolean;
  /** How many letters it has. */
  size: number;
};

/** Shorter words may stand anywhere by chance. */
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

/** How many of a witness's letters stand in blocks that the page shows. */
export function confirmed(witness: Witness, keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + (key.length >= SHORTEST_INSIDE && witness.has(key) ? key.length : 0), 0);
}

/** The part of the longer text that stands in both, from 0 to 1. */
export function agreement(one: Witness, other: Witness): number {
  const longest = Math.max(one.size, other.size);
  return longest === 0 ? 1 : confirmed(one, other.paragraphs.map(lettersOf)) / longest;
}
