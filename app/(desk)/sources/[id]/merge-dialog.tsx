/** Merging an entry of the register into another that stands for the same source. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Outputs } from "../../../../server/api/root";
import { useChange } from "../../../_desk/use-change";
import { useTRPC } from "../../../_trpc/client";
import { Button } from "../../../_ui/button";
import { Dialog, DialogActions } from "../../../_ui/dialog";
import { Field } from "../../../_ui/field";
import { useTell } from "../../../_ui/notices";

type Props = {
  source: Outputs["sources"]["get"];
  /** Chosen from the start. */
  other?: { id: string; name: string };
  onClose: () => void;
};

export function MergeDialog({ source, other, onClose }: Props) {
  const api = useTRPC();
  const tell = useTell();
  const register = useQuery(api.sources.list.queryOptions({}));
  const merge = useChange(api.sources.merge.mutationOptions());
  const [fromVersion] = useState(source.version);
  const [into, setInto] = useState(other?.id ?? "");
  const listed = register.data?.sources.filter((one) => one.id !== source.id) ?? [];
  const choices = other && !listed.some((one) => one.id === other.id) ? [other, ...listed] : listed;
  const save = async () => {
    const outcome = await merge.run({ from: source.id, fromVersion, into });
    if (!outcome.ok) return;
    tell(`Merged; ${outcome.output.claims} claims moved.`);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Merge ${source.name}`}
      about="The other entry takes over its names and all that was attributed to it. It can be split off again."
    >
      <Field label="Into">
        <select className="field" value={into} onChange={(event) => setInto(event.target.value)}>
          <option value="">Choose a source</option>
          {choices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </Field>
      <DialogActions>
        <Button tone="first" busy={merge.busy} disabled={into === ""} onClick={() => void save()}>
          Merge
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
