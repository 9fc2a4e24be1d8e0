/** Adds comments to a claim. */
import { z } from "zod";
import { Refusal } from "@/server/domain/refusal";
import { id, prose } from "@/server/domain/schemas";
import { addComment } from "@/server/store/reviews/reviews";
import { claimSubject } from "../claims/claim-subject";
import { changing } from "../define";

/** Adds a comment under the caller's name. */
export const commentOnClaim = changing({
  action: "comment.add",
  input: z.strictObject({ claimId: id, text: prose(5000).min(1, "Write something first.") }),
  subject: (db, input) => claimSubject(db, input.claimId),
  run: async ({ input, tx, actor, now, newId, log }) => {
    if (!actor?.id) throw new Refusal("not signed in", "Sign in to comment.");
    const commentId = newId();
    await addComment(tx, { id: commentId, claimId: input.claimId, text: input.text, by: actor.id, at: now });
    log({ subjectType: "claim", subjectId: input.claimId, claimId: input.claimId, note: { comment: input.text } });
    return { id: commentId };
  },
});
