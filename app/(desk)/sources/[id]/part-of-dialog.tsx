/** Says which body an entry of the register is part of, or that it is part of none. */
"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import type { Outputs } from "@/server/api/root";
import { usePlacing } from "../use-placing";
import { type Named, SourcePicker } from "./source-picker";

type Props = { source: Outputs["sources"]["get"]; onClose: () => void };

export function PartOfDialog({ source, onClose }: Props) {
  const [{ version, parents }] = useState(source);
  const [parent, setParent] = useState<Named | null>(parents[0] ?? null);
  const [fault, setFault] = useState<string | null>(null);
  const { place, busy } = usePlacing({ quiet: true });
  const pick = (chosen: Named) => {
    setParent(chosen);
    setFault(null);
  };
  const save = async (chosen: Named | null) => {
    const refused = await place({ id: source.id, name: source.name, version }, chosen);
    if (refused === null) onClose();
    else setFault(refused);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${source.name}: part of a larger body`}
      about="Parts of one body are not independent of each other: where they say the same, they count as one origin."
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (parent) void save(parent);
        }}
      >
        <SourcePicker label="Part of" bodies not={source.id} value={parent} onPick={pick} fault={fault} />
        <DialogActions>
          <Button type="submit" tone="first" busy={busy} disabled={!parent}>
            Save
          </Button>
          {parents.length > 0 ? (
            <Button busy={busy} onClick={() => void save(null)}>
              Part of nothing
            </Button>
          ) : null}
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
