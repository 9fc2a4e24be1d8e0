/** What the extractor would have otherwise in this article: before and after, to be taken or dismissed one by one. */
"use client";
import { useEffect, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { type Claim, type Proposal, ProposalItem } from "./proposal-item";

type Props = {
  text: string;
  proposals: readonly Proposal[];
  claims: readonly Claim[];
  currentId: string | null;
  busy: boolean;
  onCurrent: (id: string) => void;
  onTake: (proposal: Proposal) => void;
  onDismiss: (proposal: Proposal) => void;
  onTakeAllNew: () => void;
};

export function ProposalsPanel({ text, proposals, claims, currentId, busy, onTakeAllNew, ...on }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another proposal is reached
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [currentId]);
  const [first] = proposals;
  if (!first) return null;
  const fresh = proposals.filter((one) => one.kind === "new").length;
  return (
    <section id="proposals" aria-label="Proposals" className="border-b border-line bg-sheet">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 pt-4 pb-2 md:px-5">
        <h2 className="eyebrow">
          Proposed by <span className="normal-case">{first.engine}</span> ·{" "}
          <span className="num">{proposals.length}</span>
        </h2>
        {fresh > 1 ? (
          <Button tone="quiet" className="-mx-1.5" busy={busy} onClick={onTakeAllNew}>
            Add all {fresh} new claims
          </Button>
        ) : null}
      </div>
      <ul ref={list} aria-label="Proposals for this article" className="border-t border-line">
        {proposals.map((proposal) => (
          <ProposalItem
            key={proposal.id}
            text={text}
            proposal={proposal}
            claim={claims.find((claim) => claim.id === proposal.claimId) ?? null}
            current={proposal.id === currentId}
            busy={busy}
            onCurrent={() => on.onCurrent(proposal.id)}
            onTake={() => on.onTake(proposal)}
            onDismiss={() => on.onDismiss(proposal)}
          />
        ))}
      </ul>
    </section>
  );
}
