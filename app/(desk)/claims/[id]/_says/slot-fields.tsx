/** The fields of one slot of what a claim says: its names or days, one row each. */
"use client";
import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { MentionedNameInput } from "@/app/_desk/fields/mentioned-name-input";
import { Button } from "@/app/_ui/button";
import { daysInWords, daysOf, type Slot } from "@/server/domain/claims/claim-slots";
import {
  asRead,
  daysOfRow,
  rowOfDays,
  type SlotEdit,
  type SlotRow,
  withFirstDay,
  withRow,
  withWords,
} from "./slot-edits";

const WORDS: Record<Slot, { title: string; one: string; add: string }> = {
  about: { title: "About", one: "Name", add: "Add a name" },
  when: { title: "When", one: "Days", add: "Add days" },
  where: { title: "Where", one: "Place", add: "Add a place" },
};

type Props = { slot: Slot; edit: SlotEdit; read: readonly string[]; onChange: (edit: SlotEdit) => void };

export function SlotFields({ slot, edit, read, onChange }: Props) {
  const { title, one, add } = WORDS[slot];
  const { fields, adder, leaving } = useFocus(edit.rows.length);
  return (
    <fieldset ref={fields} className="grid gap-2">
      <legend className="mb-1 text-note font-medium">{title}</legend>
      {edit.rows.length === 0 ? <p className="text-note text-soft">Nothing.</p> : null}
      {edit.rows.map((row, at) => (
        <div key={row.key} className="flex items-end gap-2">
          <Row
            slot={slot}
            row={row}
            label={`${one} ${at + 1}`}
            onWords={(words) => onChange(withWords(edit, row.key, words))}
          />
          <Button
            aria-label={`Remove ${inWords(slot, row.words) || `${one.toLowerCase()} ${at + 1}`}`}
            onClick={() => leaving(() => onChange(withWords(edit, row.key, null)))}
          >
            Remove
          </Button>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <Button ref={adder} onClick={() => onChange(withRow(edit))}>
          {add}
        </Button>
        {edit.byHand ? (
          <Button
            tone="quiet"
            aria-label={`Put back what was read: ${title}`}
            onClick={() => leaving(() => onChange(asRead(read)))}
          >
            Put back what was read
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}

/** Leads the focus into a new row, and to the button below when the row or button that had it goes. */
function useFocus(rows: number) {
  const fields = useRef<HTMLFieldSetElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const had = useRef(rows);
  useEffect(() => {
    const added = rows > had.current && document.activeElement === adder.current;
    had.current = rows;
    if (added) [...(fields.current?.querySelectorAll<HTMLElement>("[data-first]") ?? [])].at(-1)?.focus();
  }, [rows]);
  const leaving = (change: () => void) => {
    flushSync(change);
    adder.current?.focus();
  };
  return { fields, adder, leaving };
}

const inWords = (slot: Slot, words: string) => (slot === "when" && words !== "" ? daysInWords(daysOf(words)) : words);

type RowProps = { slot: Slot; row: SlotRow; label: string; onWords: (words: string) => void };

function Row({ slot, row, label, onWords }: RowProps) {
  if (slot !== "when")
    return (
      <MentionedNameInput
        data-first
        aria-label={label}
        className="field min-w-0 flex-1"
        value={row.words}
        onChange={(event) => onWords(event.target.value)}
      />
    );
  const days = daysOfRow(row.words);
  return (
    <fieldset aria-label={label} className="grid min-w-0 flex-1 gap-2 sm:grid-cols-2">
      <label className="grid min-w-0 gap-1 text-small text-soft">
        from
        <input
          data-first
          type="date"
          className="field"
          value={days.from}
          onChange={(event) => onWords(rowOfDays(withFirstDay(days, event.target.value)))}
        />
      </label>
      <label className="grid min-w-0 gap-1 text-small text-soft">
        until
        <input
          type="date"
          className="field"
          value={days.to}
          onChange={(event) => onWords(rowOfDays({ ...days, to: event.target.value }))}
        />
      </label>
    </fieldset>
  );
}
