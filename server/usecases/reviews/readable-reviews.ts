/**
 * Counts the reviews by others that a person can read on a claim: history records this for a judgement that was not
 * made blind.
 */
import type { Handle } from "@/db/database";
import { currentReviews } from "@/server/domain/claims/review";
import { closedAmong } from "@/server/store/reviews/closed-reviews";
import { reviewsOf } from "@/server/store/reviews/reviews";

/** Returns the number of others' current reviews of the claim that are open to this person; 0 if they are closed. */
export async function readableReviews(tx: Handle, claimId: string, personId: string): Promise<number> {
  if ((await closedAmong(tx, personId, [claimId])).has(claimId)) return 0;
  const current = currentReviews(await reviewsOf(tx, [claimId]));
  return current.filter((review) => review.by !== personId).length;
}
