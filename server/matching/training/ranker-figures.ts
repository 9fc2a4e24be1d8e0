/**
 * Measures how well a ranker finds what people marked: the recall within twice as many suggestions as there are
 * relations to find.
 */
import { RELATION_TYPES, type RelationType } from "@/server/domain/claims/relation";
import type { Suggestion } from "../bundle";
import { type KnownBundle, type KnownRelation, pairKey } from "./known-bundle";

export type RankerFigures = {
  byType: Record<RelationType, { marked: number; found: number; typed: number }>;
  /** The share found, averaged over topics, so that one topic with many relations does not dominate. */
  byTopic: number;
  /** The share of the first thirty suggestions that people marked. */
  rightOfFirst: number;
};

const LOOKED_AT = 2;
const FIRST = 30;

/** Measures suggestions, best first, on the bundle for which they were made. */
export function rankerFigures(bundle: KnownBundle, suggestions: readonly Suggestion[]): RankerFigures {
  const arguable = new Set(bundle.arguable.map(({ a, b }) => pairKey(a, b)));
  const counted = suggestions.filter(({ a, b }) => !arguable.has(pairKey(a, b)));
  const marked = new Set(bundle.relations.map(({ a, b }) => pairKey(a, b)));
  const seen = new Map(counted.slice(0, LOOKED_AT * marked.size).map((one) => [pairKey(one.a, one.b), one.type]));
  const isFound = ({ a, b }: KnownRelation) => seen.has(pairKey(a, b));
  const byType = RELATION_TYPES.map((type) => {
    const of = bundle.relations.filter((relation) => relation.type === type);
    const typed = of.filter(({ a, b }) => seen.get(pairKey(a, b)) === type).length;
    return [type, { marked: of.length, found: of.filter(isFound).length, typed }] as const;
  });
  const topics = [...new Set(bundle.relations.map(({ topic }) => topic))];
  const shares = topics.map((topic) =>
    shareOf(
      bundle.relations.filter((one) => one.topic === topic),
      isFound,
    ),
  );
  return {
    byType: Object.fromEntries(byType) as RankerFigures["byType"],
    byTopic: shares.reduce((sum, share) => sum + share, 0) / Math.max(shares.length, 1),
    rightOfFirst: shareOf(counted.slice(0, FIRST), ({ a, b }) => marked.has(pairKey(a, b))),
  };
}

function shareOf<T>(list: readonly T[], counts: (one: T) => boolean): number {
  return list.length === 0 ? 0 : list.filter(counts).length / list.length;
}
