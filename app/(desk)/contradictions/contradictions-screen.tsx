/** Every confirmed contradiction, both sides next to each other, with the reason. */
"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Day } from "@/app/_ui/day";
import { Empty, Fault, Waiting } from "@/app/_ui/empty";
import { Link } from "@/app/_ui/link";
import { LongList } from "@/app/_ui/lists/long-list";
import { VerdictChip } from "@/app/_ui/verdict";
import type { Outputs } from "@/server/api/root";
import { languageOf } from "@/server/domain/articles/language";

type Relation = Outputs["relations"]["list"]["relations"][number];

export function ContradictionsScreen() {
  const api = useTRPC();
  const list = useInfiniteQuery(
    api.relations.list.infiniteQueryOptions(
      { type: "contradicts", state: "confirmed" },
      { getNextPageParam: (page) => page.next },
    ),
  );
  const relations = list.data?.pages.flatMap((page) => page.relations) ?? [];
  return (
    <>
      <ScreenHead
        title="Contradictions"
        about="Pairs of claims that cannot both be true, linked by reviewers who say why."
      />
      {list.isLoadingError ? (
        <Fault message={refusalOf(list.error).message} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Waiting />
      ) : relations.length === 0 ? (
        <Empty title="No contradictions linked yet">
          <p>Open a claim and link it to the one that contradicts it.</p>
        </Empty>
      ) : (
        <LongList label="Contradictions" items={relations} keyOf={({ id }) => id} height={190} more={list}>
          {(relation) => <BothSides relation={relation} />}
        </LongList>
      )}
    </>
  );
}

function BothSides({ relation: { from, to, reason } }: { relation: Relation }) {
  return (
    <div className="grid gap-3 border-b border-line edge py-5">
      <div className="grid gap-x-8 gap-y-4 border-l-[3px] border-bad pl-4 sm:grid-cols-2">
        <OneSide claim={from} />
        <OneSide claim={to} />
      </div>
      <p dir="auto" className="said max-w-[80ch] pl-[19px] text-[15px] text-soft">
        {reason}
      </p>
    </div>
  );
}

function OneSide({ claim }: { claim: Relation["from"] }) {
  return (
    <div className="grid content-start gap-1.5">
      <p dir="auto" className="said text-read leading-[1.4]">
        <Link lang={languageOf(claim.statement)} href={`/claims/${claim.id}`} className="hover:underline">
          {claim.statement}
        </Link>
      </p>
      <p dir="auto" className="text-note text-soft">
        <b className="font-semibold text-ink">{claim.speakers.join(", ") || "nobody named"}</b>
        {claim.relays.length > 0 ? ` via ${claim.relays.join(", ")}` : ""} · {claim.publisher ?? claim.articleTitle} ·{" "}
        <Day on={claim.publishedOn} />
      </p>
      <div>
        <VerdictChip verdict={claim.verdict} closed={claim.closed} />
      </div>
    </div>
  );
}
