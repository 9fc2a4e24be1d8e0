/** Saying who made the claim and who relayed it; names that the register does not know are added to it. */
"use client";
import { useState } from "react";
import { BothVersions } from "@/app/_desk/fields/both-versions";
import { NameInput } from "@/app/_desk/fields/name-input";
import { versionWords } from "@/app/_desk/fields/version-words";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import type { OpenClaim } from "../open-claim";

type Entry = { key: number; role: "speaker" | "relay"; name: string; describedAs: string };

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
  const [from, setFrom] = useState(claim.version);
  const [theirs, setTheirs] = useState<string | null>(null);
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
    const outcome = await attribute.run({ id: claim.id, version: from, roles });
    if (outcome.ok) return onClose();
    const { code, details, message } = outcome.refusal;
    if (code !== "stale") return setFault(message);
    setFrom(details.version ?? from);
    setTheirs(versionWords(details.theirs ?? {}, ["roles"]));
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
          <div
            key={entry.key}
            className="grid grid-cols-[110px_minmax(0,1fr)_auto] gap-2 sm:grid-cols-[110px_minmax(0,1fr)_minmax(0,1fr)_auto]"
          >
            <select
              aria-label="Role"
              className="field"
              value={entry.role}
              onChange={(event) => set(entry.key, { role: event.target.value as Entry["role"] })}
            >
              <option value="speaker">speaker</option>
              <option value="relay">relay</option>
            </select>
            <NameInput
              aria-label="Name"
              value={entry.name}
              onChange={(event) => set(entry.key, { name: event.target.value })}
            />
            <input
              aria-label="Described as"
              placeholder="described as"
              className="field col-span-2 sm:col-span-1"
              dir="auto"
              value={entry.describedAs}
              onChange={(event) => set(entry.key, { describedAs: event.target.value })}
            />
            <Button
              aria-label={`Remove ${entry.name || "this one"}`}
              onClick={() => setEntries(entries.filter((one) => one.key !== entry.key))}
            >
              Remove
            </Button>
          </div>
        ))}
        <div className="flex gap-2">
          <Button onClick={() => add("speaker")}>Add a speaker</Button>
          <Button onClick={() => add("relay")}>Add a relay</Button>
        </div>
        <FaultLine>{fault}</FaultLine>
        {theirs !== null ? (
          <BothVersions
            theirs={theirs}
            yours={versionWords({ roles: entries }, ["roles"])}
            busy={attribute.busy}
            onKeepYours={() => void save()}
            onTakeTheirs={onClose}
          />
        ) : (
          <DialogActions>
            <Button tone="first" type="submit" busy={attribute.busy}>
              Save
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        )}
      </form>
    </Dialog>
  );
}
