/**
 * Asks for confirmation before an editor rules for the desk: what will stand, above which reviews, and what it ends.
 */
"use client";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Said } from "@/app/_ui/toasts/said";
import { VerdictChip } from "@/app/_ui/verdict";
import { currentReviews } from "@/server/domain/claims/review";
import type { OpenClaim } from "../open-claim";
import type { Draft } from "./use-judgement";

type Props = {
  claim: OpenClaim;
  draft: Draft;
  myId: string | null;
  busy: boolean;
  fault: string | null;
  onRule: () => void;
  onClose: () => void;
};

export function RuleDialog({ claim, draft, myId, busy, fault, onRule, onClose }: Props) {
  const current = currentReviews(claim.reviews);
  const own = current.some((review) => review.by === myId);
  return (
    <Dialog open onClose={onClose} title="Rule for the desk" about="This will stand as the desk’s verdict.">
      <Said className="text-[16px] leading-normal font-medium">{draft.statement}</Said>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2 text-note">
        <dt className="text-soft">Verdict</dt>
        <dd>
          <VerdictChip verdict={draft.verdict} />
        </dd>
        <dt className="text-soft">Did they say it?</dt>
        <dd>{draft.attributionCheck ?? "unchecked"}</dd>
        <dt className="self-start text-soft">Your reasons</dt>
        <dd>
          {draft.reasons.trim() === "" ? (
            <span className="text-bad">None yet. A ruling needs its reasons.</span>
          ) : (
            <Said className="text-[15px] leading-[1.45] whitespace-pre-line">{draft.reasons}</Said>
          )}
        </dd>
        <dt className="self-start text-soft">Reviews so far</dt>
        <dd className="grid gap-1.5">
          {current.map((review) => (
            <span key={review.id} className="flex flex-wrap items-center gap-2">
              <span dir="auto">{review.by === myId ? "your own review" : review.byName}</span>
              <VerdictChip verdict={review.verdict} />
            </span>
          ))}
        </dd>
      </dl>
      {own ? (
        <p className="rounded-m border border-warn bg-warn-wash p-3 text-note text-warn">
          {current.length === 1
            ? "The only review is your own: nobody else has judged this claim, so you would be ruling on your own judgement. The history will say so."
            : "One of the reviews is your own, so you would be ruling on your own judgement too. The history will say so."}
        </p>
      ) : null}
      <p className="text-note text-soft">
        After this, nobody can review the claim, and only editors can reword, tag or attribute it. An editor can reopen
        it.
      </p>
      <FaultLine>{fault}</FaultLine>
      <DialogActions>
        <Button tone="first" busy={busy} disabled={draft.reasons.trim() === ""} onClick={onRule}>
          Rule for the desk
        </Button>
        {/* A consequential action is never the default: Enter alone must not trigger it. */}
        <Button autoFocus onClick={onClose}>
          Cancel
        </Button>
      </DialogActions>
    </Dialog>
  );
}
