/** Judges a claim: a reviewer's own review, and the desk's ruling by an editor. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { ATTRIBUTION_CHECKS, VERDICTS, type Workflow } from "@/server/domain/claims/claim";
import { currentReviews, deskPosition, type Judgement } from "@/server/domain/claims/review";
import { changedFields, type EventDraft } from "@/server/domain/history/event";
import { Refusal, stale } from "@/server/domain/refusal";
import { id, prose } from "@/server/domain/schemas";
import { type ClaimRow, updateClaim } from "@/server/store/claims/claims";
import { reviewsThatCount } from "@/server/store/reviews/other-words";
import { addReview, addRuling, reviewsOf } from "@/server/store/reviews/reviews";
import { claimSubject } from "../claims/claim-subject";
import { changing } from "../define";
import { readableReviews } from "./readable-reviews";

const judgement = z.strictObject({
  claimId: id,
  /**
   * The statement that was judged, as it was read: a judgement on any other wording than the current one is refused.
   */
  statement: z.string(),
  verdict: z.enum(VERDICTS).nullable().default(null),
  attributionCheck: z.enum(ATTRIBUTION_CHECKS).default("unchecked"),
  reasons: prose(10_000).default(""),
});

/**
 * Submits the caller's own review, which supersedes their earlier one on this claim. The desk then takes the position
 * on which all reviews agree.
 */
export const submitReview = changing({
  action: "review.submit",
  input: judgement,
  subject: (db, input) => claimSubject(db, input.claimId),
  run: async ({ input, tx, subject: { claim }, actor, now, newId, log }) => {
    const by = checked(input, claim, actor?.id);
    const { verdict, attributionCheck, reasons } = input;
    const seen = await readableReviews(tx, claim.id, by);
    await addReview(tx, { id: newId(), claimId: claim.id, verdict, attributionCheck, reasons, by, at: now });
    const current = await reviewsThatCount(tx, claim.id);
    const note = { reasons, judged: { verdict, attributionCheck }, ...(seen > 0 ? { seen } : {}) };
    const position = await recordPosition(tx, claim, deskPosition(current, null), "reviewed", log, note);
    return { ...position, agreed: deskPosition(current, null).agreed };
  },
});

/** Gives the desk's ruling, which stands above the reviews until the claim is reopened. */
export const makeRuling = changing({
  action: "ruling.make",
  input: judgement.extend({ reasons: prose(10_000).min(1, "A ruling needs its reasons.") }),
  subject: (db, input) => claimSubject(db, input.claimId),
  run: async ({ input, tx, subject: { claim }, actor, now, newId, log }) => {
    const by = checked(input, claim, actor?.id);
    const { verdict, attributionCheck, reasons } = input;
    const current = currentReviews(await reviewsOf(tx, [claim.id]));
    await addRuling(tx, { id: newId(), claimId: claim.id, verdict, attributionCheck, reasons, by, at: now });
    const own = current.some((review) => review.by === by);
    return recordPosition(tx, claim, { verdict, attributionCheck }, "ruled", log, {
      reasons,
      seen: current.length,
      ...(own ? { ownReview: current.length === 1 ? "alone" : "among others" } : {}),
    });
  },
});

/**
 * Returns the judge. Refuses a judgement on any other wording than the current one, and one that covers neither axis.
 */
function checked(input: z.infer<typeof judgement>, claim: ClaimRow, by: string | null | undefined): string {
  if (!by) throw new Refusal("not signed in", "Sign in to judge a claim.");
  if (input.statement !== claim.statement) {
    throw stale("claim", { theirs: { statement: claim.statement }, yours: { ...input }, version: claim.version });
  }
  if (input.verdict === null && input.attributionCheck === "unchecked") {
    const kept = input.reasons.trim() === "" ? "" : " Your reasons are kept here.";
    throw new Refusal("invalid", `Choose a verdict, or say whether they said it.${kept}`, { field: "verdict" });
  }
  return by;
}

async function recordPosition(
  tx: Handle,
  claim: ClaimRow,
  { verdict, attributionCheck }: Judgement,
  workflow: Workflow,
  log: (event: EventDraft) => void,
  note: Record<string, unknown>,
) {
  await updateClaim(tx, claim.id, claim.version, { verdict, attributionCheck, workflow });
  const fields = changedFields<Partial<ClaimRow>>(claim, { verdict, attributionCheck, workflow });
  log({ subjectType: "claim", subjectId: claim.id, claimId: claim.id, fields, note });
  return { version: claim.version + 1, verdict, attributionCheck, workflow };
}
