/** Corrects what a claim says: whom it is about, when and where. What a person sets outlasts every new reading. */
import { z } from "zod";
import { SLOT_SCHEMAS } from "@/server/domain/claims/claim-slots";
import { changedFields } from "@/server/domain/history/event";
import { stale } from "@/server/domain/refusal";
import { id, version } from "@/server/domain/schemas";
import { updateClaim } from "@/server/store/claims/claims";
import { changing } from "../define";
import { definedFields } from "../defined-fields";
import { claimSubject } from "./claim-subject";
import { applyCorrections, type Corrected, correctedNow, slotsNow } from "./set-corrections";

/**
 * Sets the given slots, starting from the version that was seen; null puts back what was read, an empty list says that
 * there is nothing of the kind, and what is left out stays as it is.
 */
export const correctClaim = changing({
  action: "claim.correct",
  input: z.strictObject({
    id,
    version,
    about: SLOT_SCHEMAS.about.nullable().optional(),
    when: SLOT_SCHEMAS.when.nullable().optional(),
    where: SLOT_SCHEMAS.where.nullable().optional(),
  }),
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, tx, subject: { claim }, actor, now, log }) => {
    const { about, when, where } = input;
    const values = definedFields({ about, when, where });
    const before = await correctedNow(tx, claim.id);
    const fields = changedFields<Partial<Corrected>>(before, values);
    if (Object.keys(fields).length === 0) return { version: claim.version };
    if (!(await updateClaim(tx, claim.id, input.version, {}))) {
      const theirs = await slotsNow(tx, claim);
      throw stale("claim", { theirs, yours: { ...theirs, ...values }, version: claim.version });
    }
    await applyCorrections(tx, claim, values, { by: actor?.id ?? null, now });
    log({ subjectType: "claim", subjectId: claim.id, claimId: claim.id, fields });
    return { version: input.version + 1 };
  },
});
