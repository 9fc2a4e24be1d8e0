/** Withdrawing a published edition: it can still be read, under a notice with the reason. */
"use client";
import { useState } from "react";
import { useChange } from "../../../_desk/use-change";
import { useTRPC } from "../../../_trpc/client";
import { Button } from "../../../_ui/button";
import { Dialog, DialogActions } from "../../../_ui/dialog";
import { Field } from "../../../_ui/field";
import { useTell } from "../../../_ui/notices";

export function WithdrawDialog({ id, number, onClose }: { id: string; number: number; onClose: () => void }) {
  const api = useTRPC();
  const tell = useTell();
  const withdraw = useChange(api.reports.withdraw.mutationOptions(), { quiet: true });
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string | undefined>();
  const save = async () => {
    const outcome = await withdraw.run({ id, number, reason });
    if (!outcome.ok) return setFault(outcome.refusal.message);
    tell(`Edition ${number} is withdrawn.`);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Withdraw edition ${number}`}
      about="The edition can still be read. From now on, the page and every file of it begin with a notice that it was withdrawn, when, by whom and why. Files that were downloaded before do not change: tell the people who have them."
    >
      <Field label="Why it is withdrawn" fault={fault}>
        <textarea
          className="field said min-h-20"
          dir="auto"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <DialogActions>
        <Button tone="danger" busy={withdraw.busy} onClick={() => void save()}>
          Withdraw it
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
