/** Corrects what a claim says: whom it is about, when and where. */
"use client";
import { useState } from "react";
import { useVersionedForm } from "@/app/_desk/fields/use-versioned-form";
import { VersionedActions } from "@/app/_desk/fields/versioned-actions";
import { usePutBack } from "@/app/_desk/history/use-put-back";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { useToast } from "@/app/_ui/toasts/toasts";
import { SLOTS } from "@/server/domain/claims/claim-slots";
import type { OpenClaim } from "../open-claim";
import { editsOf, slotsToSave, wordsOf } from "./slot-edits";
import { SlotFields } from "./slot-fields";

export function CorrectDialog({ claim, onClose }: { claim: OpenClaim; onClose: () => void }) {
  const [before] = useState(() => editsOf(claim));
  const [edits, setEdits] = useState(before);
  const [theirs, setTheirs] = useState<Record<string, unknown>>({});
  const [fault, setFault] = useState<string | null>(null);
  const versioned = useVersionedForm(claim.version, SLOTS);
  const { busy, correct } = useCorrection(claim.id);
  const save = async () => {
    const slots = slotsToSave(before, edits);
    if (Object.keys(slots).length === 0) return onClose();
    const outcome = await correct({ ...slots, version: versioned.version });
    if (outcome.ok) return onClose();
    if (!versioned.isStale(outcome.refusal)) return setFault(outcome.refusal.message);
    setTheirs(outcome.refusal.details.theirs ?? {});
  };
  // Only the slots that were changed are saved; the others stay as the other person left them.
  const yours = () => {
    const words = wordsOf(edits);
    const changed = SLOTS.filter((slot) => slot in slotsToSave(before, edits));
    return { ...theirs, ...Object.fromEntries(changed.map((slot) => [slot, words[slot]])) };
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Correct what it says"
      about="The people, bodies and things that the claim names, its days and its places. What you set by hand stays, however often the article is read again."
    >
      <form
        className="grid gap-5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {SLOTS.map((slot) => (
          <SlotFields
            key={slot}
            slot={slot}
            edit={edits[slot]}
            read={claim.slotsRead[slot]}
            onChange={(edit) => setEdits({ ...edits, [slot]: edit })}
          />
        ))}
        <FaultLine>{fault}</FaultLine>
        <VersionedActions form={versioned} yours={yours} busy={busy} onSave={save} onClose={onClose} />
      </form>
    </Dialog>
  );
}

/** Saves a correction, and offers to undo it. */
function useCorrection(id: string) {
  const api = useTRPC();
  const tell = useToast();
  const { run, busy } = useChange(api.claims.correct.mutationOptions(), { quiet: true });
  const putBack = usePutBack();
  const undo = () =>
    void putBack({
      ...{ subjectType: "claim", subjectId: id, action: "claim.correct" },
      otherwise: "This claim was changed since. Its history has it.",
    });
  const correct = async (given: Omit<Parameters<typeof run>[0], "id">) => {
    const outcome = await run({ id, ...given });
    if (outcome.ok) tell("What the claim says was corrected.", { undo });
    return outcome;
  };
  return { busy, correct };
}
