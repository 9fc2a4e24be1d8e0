/** Reviews and rulings: each reviewer's own judgement, and the desk's position that follows from them. */
import type { AttributionCheck, Verdict } from "./claim";

/** One judgement on the two axes that a person decides. A null verdict leaves the content unjudged. */
export type Judgement = { verdict: Verdict | null; attributionCheck: AttributionCheck };

/** Returns each reviewer's newest judgement: a newer one supersedes those before it, and none is overwritten. */
export function currentReviews<Review extends { supersededAt: number | null }>(reviews: readonly Review[]): Review[] {
  return reviews.filter((review) => review.supersededAt === null);
}

/** The desk's position on a claim. */
export type Position = Judgement & { agreed: boolean };

/** Returns the axes on which these judgements differ, given one current judgement per reviewer. */
export function axesThatDiffer(reviews: readonly Judgement[]): (keyof Judgement)[] {
  return AXES.filter((axis) => new Set(reviews.map((review) => review[axis])).size > 1);
}

const AXES = ["verdict", "attributionCheck"] as const satisfies (keyof Judgement)[];

/**
 * Returns the desk's position, axis by axis: the ruling if there is one; otherwise what all current reviews agree on;
 * otherwise open. `reviews` has one current judgement per reviewer; `agreed` is false if they differ on either axis.
 */
export function deskPosition(reviews: readonly Judgement[], ruling: Judgement | null): Position {
  if (ruling) return { ...ruling, agreed: true };
  const differ = axesThatDiffer(reviews);
  return {
    verdict: differ.includes("verdict") ? null : (reviews[0]?.verdict ?? null),
    attributionCheck: differ.includes("attributionCheck") ? "unchecked" : (reviews[0]?.attributionCheck ?? "unchecked"),
    agreed: differ.length === 0,
  };
}
