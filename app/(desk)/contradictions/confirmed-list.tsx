/** Every confirmed contradiction, both sides next to each other, with the reason. */
"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Empty, Fault, Waiting } from "@/app/_ui/empty";
import { LongList } from "@/app/_ui/lists/long-list";
import { VerdictChip } from "@/app/_ui/verdict";
import type { Outputs } from "@/server/api/root";
import { OneSide } from "./one-side";

type Relation = Outputs["relations"]["list"]["relations"][number];

export function ConfirmedList() {
  const api = useTRPC();
  const list = useInfiniteQuery(
    api.relations.list.infiniteQueryOptions(
      { type: "contradicts", state: "confirmed" },
      { getNextPageParam: (page) => page.next },
    ),
  );
  const relations = list.data?.pages.flatMap((page) => page.relations) ?? [];
  if (list.isLoadingError) return <Fault message={refusalOf(list.error).message} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting />;
  if (relations.length === 0)
    return (
      <Empty title="No contradictions linked yet">
        <p>Look through the suggested links, or open a claim and link it to the one that contradicts it.</p>
      </Empty>
    );
  return (
    <LongList label="Contradictions" items={relations} keyOf={({ id }) => id} height={190} more={list}>
      {(relation) => <BothSides relation={relation} />}
    </LongList>
  );
}

function BothSides({ relation: { from, to, reason } }: { relation: Relation }) {
  return (
    <div className="grid gap-3 border-b border-line edge py-5">
      <div className="grid gap-x-8 gap-y-4 border-l-[3px] border-bad pl-4 sm:grid-cols-2">
        {[from, to].map((claim) => (
          <OneSide key={claim.id} claim={claim}>
            <div>
              <VerdictChip verdict={claim.verdict} closed={claim.closed} />
            </div>
          </OneSide>
        ))}
      </div>
      <p dir="auto" className="said max-w-[80ch] pl-[19px] text-[15px] text-soft">
        {reason}
      </p>
    </div>
  );
}
