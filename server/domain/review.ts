/** Reviews and rulings: each reviewer's own judgement, and where the desk stands because of them. */
import type { AttributionCheck, Verdict } from "./claim";

/** One judgement on the two axes that a person decides. A null verdict leaves the content unjudged. */
export type Judgement = { verdict: Verdict | null; attributionCheck: AttributionCheck };

/** Where the desk stands on a claim. */
export type Position = Judgement & { agreed: boolean };

/**
 * Where the desk stands, axis by axis: the ruling if there is one; else what all current reviews agree on; else open.
 * `reviews` holds one current judgement a reviewer; `agreed` is false when they differ on either axis.
 */
export function deskPosition(reviews: readonly Judgement[], ruling: Judgement | null): Position {
  if (ruling) return { ...ruling, agreed: true };
  const verdicts = new Set(reviews.map((review) => review.verdict));
  const checks = new Set(reviews.map((review) => review.attributionCheck));
  return {
    verdict: verdicts.size === 1 ? ([...verdicts][0] ?? null) : null,
    attributionCheck: checks.size === 1 ? ([...checks][0] ?? "unchecked") : "unchecked",
    agreed: verdicts.size <= 1 && checks.size <= 1,
  };
}
