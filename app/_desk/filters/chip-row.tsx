/** Shows the active filters above a list; they can be removed one by one or all at once. */
"use client";
import { useRef } from "react";
import { Button } from "@/app/_ui/button";
import type { Chip } from "./chips";

type Props<Without> = { chips: readonly Chip<Without>[]; onTakeOff: (without: Without) => void; onClear: () => void };

export function ChipRow<Without>({ chips, onTakeOff, onClear }: Props<Without>) {
  const section = useRef<HTMLElement>(null);
  // The chip that had the focus no longer exists.
  const after = () =>
    requestAnimationFrame(() => {
      const next = section.current?.querySelector("button") ?? document.getElementById("screen");
      next?.focus({ preventScroll: true });
    });
  return (
    <section
      ref={section}
      aria-label="Filters that are on"
      className="flex flex-wrap items-center gap-1.5 border-b border-line edge py-2 text-note"
    >
      {chips.map(({ key, label, value, without }) => (
        <button
          key={key}
          type="button"
          aria-label={`Take off ${label}: ${value}`}
          className="inline-flex max-w-full items-baseline gap-1.5 rounded-full border border-pencil/50 bg-pencil-wash px-2.5 py-0.5 hover:border-pencil"
          onClick={() => {
            onTakeOff(without);
            after();
          }}
        >
          <span className="shrink-0 text-soft">{label}:</span>
          <span dir="auto" className="min-w-0 truncate font-medium text-ink">
            {value}
          </span>
          <span aria-hidden className="text-soft">
            ×
          </span>
        </button>
      ))}
      <Button
        tone="quiet"
        onClick={() => {
          onClear();
          after();
        }}
      >
        Clear all
      </Button>
    </section>
  );
}
