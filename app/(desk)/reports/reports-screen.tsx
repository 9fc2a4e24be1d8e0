/** Lists all reports, and begins one from a filter. */
"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { FilterBar } from "@/app/_desk/filters/filter-bar";
import { NothingMatches } from "@/app/_desk/filters/nothing-matches";
import { useListFilters } from "@/app/_desk/filters/use-list-filters";
import { MisreadLine, useMisread } from "@/app/_desk/frame/misread-line";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { REPORTS } from "@/app/_params/lists";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Empty, Fault, Waiting } from "@/app/_ui/empty";
import { lazy } from "@/app/_ui/lazy";
import { Link } from "@/app/_ui/link";
import { LongList } from "@/app/_ui/lists/long-list";
import { Moment } from "@/app/_ui/moment";
import type { Outputs } from "@/server/api/root";
import { NO_NAME } from "@/server/domain/people/person";

const ReportDialog = lazy(() => import("./report-dialog").then((part) => part.ReportDialog));

const SORTS = { changed: "Last changed first", name: "By name" };
const STATE_TONES = { draft: null, published: "text-good", withdrawn: "text-bad" };

/** The list's own, and the topic that a new report is to be about. */
const PARAMS = { ...REPORTS.parsers, topic: parseAsString };

export function ReportsScreen() {
  const api = useTRPC();
  const filters = useListFilters(REPORTS);
  const list = useInfiniteQuery(
    api.reports.list.infiniteQueryOptions(filters.input, {
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  );
  const [drafting, setDrafting] = useState(false);
  const reports = list.data?.pages.flatMap((page) => page.reports) ?? [];
  const may = list.data?.pages[0]?.allowed.includes("report.draft") ?? false;
  return (
    <>
      <ScreenHead
        title="Reports"
        about="A report is frozen before it is published. Every edition is kept, with its SHA-256."
      >
        {may ? (
          <Button tone="first" onClick={() => setDrafting(true)}>
            New report
          </Button>
        ) : null}
      </ScreenHead>
      <MisreadLine misread={useMisread(PARAMS)} />
      <FilterBar filters={filters} search="Search titles and summaries" sortWords={SORTS} />
      {list.isLoadingError ? (
        <Fault message={refusalOf(list.error).message} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Waiting lines={3} />
      ) : reports.length > 0 ? (
        <LongList label="Reports" items={reports} keyOf={({ id }) => id} height={76} more={list}>
          {(report) => <ReportRow report={report} />}
        </LongList>
      ) : filters.chips.length > 0 ? (
        <NothingMatches what="reports" filters={filters} />
      ) : (
        <Empty title="No reports yet">
          <p>Choose claims by filter or by hand, look at the preview, freeze it, and export it.</p>
        </Empty>
      )}
      {drafting ? <ReportDialog report={null} onClose={() => setDrafting(false)} /> : null}
      {may ? <ReportOnTopic /> : null}
    </>
  );
}

/** Begins a report on the topic that the address names, which a topic's page leads to. */
function ReportOnTopic() {
  const [topicId, setTopicId] = useQueryState("topic", PARAMS.topic);
  const topic = useQuery(useTRPC().topics.get.queryOptions({ id: topicId ?? "" }, { enabled: topicId !== null })).data;
  if (topicId === null || !topic) return null;
  const start = { title: topic.name, topic: [topic.id] };
  return <ReportDialog report={null} start={start} onClose={() => void setTopicId(null)} />;
}

type Listed = Outputs["reports"]["list"]["reports"][number];

function ReportRow({ report }: { report: Listed }) {
  const tone = STATE_TONES[report.state];
  return (
    <Link href={`/reports/${report.id}`} className="grid gap-1 border-b border-line edge py-3.5 hover:bg-well">
      <span dir="auto" className="said text-read leading-[1.35]">
        {report.title}
      </span>
      <span className="flex flex-wrap gap-x-3 text-note text-soft">
        <span>{report.editions === 0 ? "draft, nothing frozen" : `edition ${report.latest}`}</span>
        {tone ? <span className={`font-medium ${tone}`}>{report.state}</span> : null}
        <span className="text-faint">
          {report.byName ?? NO_NAME}, <Moment at={report.at} ago />
        </span>
        {report.changedAt === null || report.changedAt === report.at ? null : (
          <span className="text-faint">
            changed <Moment at={report.changedAt} ago />
          </span>
        )}
      </span>
    </Link>
  );
}
