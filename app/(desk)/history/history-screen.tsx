/** Shows the append-only history of the desk, and verifies that none of it was changed. */
"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { FilterBar } from "@/app/_desk/filters/filter-bar";
import { NothingMatches } from "@/app/_desk/filters/nothing-matches";
import { useListFilters } from "@/app/_desk/filters/use-list-filters";
import { MisreadLine, useMisread } from "@/app/_desk/frame/misread-line";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { BatchLine, OneLine } from "@/app/_desk/history/history-lines";
import { HISTORY } from "@/app/_params/lists";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Empty, Fault, Waiting } from "@/app/_ui/empty";
import { LongList } from "@/app/_ui/lists/long-list";
import { countWords } from "@/server/domain/words/counted";
import { ACT_NAMES } from "./act-names";
import { foldBatches } from "./fold-batches";
import { historyInput } from "./history-input";

const TERMS = { action: ACT_NAMES };

export function HistoryScreen() {
  const api = useTRPC();
  const filters = useListFilters(HISTORY, TERMS);
  const input = historyInput(filters.input);
  const list = useInfiniteQuery(
    api.history.list.infiniteQueryOptions(input, {
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  );
  const proof = useQuery(api.history.verify.queryOptions({}, { enabled: false }));
  const folds = useMemo(() => foldBatches(list.data?.pages.flatMap((page) => page.lines) ?? []), [list.data]);
  return (
    <>
      <ScreenHead
        title="History"
        about="Every change, who made it and when. Lines are only ever added, and each carries the fingerprint of the line before it."
      >
        <Button busy={proof.isFetching} onClick={() => void proof.refetch()}>
          Check the chain
        </Button>
      </ScreenHead>
      <MisreadLine misread={useMisread(HISTORY.parsers)} />
      <FilterBar filters={filters} search="Search claims" sortWords={{}} />
      {proof.data ? (
        <p
          role="status"
          className={`border-b border-line edge py-3 text-note ${proof.data.fault ? "bg-bad-wash text-bad" : "bg-good-wash text-good"}`}
        >
          {proof.data.fault ?? `All ${countWords(proof.data.lines)} lines are intact.`} Head:{" "}
          <code className="font-mono text-small break-all">
            {proof.data.lines}:{proof.data.head}
          </code>
          . Keep it somewhere else: it shows later whether the end of the history was cut off.
        </p>
      ) : null}
      {list.isLoadingError ? (
        <Fault message={refusalOf(list.error).message} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Waiting />
      ) : folds.length === 0 ? (
        filters.chips.length > 0 ? (
          <NothingMatches what="lines" filters={filters} />
        ) : (
          <Empty title="Nothing has happened yet" />
        )
      ) : (
        <div className="@container edge py-5">
          <LongList label="Lines" items={folds} keyOf={([{ seq }]) => seq} height={32} more={list}>
            {(fold) => (
              <div className="pb-2">
                {fold.length === 1 ? <OneLine line={fold[0]} linked /> : <BatchLine lines={fold} />}
              </div>
            )}
          </LongList>
        </div>
      )}
    </>
  );
}
