/** Which entries of a whole register may be one, without comparing each with each. */
import { type Likeness, likenessByNames, type NamedEntry } from "./likeness";

export type LikePair = { one: NamedEntry; other: NamedEntry; likeness: Likeness };

/** The pairs that may be one by their names, surest first. */
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

/** Surest first; what is equally sure stands by name, so that the order does not change by itself. */
export function bySureness(a: LikePair, b: LikePair): number {
  return b.likeness.confidence - a.likeness.confidence || compare(titleOf(a), titleOf(b));
}

const titleOf = ({ one, other }: LikePair): string => [one.name, other.name, one.id, other.id].join("\n");
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
