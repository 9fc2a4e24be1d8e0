/** Rewords why two claims are linked. */
"use client";
import { useState } from "react";
import { useVersionedForm } from "@/app/_desk/fields/use-versioned-form";
import { VersionedActions } from "@/app/_desk/fields/versioned-actions";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialogs/dialog";
import { Field } from "@/app/_ui/field";
import { useToast } from "@/app/_ui/toasts/toasts";

/** `pair` names the two claims in a few words. */
type Props = { relation: { id: string; version: number; reason: string }; pair: string; onClose: () => void };

export function EditReasonDialog({ relation, pair, onClose }: Props) {
  const tell = useToast();
  const api = useTRPC();
  const edit = useChange(api.relations.edit.mutationOptions(), { quiet: true });
  const undo = useChange(api.relations.edit.mutationOptions());
  const versioned = useVersionedForm(relation.version, ["reason"]);
  const [reason, setReason] = useState(relation.reason);
  const [fault, setFault] = useState<string | null>(null);
  const save = async () => {
    const before = versioned.theirs ?? relation.reason;
    if (reason.trim() === "") return setFault("Say why the two are linked.");
    if (reason.trim() === before) return onClose();
    const outcome = await edit.run({ id: relation.id, version: versioned.version, reason });
    if (!outcome.ok) return versioned.isStale(outcome.refusal) ? undefined : setFault(outcome.refusal.message);
    const { version } = outcome.output;
    tell(`Reason edited: ${pair}.`, { undo: () => void undo.run({ id: relation.id, version, reason: before }) });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Edit the reason" about={pair}>
      <form
        className="grid grid-cols-[minmax(0,1fr)] gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label="Why they are linked"
          hint="One sentence that readers of the report will understand."
          fault={fault ?? undefined}
        >
          <textarea
            className="field said min-h-24"
            dir="auto"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <VersionedActions
          form={versioned}
          yours={() => ({ reason })}
          busy={edit.busy}
          onSave={save}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
