/** Advances a claim along its workflow by hand: starting a review, setting it aside, restoring and reopening it. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { ASIDE_REASONS, afterStep, type Step, stepBackTo } from "@/server/domain/claims/claim";
import { deskPosition } from "@/server/domain/claims/review";
import { changedFields, type EventDraft } from "@/server/domain/history/event";
import type { Actor } from "@/server/domain/people/person";
import { Refusal, stale } from "@/server/domain/refusal";
import { id, prose, version } from "@/server/domain/schemas";
import { type ClaimRow, updateClaim } from "@/server/store/claims/claims";
import { workflowsBeforeAside } from "@/server/store/history/events";
import { noteReviewer, reviewerOn } from "@/server/store/reviews/closed-reviews";
import { reviewsThatCount } from "@/server/store/reviews/other-words";
import { judgementsOn, supersedeRuling } from "@/server/store/reviews/reviews";
import { changing } from "../define";
import { readableReviews } from "../reviews/readable-reviews";
import { claimSubject } from "./claim-subject";

const one = z.strictObject({ id, version });

/** The state that a step starts from, and who takes it; `note` is stored with the line of history. */
type Advance = {
  tx: Handle;
  claim: ClaimRow;
  from: number;
  step: Step;
  actor: Actor | null;
  log: (event: EventDraft) => void;
  note?: Record<string, unknown>;
};

/** Takes the step from the version that was seen, and logs it. */
export async function advance(
  { tx, claim, from, step, actor, log, note = {} }: Advance,
  values: Partial<ClaimRow> = {},
): Promise<{ version: number }> {
  const workflow = actor && afterStep(step, claim.workflow, actor.role);
  if (!workflow) throw new Refusal("wrong state", `A claim that is ${claim.workflow} does not allow that.`);
  if (!(await updateClaim(tx, claim.id, from, { ...values, workflow }))) {
    throw stale("claim", { theirs: { workflow: claim.workflow }, yours: { workflow }, version: claim.version });
  }
  log({
    subjectType: "claim",
    subjectId: claim.id,
    claimId: claim.id,
    fields: changedFields(claim, { workflow, assigneeId: values.assigneeId ?? claim.assigneeId, ...judged(values) }),
    note: { ...note, ...(values.asideReason ? { reason: values.asideReason } : {}) },
  });
  return { version: from + 1 };
}

/** Returns the desk's verdict and attribution check after the step, if the step sets them. */
function judged({ verdict, attributionCheck }: Partial<ClaimRow>) {
  return {
    ...(verdict === undefined ? {} : { verdict }),
    ...(attributionCheck === undefined ? {} : { attributionCheck }),
  };
}

/**
 * Starts a review of a claim, and assigns the claim to the reviewer if nobody has it. Others may begin after the first:
 * the claim keeps its state, and existing reviews are closed to them until they submit their own. History records how
 * many they could read before, since a review is worth less for it.
 */
export const startReview = changing({
  action: "claim.start",
  input: one,
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, subject: { claim }, tx, actor, now, log }) => {
    const seen = actor?.id ? await readableReviews(tx, claim.id, actor.id) : 0;
    const note = seen > 0 ? { seen } : {};
    if (actor?.id) {
      const known = await reviewerOn(tx, claim.id, actor.id);
      if (known?.begunAt != null && claim.workflow !== "unreviewed") return { version: claim.version };
      await noteReviewer(tx, claim.id, actor.id, { begunAt: now });
    }
    const isFirst = claim.workflow === "unreviewed";
    const kept = isFirst ? note : { also: true, ...note };
    if (isFirst || (claim.assigneeId === null && actor?.id))
      return advance(
        { tx, claim, from: input.version, step: "start", actor, log, note: kept },
        { assigneeId: claim.assigneeId ?? actor?.id ?? null },
      );
    log({ subjectType: "claim", subjectId: claim.id, claimId: claim.id, note: kept });
    return { version: claim.version };
  },
});

/** Sets aside a claim that is no claim, is out of scope, or was extracted wrongly. */
export const setClaimAside = changing({
  action: "claim.set aside",
  input: one.extend({ reason: z.enum(ASIDE_REASONS).default("not a claim") }),
  subject: (db, input) => claimSubject(db, input.id),
  run: ({ input, subject: { claim }, tx, actor, log }) =>
    advance({ tx, claim, from: input.version, step: "set aside", actor, log }, { asideReason: input.reason }),
});

/**
 * Returns the step that restores a claim that was set aside: to its earlier state according to history, or, if history
 * does not say, to the state that follows from its reviews.
 */
export async function stepBack(tx: Handle, claimId: string): Promise<Step> {
  const before = (await workflowsBeforeAside(tx, [claimId])).get(claimId);
  if (before) return stepBackTo(before);
  return stepBackTo((await judgementsOn(tx, [claimId])).has(claimId) ? "reviewed" : "unreviewed");
}

/** Restores a claim that was set aside to its earlier state. */
export const restoreClaim = changing({
  action: "claim.restore",
  input: one,
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, subject: { claim }, tx, actor, log }) =>
    advance({ tx, claim, from: input.version, step: await stepBack(tx, claim.id), actor, log }, { asideReason: null }),
});

/** Reopens a reviewed or ruled claim; a ruling ends, the reviews stand. Ending a ruling requires a reason. */
export const reopenClaim = changing({
  action: "claim.reopen",
  input: one.extend({ reason: prose(2000).default("") }),
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, subject: { claim }, tx, actor, now, log }) => {
    if (claim.workflow === "ruled" && input.reason === "")
      throw new Refusal("invalid", "Say why the ruling ends.", { field: "reason" });
    await supersedeRuling(tx, claim.id, now);
    const reviews = await reviewsThatCount(tx, claim.id);
    const { verdict, attributionCheck } = deskPosition(reviews, null);
    const note = input.reason === "" ? {} : { reasons: input.reason };
    return advance({ tx, claim, from: input.version, step: "reopen", actor, log, note }, { verdict, attributionCheck });
  },
});
