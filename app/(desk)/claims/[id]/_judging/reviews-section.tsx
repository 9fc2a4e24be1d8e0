/**
 * Shows the others' reviews and the desk's ruling. The server withholds others' reviews from a reviewer who has not
 * submitted their own.
 */
"use client";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Moment } from "@/app/_ui/moment";
import { Said } from "@/app/_ui/toasts/said";
import { VerdictChip } from "@/app/_ui/verdict";
import { currentReviews } from "@/server/domain/claims/review";
import { counted } from "@/server/domain/words/counted";
import { type OpenClaim, SECTION } from "../open-claim";
import { OtherWords } from "./other-words";

type Judgement = OpenClaim["reviews"][number];

export function ReviewsSection({ claim }: { claim: OpenClaim }) {
  if (claim.reviews.length === 0 && !claim.ruling && claim.closed === 0) return null;
  const current = currentReviews(claim.reviews);
  const superseded = claim.reviews.filter((review) => review.supersededAt !== null);
  return (
    <section className={SECTION} aria-label="Reviews">
      <h3 className="eyebrow">Reviews</h3>
      {claim.ruling ? <OneJudgement judgement={claim.ruling} label="ruled for the desk" /> : null}
      {claim.closed > 0 ? <Closed claim={claim} /> : null}
      {current.map((review) => (
        <div key={review.id} className="grid gap-2">
          <OneJudgement judgement={review} label="" />
          {review.otherWords === null ? null : <OtherWords claim={claim} review={review} words={review.otherWords} />}
        </div>
      ))}
      {superseded.length > 0 ? (
        <details className="text-note">
          <summary className="text-soft">{counted(superseded.length, "earlier review")}, superseded</summary>
          <div className="mt-2 grid gap-3 opacity-80">
            {superseded.map((review) => (
              <OneJudgement key={review.id} judgement={review} label="superseded" />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}

function Closed({ claim }: { claim: OpenClaim }) {
  const api = useTRPC();
  const open = useChange(api.claims.openReviews.mutationOptions());
  return (
    <div className="grid justify-items-start gap-1 text-note text-soft">
      <p>
        {claim.closed === 1
          ? "One review is in. It stays closed to you until you submit yours"
          : `${claim.closed} reviews are in. They stay closed to you until you submit yours`}
        , here, in lists and in exports, so that your judgement is your own.
      </p>
      <Button tone="quiet" className="-ml-1.5" busy={open.busy} onClick={() => void open.run({ claimId: claim.id })}>
        Show anyway
      </Button>
      <p className="text-small text-faint">
        The history will record that you saw {claim.closed === 1 ? "it" : "them"} first.
      </p>
    </div>
  );
}

function OneJudgement({
  judgement,
  label,
}: {
  judgement: Omit<Judgement, "supersededAt" | "otherWords">;
  label: string;
}) {
  return (
    <div className={`grid gap-1 ${label.startsWith("ruled") ? "border-l-[3px] border-ink pl-3" : ""}`}>
      <div className="flex flex-wrap items-center gap-2 text-note">
        <b className="font-semibold">{judgement.byName}</b>
        {label ? <span className="text-soft">{label}</span> : null}
        <VerdictChip verdict={judgement.verdict} />
        <span className="text-soft">
          {judgement.attributionCheck === "unchecked" ? "" : `said: ${judgement.attributionCheck}`}
        </span>
        <span className="ml-auto text-small text-faint">
          <Moment at={judgement.at} ago />
        </span>
      </div>
      {judgement.reasons ? (
        <Said className="text-[15px] leading-[1.45] whitespace-pre-line">{judgement.reasons}</Said>
      ) : null}
    </div>
  );
}
