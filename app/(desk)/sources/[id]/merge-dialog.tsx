/** Merges an entry of the register into another one for the same source. */
"use client";
import { useState } from "react";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";
import { counted } from "@/server/domain/words/counted";
import { type Named, SourcePicker } from "./source-picker";

type Props = {
  source: Outputs["sources"]["get"];
  /** The preselected entry. */
  other?: Named;
  onClose: () => void;
};

export function MergeDialog({ source, other, onClose }: Props) {
  const tell = useToast();
  const api = useTRPC();
  const merge = useChange(api.sources.merge.mutationOptions(), { quiet: true });
  const split = useChange(api.sources.split.mutationOptions());
  const [fromVersion] = useState(source.version);
  const [into, setInto] = useState<Named | null>(other ?? null);
  const [fault, setFault] = useState<string | null>(null);
  const pick = (chosen: Named) => {
    setInto(chosen);
    setFault(null);
  };
  const save = async () => {
    if (!into) return;
    const outcome = await merge.run({ from: source.id, fromVersion, into: into.id });
    if (!outcome.ok) return setFault(outcome.refusal.message);
    const undo = async () => {
      const { ok } = await split.run({ id: source.id, version: fromVersion + 1 });
      if (ok) tell(`${source.name} is an entry of its own again.`);
    };
    const moved = `${counted(outcome.output.claims, "claim")} moved`;
    tell(`${source.name} merged into ${into.name}: ${moved}.`, { undo: () => void undo() });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Merge ${source.name}`}
      about="The other entry takes over its names, its parts and everything attributed to it. You can split it off again later."
    >
      <SourcePicker label="Into" not={source.id} value={into} onPick={pick} fault={fault} />
      {into ? (
        <p className="wrap-anywhere">
          <bdi>{source.name}</bdi>, {source.kind}, with {counted(source.counts.spoken + source.counts.relayed, "claim")}
          , becomes another name of{" "}
          <b className="font-semibold">
            <bdi>{into.name}</bdi>
          </b>
          {into.kind && into.kind !== source.kind ? `, which is of another kind: ${into.kind}` : ""}.
        </p>
      ) : null}
      <DialogActions>
        <Button tone="first" busy={merge.busy} disabled={!into} onClick={() => void save()}>
          Merge
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
