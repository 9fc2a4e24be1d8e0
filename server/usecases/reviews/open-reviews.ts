/** Opens others' judgements to a person who has not submitted their own review yet. */
import { z } from "zod";
import { id } from "@/server/domain/schemas";
import { closedAmong, noteReviewer } from "@/server/store/reviews/closed-reviews";
import { claimSubject } from "../claims/claim-subject";
import { changing } from "../define";

/** Opens others' closed reviews of a claim to the caller, and records that in the history. */
export const openReviews = changing({
  action: "review.open",
  input: z.strictObject({ claimId: id }),
  subject: (db, input) => claimSubject(db, input.claimId),
  run: async ({ input, tx, actor, now, log }) => {
    const claimId = input.claimId;
    if (!actor?.id || !(await closedAmong(tx, actor.id, [claimId])).has(claimId)) return { opened: false };
    await noteReviewer(tx, claimId, actor.id, { openedAt: now });
    log({ subjectType: "claim", subjectId: claimId, claimId });
    return { opened: true };
  },
});
