/** Rewords a claim's plain statement. The verbatim fragments are never edited. */
import { z } from "zod";
import { changedFields } from "@/server/domain/history/event";
import { stale } from "@/server/domain/refusal";
import { id, prose, version } from "@/server/domain/schemas";
import { updateClaim } from "@/server/store/claims/claims";
import { changing } from "../define";
import { claimSubject } from "./claim-subject";

/** Changes the statement if the claim is still at the version that was seen; otherwise refuses, with both wordings. */
export const editClaim = changing({
  action: "claim.edit",
  input: z.strictObject({ id, version, statement: prose(2000).min(1, "A claim needs a statement.") }),
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, tx, subject: { claim }, log }) => {
    const values = { statement: input.statement };
    const fields = changedFields(claim, values);
    if (Object.keys(fields).length === 0) return { version: claim.version };
    if (!(await updateClaim(tx, claim.id, input.version, values))) {
      throw stale("claim", { theirs: { statement: claim.statement }, yours: values, version: claim.version });
    }
    log({ subjectType: "claim", subjectId: claim.id, claimId: claim.id, fields });
    return { version: input.version + 1 };
  },
});
