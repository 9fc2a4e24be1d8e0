/** Works out the desk's position once a claim's words have moved: reviews of other words do not count towards it. */
import type { Handle } from "@/db/database";
import { deskPosition, type Judgement } from "@/server/domain/claims/review";
import type { ClaimRow } from "@/server/store/claims/claims";
import { type MoveNow, reviewsThatCount } from "@/server/store/reviews/other-words";
import { rulingsOf } from "@/server/store/reviews/reviews";

/** Returns the position after this move, which the history does not have yet. A ruling stands above all reviews. */
export async function positionAfter(tx: Handle, claim: ClaimRow, move: MoveNow): Promise<Judgement> {
  const { verdict, attributionCheck } = claim;
  if ((await rulingsOf(tx, [claim.id])).length > 0) return { verdict, attributionCheck };
  const position = deskPosition(await reviewsThatCount(tx, claim.id, move), null);
  return { verdict: position.verdict, attributionCheck: position.attributionCheck };
}
