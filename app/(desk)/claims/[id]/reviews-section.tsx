/** What others judged, and the desk's ruling. Others' reviews stay closed until one's own is given, unless asked for. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../_trpc/client";
import { Button } from "../../../_ui/button";
import { Moment } from "../../../_ui/moment";
import { Said } from "../../../_ui/said";
import { VerdictChip } from "../../../_ui/verdict";
import { type OpenClaim, SECTION } from "./open-claim";

type Judgement = OpenClaim["reviews"][number];

export function ReviewsSection({ claim }: { claim: OpenClaim }) {
  const api = useTRPC();
  const me = useQuery(api.desk.overview.queryOptions()).data?.me;
  const [asked, setAsked] = useState(false);
  if (claim.reviews.length === 0 && !claim.ruling) return null;
  const mine = claim.reviews.some((review) => review.by === me?.id);
  const blind = !asked && !mine && !claim.ruling && claim.allowed.includes("review.submit");
  const current = claim.reviews.filter((review) => review.supersededAt === null);
  const earlier = claim.reviews.length - current.length;
  return (
    <section className={SECTION} aria-label="Reviews">
      <h3 className="eyebrow">Reviews</h3>
      {claim.ruling ? <OneJudgement judgement={claim.ruling} label="ruled for the desk" /> : null}
      {blind ? (
        <p className="flex flex-wrap items-center gap-2 text-note text-soft">
          {current.length === 1 ? "One review is" : `${current.length} reviews are`} in. Give yours first, so that it is
          your own.
          <Button tone="quiet" onClick={() => setAsked(true)}>
            Show anyway
          </Button>
        </p>
      ) : (
        current.map((review) => <OneJudgement key={review.id} judgement={review} label="" />)
      )}
      {earlier > 0 && !blind ? (
        <details className="text-note">
          <summary className="text-soft">
            {earlier} earlier {earlier === 1 ? "review" : "reviews"}, superseded
          </summary>
          <div className="mt-2 grid gap-3 opacity-80">
            {claim.reviews
              .filter((review) => review.supersededAt !== null)
              .map((review) => (
                <OneJudgement key={review.id} judgement={review} label="superseded" />
              ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}

function OneJudgement({ judgement, label }: { judgement: Omit<Judgement, "supersededAt">; label: string }) {
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
