/** A confirmed contradiction: both sides next to each other, with the opposed words marked, the reason, and how it was reconciled if it was. */
"use client";
import { ReconciledLine } from "@/app/_desk/reconciling/reconciled-line";
import { Button } from "@/app/_ui/button";
import { VerdictChip } from "@/app/_ui/verdict";
import type { Outputs } from "@/server/api/root";
import { pairWords } from "@/server/domain/claims/pair-words";
import { OneSide } from "./one-side";
import { PassageOf } from "./passage-of";

export type Contradiction = Outputs["relations"]["list"]["relations"][number];

/** Names the two claims in a few words. */
export const pairOf = ({ from, to }: Pick<Contradiction, "from" | "to">) => pairWords(from.statement, to.statement);

type Props = {
  relation: Contradiction;
  /** Whether the keys act on it. */
  current: boolean;
  may: boolean;
  onReach: () => void;
  onReconcile: () => void;
  onEditReason: () => void;
};

export function ContradictionCard({ relation, current, may, onReach, onReconcile, onEditReason }: Props) {
  const { id, from, to, reason, reconciled } = relation;
  return (
    <article
      aria-label={`${reconciled ? "reconciled" : "contradicts"}: ${from.statement} / ${to.statement}`}
      data-card={id}
      {...(current ? { "aria-current": true } : {})}
      tabIndex={-1}
      onFocus={onReach}
      className={`grid gap-3 border-b border-line edge py-5 outline-none ${current ? "bg-pencil-wash/50 shadow-[inset_3px_0_0_var(--pencil)]" : ""}`}
    >
      <div
        className={`grid gap-x-8 gap-y-4 border-l-[3px] pl-4 sm:grid-cols-2 ${reconciled ? "border-line text-soft" : "border-bad"}`}
      >
        {[from, to].map((claim) => (
          <OneSide key={claim.id} claim={claim}>
            <PassageOf passage={claim.passage} />
            <div>
              <VerdictChip verdict={claim.verdict} closed={claim.closed} />
            </div>
          </OneSide>
        ))}
      </div>
      <div className="grid gap-2 pl-[19px]">
        <p dir="auto" className="said max-w-[80ch] text-[15px] text-soft">
          {reason}
        </p>
        <ReconciledLine relation={relation} pair={pairOf(relation)} may={may} />
        {may ? (
          <div className="-ml-1.5 flex flex-wrap gap-1">
            {reconciled ? null : (
              <Button tone="quiet" {...(current ? { hotkey: "d" } : {})} onClick={onReconcile}>
                Reconcile
              </Button>
            )}
            <Button tone="quiet" onClick={onEditReason}>
              Edit the reason
            </Button>
          </div>
        ) : null}
      </div>
    </article>
  );
}
