/** What can be done with the selected claims, or with all that the filter matches; each with its undo. */
"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Inputs } from "../../../server/api/root";
import type { ClaimFilter } from "../../../server/domain/schemas";
import { useTRPC } from "../../_trpc/client";
import { refusalOf } from "../../_trpc/refusal";
import { Button } from "../../_ui/button";
import { useTell } from "../../_ui/notices";

type Change = Inputs["claims"]["changeMany"]["change"];
type Props = { selected: ReadonlySet<string>; filter: ClaimFilter; total: number; onDone: () => void };

export function BulkBar({ selected, filter, total, onDone }: Props) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const tell = useTell();
  const [everything, setEverything] = useState(false);
  const [tag, setTag] = useState("");
  const people = useQuery(api.people.list.queryOptions({}));
  const change = useMutation(api.claims.changeMany.mutationOptions());
  const count = everything ? total : selected.size;

  const apply = async (wanted: Change, done: string, inverse: Change | null) => {
    const which = everything ? { filter } : { ids: [...selected] };
    try {
      const { changed, passedOver } = await change.mutateAsync({ which, change: wanted });
      await queryClient.invalidateQueries();
      const undo = inverse && changed.length > 0 ? () => void takeBack(changed, inverse) : undefined;
      tell(
        `${done}: ${changed.length} ${changed.length === 1 ? "claim" : "claims"}${passedOver > 0 ? `, ${passedOver} passed over` : ""}.`,
        undo ? { undo } : {},
      );
      onDone();
    } catch (error) {
      tell(refusalOf(error).message, { tone: "fault" });
    }
  };
  const takeBack = async (ids: string[], inverse: Change) => {
    try {
      await change.mutateAsync({ which: { ids }, change: inverse });
      await queryClient.invalidateQueries();
      tell("Undone.");
    } catch (error) {
      tell(refusalOf(error).message, { tone: "fault" });
    }
  };

  return (
    <section
      aria-label="Selected claims"
      className="flex flex-wrap items-center gap-2 border-t border-pencil bg-pencil-wash px-4 py-2 text-note md:px-6"
    >
      <b className="num font-semibold">{count.toLocaleString("en")} selected</b>
      {total > selected.size ? (
        <Button tone="quiet" onClick={() => setEverything(!everything)}>
          {everything ? "Only those picked" : `All ${total.toLocaleString("en")} that match`}
        </Button>
      ) : null}
      <form
        className="flex gap-1"
        onSubmit={(event) => {
          event.preventDefault();
          const word = tag.trim().toLowerCase();
          if (word) void apply({ kind: "tag", add: [word] }, `Tagged “${word}”`, { kind: "tag", remove: [word] });
        }}
      >
        <input
          aria-label="Tag to add"
          placeholder="Tag"
          className="field w-28! py-1!"
          value={tag}
          onChange={(event) => setTag(event.target.value)}
        />
        <Button type="submit" disabled={tag.trim() === ""}>
          Add tag
        </Button>
      </form>
      <select
        aria-label="Assign to"
        className="field w-auto! py-1!"
        value=""
        onChange={(event) =>
          void apply(
            { kind: "assign", assigneeId: event.target.value === "nobody" ? null : event.target.value },
            "Assigned",
            null,
          )
        }
      >
        <option value="" disabled>
          Assign to…
        </option>
        <option value="nobody">Nobody</option>
        {people.data
          ?.filter((person) => !person.disabledAt)
          .map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
      </select>
      <Button
        busy={change.isPending}
        onClick={() => void apply({ kind: "set aside", reason: "not a claim" }, "Set aside", { kind: "restore" })}
      >
        Set aside
      </Button>
      <Button tone="quiet" className="ml-auto" hotkey="Esc" onClick={onDone}>
        Clear
      </Button>
    </section>
  );
}
