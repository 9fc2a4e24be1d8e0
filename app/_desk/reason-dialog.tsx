/** Asks why something is done, after saying what it will do: withdrawing, correcting, reopening, linking. */
"use client";
import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Field } from "@/app/_ui/field";

type Props = {
  title: string;
  about?: ReactNode;
  wide?: boolean;
  /** What stands above the reason. */
  children?: ReactNode;
  /** What is asked, and whom the answer is for. */
  label: string;
  hint?: string;
  action: string;
  tone?: "first" | "danger";
  busy: boolean;
  /** Does it; answers with the sentence that says why not, or null once it is done. */
  onSend: (reason: string) => Promise<string | null>;
  onClose: () => void;
};

export function ReasonDialog({ title, about, wide = false, children, label, action, busy, onSend, ...rest }: Props) {
  const { hint, tone = "first", onClose } = rest;
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  return (
    <Dialog open onClose={onClose} title={title} about={about} wide={wide}>
      <form
        className="grid grid-cols-[minmax(0,1fr)] gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          setFault(await onSend(reason));
        }}
      >
        {children}
        <Field label={label} {...(hint ? { hint } : {})}>
          <textarea
            className="field said min-h-20"
            dir="auto"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <FaultLine>{fault}</FaultLine>
        <DialogActions>
          <Button tone={tone} type="submit" busy={busy}>
            {action}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
