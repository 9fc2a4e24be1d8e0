/** Edits who made the claim and who relayed it; names that the register lacks are added to it. */
"use client";
import { useState } from "react";
import { useVersionedForm } from "@/app/_desk/fields/use-versioned-form";
import { VersionedActions } from "@/app/_desk/fields/versioned-actions";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import type { OpenClaim } from "../open-claim";
import { type RoleEntry as Entry, RoleRow } from "./role-row";

export function RolesDialog({ claim, onClose }: { claim: OpenClaim; onClose: () => void }) {
  const api = useTRPC();
  const attribute = useChange(api.claims.attribute.mutationOptions(), { quiet: true });
  const [entries, setEntries] = useState<Entry[]>(() =>
    [...claim.speakers, ...claim.relays].map(({ role, name, describedAs }, key) => ({
      key,
      role,
      name,
      describedAs: describedAs ?? "",
    })),
  );
  const [fault, setFault] = useState<string | null>(null);
  const versioned = useVersionedForm(claim.version, ["roles"]);
  const set = (key: number, change: Partial<Entry>) =>
    setEntries(entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)));
  const add = (role: Entry["role"]) =>
    setEntries([
      ...entries,
      { key: Math.max(0, ...entries.map((entry) => entry.key)) + 1, role, name: "", describedAs: "" },
    ]);
  const save = async () => {
    const named = entries.filter((entry) => entry.name.trim() !== "");
    const roles = named.map(({ role, name, describedAs }) => ({
      role,
      source: { name: name.trim() },
      describedAs: describedAs.trim() || null,
    }));
    const outcome = await attribute.run({ id: claim.id, version: versioned.version, roles });
    if (outcome.ok) return onClose();
    if (!versioned.isStale(outcome.refusal)) setFault(outcome.refusal.message);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Speakers and relays"
      about="Who states it, and who passes it on. A claim may have several of each."
      wide
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {entries.map((entry) => (
          <RoleRow
            key={entry.key}
            entry={entry}
            onChange={(change) => set(entry.key, change)}
            onRemove={() => setEntries(entries.filter((one) => one.key !== entry.key))}
          />
        ))}
        <div className="flex gap-2">
          <Button onClick={() => add("speaker")}>Add a speaker</Button>
          <Button onClick={() => add("relay")}>Add a relay</Button>
        </div>
        <FaultLine>{fault}</FaultLine>
        <VersionedActions
          form={versioned}
          yours={() => ({ roles: entries })}
          busy={attribute.busy}
          onSave={save}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
