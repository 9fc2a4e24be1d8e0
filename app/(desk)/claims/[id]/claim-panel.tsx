/** Everything that the desk knows of a claim, in the order in which a reviewer asks for it. */
"use client";
import { useState } from "react";
import { Key } from "../../../_ui/key";
import { Chain } from "./chain";
import { CommentsSection } from "./comments-section";
import { EvidenceSection } from "./evidence-section";
import { HistorySection } from "./history-section";
import { JudgementForm } from "./judgement-form";
import { Nesting } from "./nesting";
import { type OpenClaim, SECTION } from "./open-claim";
import { RelationsSection } from "./relations-section";
import { ReviewsSection } from "./reviews-section";
import { StatementSection } from "./statement-section";
import { TagsRow } from "./tags-row";
import { WorkflowRow } from "./workflow-row";

type Props = {
  claim: OpenClaim;
  /** Whether the claim is as the server has it, and not about to be replaced. */
  settled: boolean;
  previous: (() => void) | null;
  next: (() => void) | null;
};

export function ClaimPanel({ claim, settled, previous, next }: Props) {
  // Words that change on the screen may go unnoticed, so a review judges those that were first read.
  const [read, setRead] = useState<string | null>(null);
  if (read === null && settled) setRead(claim.statement);
  return (
    <div className="flex min-h-full flex-col">
      <section className={SECTION} aria-label="Claim">
        <div className="flex items-center justify-between">
          <span className="eyebrow">
            Claim · {claim.cueClass} · {claim.quotation} quotation
          </span>
          <span className="flex gap-1 max-md:gap-4">
            <button
              type="button"
              aria-label="Previous claim"
              disabled={!previous}
              onClick={previous ?? undefined}
              className="disabled:opacity-40"
            >
              <span className="text-note text-soft md:hidden">Previous</span>
              <Key>k</Key>
            </button>
            <button
              type="button"
              aria-label="Next claim"
              disabled={!next}
              onClick={next ?? undefined}
              className="disabled:opacity-40"
            >
              <span className="text-note text-soft md:hidden">Next</span>
              <Key>j</Key>
            </button>
          </span>
        </div>
        <StatementSection claim={claim} onRead={setRead} />
        <Nesting claim={claim} />
        <Chain claim={claim} />
        <TagsRow claim={claim} />
        <WorkflowRow claim={claim} />
      </section>
      <JudgementForm claim={claim} read={read ?? claim.statement}>
        <RelationsSection claim={claim} />
        <EvidenceSection claim={claim} />
        <ReviewsSection claim={claim} />
        <CommentsSection claim={claim} />
        <HistorySection claim={claim} />
      </JudgementForm>
    </div>
  );
}
