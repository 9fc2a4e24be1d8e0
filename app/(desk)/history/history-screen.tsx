/** The append-only history of the desk, and the proof that none of it was changed. */
"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { OneLine } from "../../_desk/history-lines";
import { ScreenHead } from "../../_desk/screen-head";
import { useTRPC } from "../../_trpc/client";
import { refusalOf } from "../../_trpc/refusal";
import { Button } from "../../_ui/button";
import { countWords } from "../../_ui/count";
import { Empty, Fault, Waiting } from "../../_ui/empty";
import { LongList } from "../../_ui/long-list";

export function HistoryScreen() {
  const api = useTRPC();
  const list = useInfiniteQuery(api.history.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }));
  const proof = useQuery(api.history.verify.queryOptions({}, { enabled: false }));
  const lines = list.data?.pages.flatMap((page) => page.lines) ?? [];
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
      ) : lines.length === 0 ? (
        <Empty title="Nothing has happened yet" />
      ) : (
        <div className="@container edge py-5">
          <LongList label="Lines" items={lines} keyOf={({ seq }) => seq} height={32} more={list}>
            {(line) => (
              <div className="pb-2">
                <OneLine line={line} linked />
              </div>
            )}
          </LongList>
        </div>
      )}
    </>
  );
}
