/** Linking this claim to another: which, how, and why. */
"use client";
import { useState } from "react";
import { RELATION_TYPES, type RelationType } from "../../../../server/domain/relation";
import { useChange } from "../../../_desk/use-change";
import { useTRPC } from "../../../_trpc/client";
import { Button } from "../../../_ui/button";
import { Choice } from "../../../_ui/choice";
import { Dialog, DialogActions } from "../../../_ui/dialog";
import { FaultLine } from "../../../_ui/fault-line";
import { Field } from "../../../_ui/field";
import { useTell } from "../../../_ui/notices";
import { ClaimPicker } from "./claim-picker";
import type { OpenClaim } from "./open-claim";

const TYPES = RELATION_TYPES.map((value) => ({
  value,
  label: value,
  tone: value === "contradicts" ? ("bad" as const) : ("pencil" as const),
}));

export function LinkDialog({ claim, onClose }: { claim: OpenClaim; onClose: () => void }) {
  const api = useTRPC();
  const tell = useTell();
  const link = useChange(api.relations.add.mutationOptions(), { quiet: true });
  const [other, setOther] = useState<string | null>(null);
  const [type, setType] = useState<RelationType>("contradicts");
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const save = async () => {
    if (!other) return setFault("Choose the other claim first.");
    const outcome = await link.run({ a: claim.id, b: other, type, reason });
    if (!outcome.ok) return setFault(outcome.refusal.message);
    tell("Claims linked.");
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Link a claim" about={claim.statement} wide>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ClaimPicker label="The other claim" not={claim.id} value={other} onPick={setOther} />
        <div className="grid gap-1">
          <span className="text-note font-medium">This claim … the other claim</span>
          <Choice label="Kind of link" options={TYPES} value={type} onChoose={(value) => setType(value ?? type)} />
        </div>
        <Field label="Why" hint="One sentence that readers of the report will understand.">
          <textarea
            className="field said min-h-16"
            dir="auto"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <FaultLine>{fault}</FaultLine>
        <DialogActions>
          <Button tone="first" type="submit" busy={link.busy}>
            Link
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
