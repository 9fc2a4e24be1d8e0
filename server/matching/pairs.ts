/** Finds the entries of a whole register that may be the same, without comparing every pair. */
import { type Likeness, likenessByNames, type NamedEntry } from "./likeness";

export type LikePair = { one: NamedEntry; other: NamedEntry; likeness: Likeness };

/** Returns the pairs that may be the same by their names, most likely first. */
export function likePairs(entries: readonly NamedEntry[]): LikePair[] {
  const before = new Map<string, NamedEntry[]>();
  const pairs: LikePair[] = [];
  for (const other of entries) {
    const near = new Set(other.sought.flatMap((place) => before.get(place) ?? []));
    for (const one of near) {
      const likeness = likenessByNames(one, other);
      if (likeness) pairs.push({ one, other, likeness });
    }
    for (const place of other.places) {
      const there = before.get(place);
      if (there) there.push(other);
      else before.set(place, [other]);
    }
  }
  return pairs.sort(bySureness);
}

/** Most likely first; ties are ordered by name, so that the order is stable. */
export function bySureness(a: LikePair, b: LikePair): number {
  return b.likeness.confidence - a.likeness.confidence || compare(titleOf(a), titleOf(b));
}

const titleOf = ({ one, other }: LikePair): string => [one.name, other.name, one.id, other.id].join("\n");
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
