/** Shows whichever dialog is open on a report's screen. */
"use client";
import { lazy } from "@/app/_ui/lazy";
import type { Outputs } from "@/server/api/root";

const ReportDialog = lazy(() => import("../report-dialog").then((part) => part.ReportDialog));
const CorrectDialog = lazy(() => import("./correct-dialog").then((part) => part.CorrectDialog));
const PublishDialog = lazy(() => import("./publish-dialog").then((part) => part.PublishDialog));
const WithdrawDialog = lazy(() => import("./withdraw-dialog").then((part) => part.WithdrawDialog));

/** The dialogs, those about one edition with its number. */
export type OpenDialog = "edit" | "correct" | { publish: number } | { withdraw: number };

type Props = {
  report: Outputs["reports"]["get"];
  open: OpenDialog | null;
  onClose: () => void;
  onCorrected: (number: number) => void;
};

export function ReportDialogs({ report, open, onClose, onCorrected }: Props) {
  if (open === null) return null;
  if (open === "edit") return <ReportDialog report={report} onClose={onClose} />;
  if (open === "correct")
    return (
      <CorrectDialog
        report={report}
        onClose={(number) => {
          onClose();
          if (number) onCorrected(number);
        }}
      />
    );
  return "publish" in open ? (
    <PublishDialog id={report.id} number={open.publish} onClose={onClose} />
  ) : (
    <WithdrawDialog id={report.id} number={open.withdraw} onClose={onClose} />
  );
}
