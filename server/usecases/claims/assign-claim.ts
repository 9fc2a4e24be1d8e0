/** Assigns a claim to a reviewer. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { changedFields } from "@/server/domain/history/event";
import { mayReview } from "@/server/domain/people/person";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { id, version } from "@/server/domain/schemas";
import { updateClaim } from "@/server/store/claims/claims";
import { getPerson, type PersonRow } from "@/server/store/people/people";
import { changing } from "../define";
import { claimSubject } from "./claim-subject";

/** Assigns the claim to a person, or to nobody. */
export const assignClaim = changing({
  action: "claim.assign",
  input: z.strictObject({ id, version, assigneeId: id.nullable() }),
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, tx, subject: { claim }, log }) => {
    const person = await reviewerOf(tx, input.assigneeId);
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

/** Returns the person to assign claims to; null for nobody. Refuses a person who cannot review. */
export async function reviewerOf(db: Handle, assigneeId: string | null): Promise<PersonRow | null> {
  if (assigneeId === null) return null;
  const person = await getPerson(db, assigneeId);
  if (!person || person.disabledAt) throw notFound("account");
  if (!mayReview(person)) {
    throw new Refusal(
      "invalid",
      `${person.name} is a ${person.role} and cannot review. Assign the claim to a reviewer or an editor.`,
      { field: "assigneeId" },
    );
  }
  return person;
}
