/** Lists all topics, and adds one. */
"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FilterBar } from "@/app/_desk/filters/filter-bar";
import { NothingMatches } from "@/app/_desk/filters/nothing-matches";
import { useListFilters } from "@/app/_desk/filters/use-list-filters";
import { MisreadLine, useMisread } from "@/app/_desk/frame/misread-line";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { TOPICS } from "@/app/_params/lists";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Day } from "@/app/_ui/day";
import { Empty, Fault, Waiting } from "@/app/_ui/empty";
import { lazy } from "@/app/_ui/lazy";
import { Link } from "@/app/_ui/link";
import { LongList } from "@/app/_ui/lists/long-list";
import type { Outputs } from "@/server/api/root";
import { counted, countWords } from "@/server/domain/words/counted";
import { SuggestedTopics } from "./suggested-topics";

const TopicDialog = lazy(() => import("./topic-dialog").then((part) => part.TopicDialog));

const SORTS = { newest: "Newest claims first", name: "By name", claims: "Most claims first" };

export function TopicsScreen() {
  const api = useTRPC();
  const filters = useListFilters(TOPICS);
  const list = useInfiniteQuery(
    api.topics.list.infiniteQueryOptions(filters.input, {
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  );
  const [adding, setAdding] = useState(false);
  const topics = list.data?.pages.flatMap((page) => page.topics) ?? [];
  const may = list.data?.pages[0]?.allowed.includes("topic.add") ?? false;
  return (
    <>
      <ScreenHead title="Topics" about="Claims about one event or question, gathered under a name.">
        {may ? (
          <Button tone="first" onClick={() => setAdding(true)}>
            New topic
          </Button>
        ) : null}
      </ScreenHead>
      <MisreadLine misread={useMisread(TOPICS.parsers)} />
      <FilterBar filters={filters} search="Search names and notes" sortWords={SORTS} />
      {list.isSuccess && filters.chips.length === 0 ? <SuggestedTopics open={topics.length === 0} /> : null}
      {list.isLoadingError ? (
        <Fault message={refusalOf(list.error).message} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Waiting lines={3} />
      ) : topics.length > 0 ? (
        <LongList label="Topics" items={topics} keyOf={({ id }) => id} height={76} more={list}>
          {(topic) => <TopicRow topic={topic} />}
        </LongList>
      ) : filters.chips.length > 0 ? (
        <NothingMatches what="topics" filters={filters} />
      ) : (
        <NoTopics may={may} />
      )}
      {adding ? <TopicDialog topic={null} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function NoTopics({ may }: { may: boolean }) {
  return (
    <Empty title="No topics yet">
      <p>
        A topic gathers the claims about one event or question, so that you see who says what about it over time, and
        can report on it.
      </p>
      {may ? (
        <p>
          Add one here, or select claims in the{" "}
          <Link href="/claims" className="text-pencil underline underline-offset-4">
            list of claims
          </Link>{" "}
          and put them into a topic.
        </p>
      ) : null}
    </Empty>
  );
}

function TopicRow({ topic }: { topic: Outputs["topics"]["list"]["topics"][number] }) {
  return (
    <Link href={`/topics/${topic.id}`} className="grid gap-1 border-b border-line edge py-3.5 hover:bg-well">
      <span dir="auto" className="said max-w-[76ch] text-read leading-[1.35]">
        {topic.name}
      </span>
      <span className="flex flex-wrap gap-x-3 text-note text-soft">
        <span className="num">{topic.claims === 0 ? "no claims yet" : counted(topic.claims, "claim")}</span>
        {topic.contested > 0 ? (
          <span className="num font-semibold text-bad">{countWords(topic.contested)} contested</span>
        ) : null}
        {topic.claims > 0 ? (
          <span>
            last <Day on={topic.lastDay} />
          </span>
        ) : null}
        {topic.note ? (
          <span dir="auto" className="max-w-[70ch] min-w-0 truncate">
            {topic.note}
          </span>
        ) : null}
      </span>
    </Link>
  );
}
