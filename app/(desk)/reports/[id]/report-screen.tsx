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

export function ReportScreen({ id }: { id: string }) {
  const api = useTRPC();
  const tell = useTell();
  const query = useQuery(api.reports.get.queryOptions({ id }));
  const report = query.data;
  const [shown, setShown] = useState<number | "preview">("preview");
  const [open, setOpen] = useState<"edit" | "correct" | null>(null);
  const freeze = useChange(api.reports.freeze.mutationOptions());
  const publish = useChange(api.reports.publish.mutationOptions());
  if (query.isLoadingError)
    return <Fault message={refusalOf(query.error).message} onRetry={() => void query.refetch()} />;
  if (!report) return <Waiting />;
  const may = (action: (typeof report.allowed)[number]) => report.allowed.includes(action);
  const latest = report.editions[0];
  const freezeNow = async () => {
    const outcome = await freeze.run({ id });
    if (!outcome.ok) return;
    tell(`Edition ${outcome.output.number} is frozen.`);
    setShown(outcome.output.number);
  };
  const publishNow = async () => {
    const outcome = await publish.run({ id });
    if (outcome.ok) tell(`Edition ${outcome.output.number} is published.`);
  };
  return (
    <div className="flex min-h-full flex-col">
      <ScreenHead title={report.title} about={report.summary}>
        {may("report.draft") ? <Button onClick={() => setOpen("edit")}>Change</Button> : null}
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
          <Button tone="first" busy={publish.busy} onClick={() => void publishNow()}>
            Publish edition {latest.number}
          </Button>
        ) : null}
      </ScreenHead>
      <div className="grid flex-1 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div className="min-w-0">
          {shown === "preview" ? <Preview report={report} /> : <Frozen id={id} number={shown} />}
        </div>
        <Editions report={report} shown={shown} onShow={setShown} />
      </div>
      {open === "edit" ? <ReportDialog report={report} onClose={() => setOpen(null)} /> : null}
      {open === "correct" ? (
        <CorrectDialog
          report={report}
          onClose={(number) => {
            setOpen(null);
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
  return <SnapshotView snapshot={preview.data} sha256={null} />;
}

function Frozen({ id, number }: { id: string; number: number }) {
  const api = useTRPC();
  const edition = useQuery(api.reports.edition.queryOptions({ id, number }));
  if (edition.error) return <Fault message={refusalOf(edition.error).message} onRetry={() => void edition.refetch()} />;
  if (!edition.data) return <Waiting />;
  return <SnapshotView snapshot={edition.data.snapshot} sha256={edition.data.sha256} />;
}
