/** Corrects a published report with a new edition that says what it corrects. */
"use client";
import { useChange } from "@/app/_desk/live/use-change";
import { ReasonDialog } from "@/app/_desk/reason-dialog";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/server/api/root";

/** `onClose` receives the number of the new edition, or null. */
type Props = { report: Outputs["reports"]["get"]; onClose: (number: number | null) => void };

export function CorrectDialog({ report, onClose }: Props) {
  const correct = useChange(useTRPC().reports.correct.mutationOptions(), { quiet: true });
  const send = async (correction: string) => {
    const outcome = await correct.run({ id: report.id, correction });
    if (!outcome.ok) return outcome.refusal;
    onClose(outcome.output.number);
    return null;
  };
  return (
    <ReasonDialog
      title="Correct this report"
      about="This freezes a new edition. The published one stays as it is."
      label="What this edition corrects"
      action="Freeze the correction"
      busy={correct.busy}
      onSend={send}
      onClose={() => onClose(null)}
    />
  );
}
