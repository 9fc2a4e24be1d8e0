/** Merges an entry of the register into another one for the same source. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Picker } from "@/app/_desk/fields/picker";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";
import { LONGEST_SEARCH } from "@/server/domain/source";
import { counted, countWords } from "@/server/domain/words/counted";

type Named = { id: string; name: string };
type Props = {
  source: Outputs["sources"]["get"];
  /** The preselected entry. */
  other?: Named;
  onClose: () => void;
};

export function MergeDialog({ source, other, onClose }: Props) {
  const tell = useToast();
  const merge = useChange(useTRPC().sources.merge.mutationOptions());
  const [fromVersion] = useState(source.version);
  const [into, setInto] = useState<Named | null>(other ?? null);
  const save = async () => {
    if (!into) return;
    const outcome = await merge.run({ from: source.id, fromVersion, into: into.id });
    if (!outcome.ok) return;
    tell(`Merged. ${counted(outcome.output.claims, "claim")} moved.`);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Merge ${source.name}`}
      about="The other entry takes over its names and everything attributed to it. You can split it off again later."
    >
      <SourcePicker not={source.id} value={into} onPick={setInto} />
      {into ? (
        <p className="wrap-anywhere">
          This entry becomes part of{" "}
          <b className="font-semibold">
            <bdi>{into.name}</bdi>
          </b>
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

type PickerProps = { not: string; value: Named | null; onPick: (source: Named) => void };

function SourcePicker({ not, value, onPick }: PickerProps) {
  const api = useTRPC();
  const [words, setWords] = useState(value?.name ?? "");
  const input = { words: words.slice(0, LONGEST_SEARCH), limit: 50 };
  const found = useQuery(api.sources.list.queryOptions(input, { placeholderData: keepPreviousData }));
  return (
    <Picker
      label="Into"
      what="sources"
      hint="Search names and aliases"
      words={words}
      onWords={setWords}
      found={found.data?.sources.filter((source) => source.id !== not)}
      more={found.data?.next != null}
      searching={found.isPlaceholderData}
      fault={found.error ? refusalOf(found.error).message : null}
      chosen={value ? [value.id] : []}
      onPick={onPick}
    >
      {(source) => (
        <>
          <span dir="auto" className="block font-semibold wrap-anywhere">
            {source.name}
          </span>
          <span dir="auto" className="block text-small text-soft">
            {source.kind} · says {countWords(source.spoken)}, relays {countWords(source.relayed)}
            {source.description ? ` · ${source.description}` : ""}
          </span>
        </>
      )}
    </Picker>
  );
}
