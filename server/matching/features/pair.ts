/** A pair of claims with the values that several features share, computed once. */
import type { Span } from "@/server/domain/articles/span";
import type { Assertion } from "../reading/assertions";
import type { PreparedClaim } from "../reading/prepared-claim";
import { likenessOf } from "../reading/weighing";

export type Pair = {
  /** In the order in which they were said: by day, then by position. */
  earlier: PreparedClaim;
  later: PreparedClaim;
  /** From either side, how many claims are nearer than the other one. */
  ranks: readonly [number, number];
  /** Square roots of the similarities; see `PreparedClaim`. */
  inContext: number;
  inSentence: number;
  said: number;
  /** The similarity of the most similar two assertions. */
  asserted: number;
  /** The negations in those two. */
  negations: { earlier: readonly Span[]; later: readonly Span[] };
  sameArticle: boolean;
  sameSpeaker: boolean;
  /** Both have a speaker, and none in common. */
  otherSpeakers: boolean;
  /** From 1 for neighbours in one article down to 0. */
  beside: number;
  denied: boolean;
  stances: "opposed" | "agreed" | "none";
};

/** What the index knows about a pair. */
export type Found = { ranks: readonly [number, number]; claimsBetween: number };

const FAST = 1.5;

/** Compares two claims, in any order. */
export function pairOf(one: PreparedClaim, other: PreparedClaim, { ranks, claimsBetween }: Found): Pair {
  const [earlier, later] = isLater(one, other) ? [other, one] : [one, other];
  const sameArticle = one.article === other.article;
  const sameSpeaker = [...one.speakers].some((speaker) => other.speakers.has(speaker));
  const likest = likestAssertions(one, other);
  const negationsOf = (claim: PreparedClaim) => (claim === one ? likest.one : likest.other)?.negations ?? [];
  const product = one.stance.sign * other.stance.sign;
  return {
    earlier,
    later,
    ranks,
    inContext: Math.sqrt(likenessOf(one.inContext, other.inContext)),
    inSentence: Math.sqrt(likenessOf(one.inSentence, other.inSentence)),
    said: Math.sqrt(likenessOf(one.said, other.said)),
    asserted: Math.sqrt(likest.likeness),
    negations: { earlier: negationsOf(earlier), later: negationsOf(later) },
    sameArticle,
    sameSpeaker,
    otherSpeakers: !sameSpeaker && one.speakers.size > 0 && other.speakers.size > 0,
    beside: sameArticle ? Math.exp(-claimsBetween / FAST) : 0,
    denied: one.denies || other.denies,
    stances: product < 0 ? "opposed" : product > 0 ? "agreed" : "none",
  };
}

function isLater(one: PreparedClaim, other: PreparedClaim): boolean {
  if (one.article === other.article) return one.start > other.start;
  const apart = (one.day ?? 0) - (other.day ?? 0);
  return apart > 0 || (apart === 0 && one.article > other.article);
}

type Likest = { likeness: number; one: Assertion | undefined; other: Assertion | undefined };

/** Returns the most similar two assertions, one of each claim; the first of each if nothing is similar. */
function likestAssertions(one: PreparedClaim, other: PreparedClaim): Likest {
  let likest: Likest = { likeness: 0, one: one.asserted[0], other: other.asserted[0] };
  for (const said of one.asserted)
    for (const against of other.asserted) {
      const likeness = likenessOf(said.vector, against.vector);
      if (likeness > likest.likeness) likest = { likeness, one: said, other: against };
    }
  return likest;
}
