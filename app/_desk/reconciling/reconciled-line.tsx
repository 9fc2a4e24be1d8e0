/** Says how a contradiction was reconciled, with a button that takes that back. */
"use client";
import { Button } from "@/app/_ui/button";
import { reconciledWords } from "@/server/domain/claims/relation";
import { type Reconcilable, useReconcile } from "./use-reconcile";

/** `pair` names the two claims in a few words. */
type Props = { relation: Reconcilable; pair: string; may: boolean };

export function ReconciledLine({ relation, pair, may }: Props) {
  const { reconcile, busy } = useReconcile(pair);
  if (!relation.reconciled) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-note text-soft">
      <span>
        Reconciled: {reconciledWords(relation.reconciled)}
        {relation.reconciledWhy ? (
          <>
            . <span dir="auto">{relation.reconciledWhy}</span>
          </>
        ) : null}
      </span>
      {may ? (
        <Button
          tone="quiet"
          className="-ml-1.5"
          busy={busy}
          onClick={() => void reconcile(relation, { reconciled: null, reconciledWhy: null })}
        >
          Take it back
        </Button>
      ) : null}
    </p>
  );
}
