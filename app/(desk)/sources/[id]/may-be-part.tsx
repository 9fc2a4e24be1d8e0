/** Lists what this source may be part of, and what may be part of it; nothing if there is neither. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { ParentPairs, useParentDecisions } from "../parent-pairs";

export function MayBePart({ id }: { id: string }) {
  const { data } = useQuery(
    // Not batched: what the source says need not wait for it.
    useTRPC().sources.possibleParents.queryOptions({ id }, { trpc: { context: { skipBatch: true } } }),
  );
  const decisions = useParentDecisions(data);
  if (decisions.pairs.length === 0) return null;
  return (
    <section aria-labelledby="may-be-part" className="border-b border-line px-4 py-4 md:px-6">
      <h2 id="may-be-part" className="eyebrow">
        May be part of another
      </h2>
      <ParentPairs decisions={decisions} keyed />
    </section>
  );
}
