/** Shows one report: a preview of the next edition, its editions, and the files. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Fault, Waiting } from "@/app/_ui/empty";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";
import type { ReportSnapshot } from "@/server/domain/report";
import { Editions } from "./editions";
import { type OpenDialog, ReportDialogs } from "./report-dialogs";
import { SnapshotView } from "./snapshot-view";

type Report = Outputs["reports"]["get"];

export function ReportScreen({ id }: { id: string }) {
  const api = useTRPC();
  const tell = useToast();
  const query = useQuery(api.reports.get.queryOptions({ id }));
  const report = query.data;
  const [chosen, setShown] = useState<number | "preview" | null>(null);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const freeze = useChange(api.reports.freeze.mutationOptions());
  const latest = report?.editions[0];
  // A published report is more often read than edited.
  const isOut = report?.editions.some((edition) => edition.publishedAt) ?? false;
  const shown = chosen ?? (latest && isOut ? latest.number : "preview");
  const reading = useReading(report, shown);
  if (query.isLoadingError)
    return <Fault message={refusalOf(query.error).message} onRetry={() => void query.refetch()} />;
  if (!report) return <Waiting />;
  const may = (action: (typeof report.allowed)[number]) => report.allowed.includes(action);
  const freezeNow = async () => {
    const outcome = await freeze.run({ id });
    if (!outcome.ok) return;
    tell(`Edition ${outcome.output.number} is frozen.`);
    setShown(outcome.output.number);
  };
  return (
    <div className="flex min-h-full flex-col">
      <ScreenHead
        title={reading.data?.snapshot.title ?? report.title}
        about={laterTitle(report, reading.data?.snapshot)}
      >
        {may("report.draft") ? (
          <Button onClick={() => setOpen("edit")}>{isOut ? "Edit the next edition" : "Edit"}</Button>
        ) : null}
        {latest?.publishedAt ? (
          may("report.correct") ? (
            <Button onClick={() => setOpen("correct")}>Freeze a correction…</Button>
          ) : null
        ) : may("report.freeze") ? (
          <Button tone={latest ? "plain" : "first"} busy={freeze.busy} onClick={() => void freezeNow()}>
            {latest ? "Freeze again" : "Freeze"}
          </Button>
        ) : null}
        {latest && !latest.publishedAt && may("report.publish") ? (
          <Button tone="first" onClick={() => setOpen({ publish: latest.number })}>
            Publish edition {latest.number}…
          </Button>
        ) : null}
      </ScreenHead>
      <div className="grid flex-1 lg:grid-cols-[minmax(0,836px)_minmax(340px,1fr)]">
        <div className="min-w-0">
          {reading.error ? (
            <Fault message={refusalOf(reading.error).message} onRetry={() => void reading.refetch()} />
          ) : reading.data ? (
            <SnapshotView {...reading.data} />
          ) : (
            <Waiting />
          )}
        </div>
        <Editions
          report={report}
          shown={shown}
          onShow={setShown}
          onWithdraw={may("report.withdraw") ? (number) => setOpen({ withdraw: number }) : null}
        />
      </div>
      <ReportDialogs report={report} open={open} onClose={() => setOpen(null)} onCorrected={setShown} />
    </div>
  );
}

/** Selects what to show: a frozen edition, or a preview of one frozen now. */
function useReading(report: Report | undefined, shown: number | "preview") {
  const api = useTRPC();
  const { id = "", scope = { filter: {} }, title, summary } = report ?? {};
  const isPreview = shown === "preview";
  const preview = useQuery(
    api.reports.preview.queryOptions({ scope, title, summary }, { enabled: report !== undefined && isPreview }),
  );
  const frozen = useQuery(
    api.reports.edition.queryOptions(
      { id, number: isPreview ? 1 : shown },
      { enabled: report !== undefined && !isPreview },
    ),
  );
  const { error, refetch } = isPreview ? preview : frozen;
  if (isPreview)
    return { error, refetch, data: preview.data && { snapshot: preview.data, edition: null, withdrawal: null } };
  const { data } = frozen;
  return { error, refetch, data: data && { snapshot: data.snapshot, edition: data, withdrawal: data.withdrawal } };
}

/** Says so if the next edition will have another title; a frozen edition keeps its own. */
function laterTitle({ title }: Report, snapshot: ReportSnapshot | undefined): string | null {
  return snapshot && snapshot.title !== title ? `The next edition will be called “${title}”.` : null;
}
