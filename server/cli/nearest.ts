/** Finds the known words that are most similar to an unknown one, by the letter pairs that they share. */
import { nameKey } from "@/server/domain/source";

const MOST = 3;
/** Below this share of common pairs, two words merely happen to share some letters. */
const LIKE_ENOUGH = 0.4;

/** Returns the known words that are similar to this one, the most similar first. */
export function nearest(word: string, known: readonly string[]): string[] {
  return [...new Set(known)]
    .map((name) => ({ name, likeness: likenessOf(nameKey(word), nameKey(name)) }))
    .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** 1 if one word is part of the other; else twice the common pairs over all pairs (Dice). */
function likenessOf(one: string, other: string): number {
  if (one === "" || other === "") return 0;
  if (one.includes(other) || other.includes(one)) return 1;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / (pairs.size + others.size);
}

/** Returns the pairs of adjacent letters, with a blank at either end so that short words have some too. */
function pairsOf(word: string): Set<string> {
  const letters = ` ${word} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2)));
}
