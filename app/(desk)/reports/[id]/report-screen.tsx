/** One report: what freezing would hold now, its editions, and the files. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Outputs } from "../../../../server/api/root";
import { ScreenHead } from "../../../_desk/screen-head";
import { useChange } from "../../../_desk/use-change";
import { useTRPC } from "../../../_trpc/client";
import { refusalOf } from "../../../_trpc/refusal";
import { Button } from "../../../_ui/button";
import { Fault, Waiting } from "../../../_ui/empty";
import { later } from "../../../_ui/later";
import { useTell } from "../../../_ui/notices";
import { Editions } from "./editions";
import { SnapshotView } from "./snapshot-view";

const ReportDialog = later(() => import("../report-dialog").then((part) => part.ReportDialog));
const CorrectDialog = later(() => import("./correct-dialog").then((part) => part.CorrectDialog));
const PublishDialog = later(() => import("./publish-dialog").then((part) => part.PublishDialog));
const WithdrawDialog = later(() => import("./withdraw-dialog").then((part) => part.WithdrawDialog));

export function ReportScreen({ id }: { id: string }) {
  const api = useTRPC();
  const tell = useTell();
  const query = useQuery(api.reports.get.queryOptions({ id }));
  const report = query.data;
  const [chosen, setShown] = useState<number | "preview" | null>(null);
  const [open, setOpen] = useState<"edit" | "correct" | "publish" | { withdraw: number } | null>(null);
  const freeze = useChange(api.reports.freeze.mutationOptions());
  if (query.isLoadingError)
    return <Fault message={refusalOf(query.error).message} onRetry={() => void query.refetch()} />;
  if (!report) return <Waiting />;
  const may = (action: (typeof report.allowed)[number]) => report.allowed.includes(action);
  const latest = report.editions[0];
  // A published report is read more often than it is worked on.
  const isOut = report.editions.some((edition) => edition.publishedAt);
  const shown = chosen ?? (latest && isOut ? latest.number : "preview");
  const freezeNow = async () => {
    const outcome = await freeze.run({ id });
    if (!outcome.ok) return;
    tell(`Edition ${outcome.output.number} is frozen.`);
    setShown(outcome.output.number);
  };
  const close = () => setOpen(null);
  return (
    <div className="flex min-h-full flex-col">
      <ScreenHead title={report.title} about={report.summary}>
        {may("report.draft") ? <Button onClick={() => setOpen("edit")}>Edit</Button> : null}
        {latest?.publishedAt ? (
          may("report.correct") ? (
            <Button onClick={() => setOpen("correct")}>Correct</Button>
          ) : null
        ) : may("report.freeze") ? (
          <Button tone={latest ? "plain" : "first"} busy={freeze.busy} onClick={() => void freezeNow()}>
            {latest ? "Freeze again" : "Freeze"}
          </Button>
        ) : null}
        {latest && !latest.publishedAt && may("report.publish") ? (
          <Button tone="first" onClick={() => setOpen("publish")}>
            Publish edition {latest.number}…
          </Button>
        ) : null}
      </ScreenHead>
      <div className="grid flex-1 lg:grid-cols-[minmax(0,836px)_minmax(340px,1fr)]">
        <div className="min-w-0">
          {shown === "preview" ? <Preview report={report} /> : <Frozen id={id} number={shown} />}
        </div>
        <Editions
          report={report}
          shown={shown}
          onShow={setShown}
          onWithdraw={may("report.withdraw") ? (number) => setOpen({ withdraw: number }) : null}
        />
      </div>
      {open === "edit" ? <ReportDialog report={report} onClose={close} /> : null}
      {open === "publish" && latest ? <PublishDialog id={id} number={latest.number} onClose={close} /> : null}
      {open !== null && typeof open === "object" ? (
        <WithdrawDialog id={id} number={open.withdraw} onClose={close} />
      ) : null}
      {open === "correct" ? (
        <CorrectDialog
          report={report}
          onClose={(number) => {
            close();
            if (number) setShown(number);
          }}
        />
      ) : null}
    </div>
  );
}

function Preview({ report }: { report: Outputs["reports"]["get"] }) {
  const api = useTRPC();
  const { scope, title, summary } = report;
  const preview = useQuery(api.reports.preview.queryOptions({ scope, title, summary }));
  if (preview.error) return <Fault message={refusalOf(preview.error).message} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <Waiting />;
  return <SnapshotView snapshot={preview.data} edition={null} withdrawal={null} />;
}

function Frozen({ id, number }: { id: string; number: number }) {
  const api = useTRPC();
  const edition = useQuery(api.reports.edition.queryOptions({ id, number }));
  if (edition.error) return <Fault message={refusalOf(edition.error).message} onRetry={() => void edition.refetch()} />;
  if (!edition.data) return <Waiting />;
  const { snapshot, withdrawal } = edition.data;
  return <SnapshotView snapshot={snapshot} edition={edition.data} withdrawal={withdrawal} />;
}
