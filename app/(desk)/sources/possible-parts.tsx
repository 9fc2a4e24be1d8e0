/** Folds up the bodies of the register that may be part of another, under their number; nothing if there are none. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { countWords } from "@/server/domain/words/counted";
import { ParentPairs, useParentDecisions } from "./parent-pairs";

export function PossibleParts() {
  const { data } = useQuery(
    // Not batched: the register need not wait for it.
    useTRPC().sources.possibleParents.queryOptions({}, { trpc: { context: { skipBatch: true } } }),
  );
  const decisions = useParentDecisions(data);
  const [unfolded, setUnfolded] = useState(false);
  const total = decisions.pairs.length + decisions.leftOut;
  if (total === 0) return null;
  return (
    <details
      open={unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
      className="border-b border-line text-note"
    >
      <summary className="edge py-2.5 text-pencil underline-offset-4 hover:underline">
        <span className="num">{countWords(total)}</span> {total === 1 ? "source" : "sources"} may be part of another
      </summary>
      <div className="edge pb-2">
        <ParentPairs decisions={decisions} keyed={unfolded} />
      </div>
    </details>
  );
}
