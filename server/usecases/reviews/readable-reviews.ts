/** How many reviews of a claim a person can read that others gave: what history says of a judgement that was not made unseen. */
import type { Handle } from "@/db/database";
import { currentReviews } from "@/server/domain/claims/review";
import { closedAmong } from "@/server/store/reviews/closed-reviews";
import { reviewsOf } from "@/server/store/reviews/reviews";

/** The number of others' reviews that stand on the claim and are open to this person; 0 where they are closed. */
export async function readableReviews(tx: Handle, claimId: string, personId: string): Promise<number> {
  if ((await closedAmong(tx, personId, [claimId])).has(claimId)) return 0;
  const current = currentReviews(await reviewsOf(tx, [claimId]));
  return current.filter((review) => review.by !== personId).length;
}
