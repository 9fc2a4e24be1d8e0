/** Correcting a published report: a new edition that says what it corrects. */
"use client";
import { useState } from "react";
import type { Outputs } from "../../../../server/api/root";
import { useChange } from "../../../_desk/use-change";
import { useTRPC } from "../../../_trpc/client";
import { Button } from "../../../_ui/button";
import { Dialog, DialogActions } from "../../../_ui/dialog";
import { Field } from "../../../_ui/field";

export function CorrectDialog({
  report,
  onClose,
}: {
  report: Outputs["reports"]["get"];
  onClose: (number: number | null) => void;
}) {
  const api = useTRPC();
  const correct = useChange(api.reports.correct.mutationOptions(), { quiet: true });
  const [words, setWords] = useState("");
  const [fault, setFault] = useState<string | undefined>();
  const save = async () => {
    const outcome = await correct.run({ id: report.id, correction: words });
    if (outcome.ok) onClose(outcome.output.number);
    else setFault(outcome.refusal.message);
  };
  return (
    <Dialog
      open
      onClose={() => onClose(null)}
      title="Correct this report"
      about="This freezes a new edition. The published one stays as it is."
    >
      <Field label="What this edition corrects" fault={fault}>
        <textarea
          className="field said min-h-20"
          dir="auto"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Field>
      <DialogActions>
        <Button tone="first" busy={correct.busy} onClick={() => void save()}>
          Freeze the correction
        </Button>
        <Button onClick={() => onClose(null)}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
