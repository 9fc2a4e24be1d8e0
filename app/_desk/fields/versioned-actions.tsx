/** The buttons below a form: save and cancel, or a choice between both versions after somebody else saved first. */
"use client";
import { Button } from "@/app/_ui/button";
import { DialogActions } from "@/app/_ui/dialogs/dialog";
import { BothVersions } from "./both-versions";
import type { VersionedForm } from "./use-versioned-form";

type Props = {
  form: VersionedForm;
  /** Returns the current fields of the form. */
  yours: () => Record<string, unknown>;
  save?: string;
  busy: boolean;
  onSave: () => Promise<unknown>;
  onClose: () => void;
};

export function VersionedActions({ form, yours, save = "Save", busy, onSave, onClose }: Props) {
  if (form.theirs !== null) {
    return (
      <BothVersions
        theirs={form.theirs}
        yours={form.inWords(yours())}
        busy={busy}
        onKeepYours={() => void onSave()}
        onTakeTheirs={onClose}
      />
    );
  }
  return (
    <DialogActions>
      <Button tone="first" type="submit" busy={busy}>
        {save}
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </DialogActions>
  );
}
