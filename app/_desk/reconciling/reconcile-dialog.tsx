/** Asks why a confirmed contradiction is none after all: what the two claims differ in, and optionally in what words. */
"use client";
import { useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/app/_ui/button";
import { Choice } from "@/app/_ui/choice";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Field } from "@/app/_ui/field";
import { RECONCILIATIONS, type Reconciliation, reconciledWords } from "@/server/domain/claims/relation";
import { type Reconcilable, useReconcile } from "./use-reconcile";

const OPTIONS = RECONCILIATIONS.map((value) => ({ value, label: reconciledWords(value) }));

/** `pair` names the two claims in a few words; `onDone` follows once it is reconciled and the dialog is closed. */
type Props = { relation: Reconcilable; pair: string; onDone?: () => void; onClose: () => void };

export function ReconcileDialog({ relation, pair, onDone, onClose }: Props) {
  const { reconcile, busy } = useReconcile(pair);
  const [how, setHow] = useState<Reconciliation | null>(relation.reconciled);
  const [why, setWhy] = useState(relation.reconciledWhy ?? "");
  const [fault, setFault] = useState<string | null>(null);
  const send = async () => {
    if (!how) return setFault("Choose what the two differ in.");
    const refusal = await reconcile(relation, { reconciled: how, reconciledWhy: why.trim() || null });
    if (refusal) return setFault(refusal.message);
    flushSync(onClose);
    onDone?.();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Reconcile the contradiction"
      about={`${pair} can both stand. They are then no longer contested by each other; the link and its reason stay.`}
    >
      <form
        className="grid grid-cols-[minmax(0,1fr)] gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className="grid gap-1.5">
          <span className="text-note font-medium">Why they do not contradict each other</span>
          <Choice label="Why they do not contradict each other" options={OPTIONS} value={how} onChoose={setHow} />
        </div>
        <Field label="In your own words (optional)" hint="Readers of a report will see this.">
          <textarea
            className="field said min-h-20"
            dir="auto"
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        </Field>
        <FaultLine>{fault}</FaultLine>
        <DialogActions>
          <Button tone="first" type="submit" busy={busy}>
            Reconcile
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
