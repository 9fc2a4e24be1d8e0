/** Edits one speaker or relay of a claim: their role, their name, and how the article describes them. */
"use client";
import { NameInput } from "@/app/_desk/fields/name-input";
import { Button } from "@/app/_ui/button";

export type RoleEntry = { key: number; role: "speaker" | "relay"; name: string; describedAs: string };

type Props = { entry: RoleEntry; onChange: (change: Partial<RoleEntry>) => void; onRemove: () => void };

export function RoleRow({ entry, onChange, onRemove }: Props) {
  return (
    <div className="grid items-start grid-cols-[110px_minmax(0,1fr)_auto] gap-2 sm:grid-cols-[110px_minmax(0,1fr)_minmax(0,1fr)_auto]">
      <select
        aria-label="Role"
        className="field"
        value={entry.role}
        onChange={(event) => onChange({ role: event.target.value as RoleEntry["role"] })}
      >
        <option value="speaker">speaker</option>
        <option value="relay">relay</option>
      </select>
      <NameInput aria-label="Name" value={entry.name} onChange={(event) => onChange({ name: event.target.value })} />
      <input
        aria-label="Described as"
        placeholder="described as"
        className="field col-span-2 sm:col-span-1"
        dir="auto"
        value={entry.describedAs}
        onChange={(event) => onChange({ describedAs: event.target.value })}
      />
      <Button aria-label={`Remove ${entry.name || "this one"}`} onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}
