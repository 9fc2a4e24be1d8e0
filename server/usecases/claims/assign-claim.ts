/** Giving a claim to somebody to review. */
import { z } from "zod";
import { changedFields } from "../../domain/event";
import { notFound, stale } from "../../domain/refusal";
import { id, version } from "../../domain/schemas";
import { updateClaim } from "../../store/claims";
import { getPerson } from "../../store/people";
import { changing } from "../define";
import { claimSubject } from "./claim-subject";

/** Assigns the claim to a person, or to nobody. */
export const assignClaim = changing({
  action: "claim.assign",
  input: z.object({ id, version, assigneeId: id.nullable() }),
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, tx, subject: { claim }, log }) => {
    const person = input.assigneeId ? await getPerson(tx, input.assigneeId) : null;
    if (input.assigneeId && (!person || person.disabledAt)) throw notFound("account");
    const fields = changedFields(claim, { assigneeId: input.assigneeId });
    if (Object.keys(fields).length === 0) return { version: claim.version };
    if (!(await updateClaim(tx, claim.id, input.version, { assigneeId: input.assigneeId }))) {
      throw stale("claim", {
        theirs: { assigneeId: claim.assigneeId },
        yours: { assigneeId: input.assigneeId },
        version: claim.version,
      });
    }
    log({
      subjectType: "claim",
      subjectId: claim.id,
      claimId: claim.id,
      fields,
      note: { assignee: person?.name ?? null },
    });
    return { version: input.version + 1 };
  },
});
