/** Asks for the reason for an action, after explaining what it will do: withdrawing, correcting, reopening, linking. */
"use client";
import { type ReactNode, useState } from "react";
import type { ScreenRefusal } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Field } from "@/app/_ui/field";

type Props = {
  title: string;
  about?: ReactNode;
  wide?: boolean;
  /** The content above the reason. */
  children?: ReactNode;
  /** The question, and who will read the answer. */
  label: string;
  hint?: string;
  action: string;
  tone?: "first" | "danger";
  busy: boolean;
  /** Performs the action; resolves to the refusal, or to null if there is none to show here. */
  onSend: (reason: string) => Promise<ScreenRefusal | null>;
  onClose: () => void;
};

export function ReasonDialog({ title, about, wide = false, children, label, action, busy, onSend, ...rest }: Props) {
  const { hint, tone = "first", onClose } = rest;
  const [reason, setReason] = useState("");
  const [refusal, setRefusal] = useState<ScreenRefusal | null>(null);
  // The reason is the dialog's only typed field.
  const isOfReason = refusal?.details.field !== undefined;
  return (
    <Dialog open onClose={onClose} title={title} about={about} wide={wide}>
      <form
        className="grid grid-cols-[minmax(0,1fr)] gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          setRefusal(await onSend(reason));
        }}
      >
        {children}
        <Field label={label} {...(hint ? { hint } : {})} fault={isOfReason ? refusal?.message : undefined}>
          <textarea
            className="field said min-h-20"
            dir="auto"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <FaultLine>{isOfReason ? null : refusal?.message}</FaultLine>
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
