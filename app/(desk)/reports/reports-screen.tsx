/** Lists all reports, and begins one from a filter. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Empty, Fault, Waiting } from "@/app/_ui/empty";
import { lazy } from "@/app/_ui/lazy";
import { Link } from "@/app/_ui/link";
import { Moment } from "@/app/_ui/moment";
import { NO_NAME } from "@/server/domain/people/person";

const ReportDialog = lazy(() => import("./report-dialog").then((part) => part.ReportDialog));

export function ReportsScreen() {
  const api = useTRPC();
  const list = useQuery(api.reports.list.queryOptions({}));
  const [drafting, setDrafting] = useState(false);
  const may = list.data?.allowed.includes("report.draft") ?? false;
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
      {list.error ? (
        <Fault message={refusalOf(list.error).message} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Waiting lines={3} />
      ) : list.data.reports.length === 0 ? (
        <Empty title="No reports yet">
          <p>Choose claims by filter or by hand, look at the preview, freeze it, and export it.</p>
        </Empty>
      ) : (
        <ul aria-label="Reports">
          {list.data.reports.map((report) => (
            <li key={report.id} className="border-b border-line">
              <Link href={`/reports/${report.id}`} className="grid gap-1 edge py-3.5 hover:bg-well">
                <span dir="auto" className="said text-read leading-[1.35]">
                  {report.title}
                </span>
                <span className="flex flex-wrap gap-x-3 text-note text-soft">
                  <span>{report.editions === 0 ? "draft, nothing frozen" : `edition ${report.latest}`}</span>
                  {report.withdrawn ? (
                    <span className="font-medium text-bad">withdrawn</span>
                  ) : report.publishedAt ? (
                    <span className="font-medium text-good">published</span>
                  ) : null}
                  <span className="text-faint">
                    {report.byName ?? NO_NAME}, <Moment at={report.at} ago />
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {drafting ? <ReportDialog report={null} onClose={() => setDrafting(false)} /> : null}
    </>
  );
}
