/** The confirmed contradictions that the filter leaves; reconciled ones on demand. */
"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useQueryState } from "nuqs";
import { useState } from "react";
import { FilterBar } from "@/app/_desk/filters/filter-bar";
import { NothingMatches } from "@/app/_desk/filters/nothing-matches";
import { useListFilters } from "@/app/_desk/filters/use-list-filters";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { PAIR_PARAMS, PAIRS } from "@/app/_params/lists";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Empty, Fault, Waiting } from "@/app/_ui/empty";
import { lazy } from "@/app/_ui/lazy";
import { LongList } from "@/app/_ui/lists/long-list";
import { type Contradiction, ContradictionCard, pairOf } from "./contradiction-card";
import { pairsInput } from "./pairs-input";
import { Toggles } from "./toggles";
import { useWalkedCards } from "./use-walked-cards";

const ReconcileDialog = lazy(() =>
  import("@/app/_desk/reconciling/reconcile-dialog").then((part) => part.ReconcileDialog),
);
const EditReasonDialog = lazy(() =>
  import("@/app/_desk/relations/edit-reason-dialog").then((part) => part.EditReasonDialog),
);

const SORTS = {
  newest: "Newest first",
  oldest: "Oldest first",
  speaker: "By speaker",
  evidence: "Least evidence first",
};

export function ConfirmedList() {
  const api = useTRPC();
  const router = useRouter();
  const filters = useListFilters(PAIRS);
  const [withReconciled, setWithReconciled] = useQueryState("reconciled", PAIR_PARAMS.reconciled);
  const [reconciling, setReconciling] = useState<Contradiction | null>(null);
  const [editing, setEditing] = useState<Contradiction | null>(null);
  const reconciled = useQuery(api.desk.overview.queryOptions()).data?.counts.reconciled ?? 0;
  const list = useInfiniteQuery(
    api.relations.list.infiniteQueryOptions(pairsInput(filters.input, withReconciled), {
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  );
  const relations = list.data?.pages.flatMap((page) => page.relations) ?? [];
  const may = list.data?.pages[0]?.allowed.includes("relation.edit") ?? false;
  const { body, current, reach, here, leave } = useWalkedCards(relations);
  useKeys("d", () => may && current && setReconciling(current), { preventDefault: true });
  useKeys("enter", ({ target }) => {
    // A link or button that has the focus acts by itself.
    const isOwn = target instanceof HTMLAnchorElement || target instanceof HTMLButtonElement;
    if (current && !isOwn) router.push(`/claims/${current.from.id}`);
  });
  return (
    <div ref={body}>
      <FilterBar filters={filters} search="Search both claims" sortWords={SORTS} onLeave={here}>
        {reconciled > 0 || withReconciled ? (
          <Toggles
            label="Reconciled contradictions"
            values={["reconciled"]}
            pressed={withReconciled ? "reconciled" : null}
            words={{ reconciled: "Show reconciled" }}
            counts={{ reconciled }}
            onPress={() => void setWithReconciled(withReconciled ? null : true)}
          />
        ) : null}
      </FilterBar>
      {list.isLoadingError ? (
        <Fault message={refusalOf(list.error).message} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Waiting />
      ) : relations.length > 0 ? (
        <div className={list.isPlaceholderData ? "opacity-60" : ""}>
          <LongList label="Contradictions" items={relations} keyOf={({ id }) => id} height={230} more={list}>
            {(relation) => (
              <ContradictionCard
                relation={relation}
                current={relation.id === current?.id}
                may={may}
                onReach={() => reach(relation.id)}
                onReconcile={() => setReconciling(relation)}
                onEditReason={() => setEditing(relation)}
              />
            )}
          </LongList>
        </div>
      ) : filters.chips.length > 0 ? (
        <NothingMatches what="contradictions" filters={filters} />
      ) : (
        <NoneOpen reconciled={reconciled} />
      )}
      {reconciling ? (
        <ReconcileDialog
          relation={reconciling}
          pair={pairOf(reconciling)}
          // The dialog gives the focus back in a task of its own, to a card that is about to go.
          onDone={() => (withReconciled ? undefined : setTimeout(() => leave(reconciling.id)))}
          onClose={() => setReconciling(null)}
        />
      ) : null}
      {editing ? <EditReasonDialog relation={editing} pair={pairOf(editing)} onClose={() => setEditing(null)} /> : null}
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
