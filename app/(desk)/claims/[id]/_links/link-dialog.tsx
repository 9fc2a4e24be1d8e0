/** Linking this claim to another: which, how, and why. */
"use client";
import { useState } from "react";
import { useChange } from "@/app/_desk/live/use-change";
import { ReasonDialog } from "@/app/_desk/reason-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { Choice } from "@/app/_ui/choice";
import { FaultLine } from "@/app/_ui/fault-line";
import { useToast } from "@/app/_ui/toasts/toasts";
import { RELATION_TYPES, type RelationType } from "@/server/domain/claims/relation";
import type { OpenClaim } from "../open-claim";
import { ClaimPicker } from "./claim-picker";

const TYPES = RELATION_TYPES.map((value) => ({
  value,
  label: value,
  tone: value === "contradicts" ? ("bad" as const) : ("pencil" as const),
}));

export function LinkDialog({ claim, onClose }: { claim: OpenClaim; onClose: () => void }) {
  const tell = useToast();
  const link = useChange(useTRPC().relations.add.mutationOptions(), { quiet: true });
  const [other, setOther] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [type, setType] = useState<RelationType | null>(null);
  const send = async (reason: string) => {
    setMissing(!other || !type);
    if (!other || !type) return null;
    const outcome = await link.run({ a: claim.id, b: other, type, reason });
    if (!outcome.ok) return outcome.refusal;
    tell("Claims linked.");
    onClose();
    return null;
  };
  return (
    <ReasonDialog
      title="Link a claim"
      about={claim.statement}
      wide
      label="Why"
      hint="One sentence that readers of the report will understand."
      action="Link"
      busy={link.busy}
      onSend={send}
      onClose={onClose}
    >
      <ClaimPicker
        label="The other claim"
        not={claim.id}
        value={other}
        fault={missing && !other ? "Choose the other claim first." : null}
        onPick={setOther}
      />
      <div className="grid gap-1">
        <span className="text-note font-medium">This claim … the other claim</span>
        <Choice label="Kind of link" options={TYPES} value={type} onChoose={setType} />
        <FaultLine>{missing && !type ? "Choose how the two are linked first." : null}</FaultLine>
      </div>
    </ReasonDialog>
  );
}
