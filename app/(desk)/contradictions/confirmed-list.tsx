/** Every confirmed contradiction, both sides next to each other, with the reason; reconciled ones on demand. */
"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Empty, Fault, Waiting } from "@/app/_ui/empty";
import { lazy } from "@/app/_ui/lazy";
import { LongList } from "@/app/_ui/lists/long-list";
import { type Contradiction, ContradictionCard } from "./contradiction-card";
import { Toggles } from "./toggles";
import { useWalkedCards } from "./use-walked-cards";

const ReconcileDialog = lazy(() =>
  import("@/app/_desk/reconciling/reconcile-dialog").then((part) => part.ReconcileDialog),
);

export function ConfirmedList() {
  const api = useTRPC();
  const [withReconciled, setWithReconciled] = useState(false);
  const [reconciling, setReconciling] = useState<Contradiction | null>(null);
  const reconciled = useQuery(api.desk.overview.queryOptions()).data?.counts.reconciled ?? 0;
  const list = useInfiniteQuery(
    api.relations.list.infiniteQueryOptions(
      { type: "contradicts", state: "confirmed", reconciled: withReconciled ? null : false },
      { getNextPageParam: (page) => page.next, placeholderData: keepPreviousData },
    ),
  );
  const relations = list.data?.pages.flatMap((page) => page.relations) ?? [];
  const may = list.data?.pages[0]?.allowed.includes("relation.edit") ?? false;
  const { body, current, reach, leave } = useWalkedCards(relations);
  useKeys("d", () => may && current && setReconciling(current), { preventDefault: true });
  if (list.isLoadingError) return <Fault message={refusalOf(list.error).message} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting />;
  return (
    <div ref={body}>
      {reconciled > 0 || withReconciled ? (
        <div className="border-b border-line edge py-2">
          <Toggles
            label="Reconciled contradictions"
            values={["reconciled"]}
            pressed={withReconciled ? "reconciled" : null}
            words={{ reconciled: "Show reconciled" }}
            counts={{ reconciled }}
            onPress={() => setWithReconciled(!withReconciled)}
          />
        </div>
      ) : null}
      {relations.length === 0 ? (
        <NoneOpen reconciled={reconciled} />
      ) : (
        <LongList label="Contradictions" items={relations} keyOf={({ id }) => id} height={230} more={list}>
          {(relation) => (
            <ContradictionCard
              relation={relation}
              current={relation.id === current?.id}
              may={may}
              onReach={() => reach(relation.id)}
              onReconcile={() => setReconciling(relation)}
            />
          )}
        </LongList>
      )}
      {reconciling ? (
        <ReconcileDialog
          relation={reconciling}
          // The dialog gives the focus back in a task of its own, to a card that is about to go.
          onDone={() => (withReconciled ? undefined : setTimeout(() => leave(reconciling.id)))}
          onClose={() => setReconciling(null)}
        />
      ) : null}
    </div>
  );
}

function NoneOpen({ reconciled }: { reconciled: number }) {
  if (reconciled > 0)
    return (
      <Empty title="Every contradiction is reconciled">
        <p>None contests a claim. Show the reconciled ones to see why, or to take that back.</p>
      </Empty>
    );
  return (
    <Empty title="No contradictions linked yet">
      <p>Look through the suggested links, or open a claim and link it to the one that contradicts it.</p>
    </Empty>
  );
}
