/** A row of pills of which one is chosen; arrow keys move, and pressing the chosen one again takes the choice back. */
"use client";
import { ToggleGroup } from "radix-ui";
import type { Ref } from "react";

export type ChoiceTone = "good" | "warn" | "bad" | "pencil" | "none";

const CHOSEN: Record<ChoiceTone, string> = {
  good: "data-[state=on]:text-good data-[state=on]:bg-good-wash",
  warn: "data-[state=on]:text-warn data-[state=on]:bg-warn-wash",
  bad: "data-[state=on]:text-bad data-[state=on]:bg-bad-wash",
  pencil: "data-[state=on]:text-pencil data-[state=on]:bg-pencil-wash",
  none: "data-[state=on]:text-ink data-[state=on]:bg-well",
};

type Props<T extends string> = {
  label: string;
  options: readonly { value: T; label: string; tone?: ChoiceTone }[];
  value: T | null;
  onChoose: (value: T | null) => void;
  disabled?: boolean;
  firstRef?: Ref<HTMLButtonElement>;
};

export function Choice<T extends string>({ label, options, value, onChoose, disabled, firstRef }: Props<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value ?? ""}
      onValueChange={(next) => onChoose(next === "" ? null : (next as T))}
      {...(disabled ? { disabled } : {})}
      className="flex flex-wrap gap-1"
    >
      {options.map((option, i) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          ref={i === 0 ? firstRef : undefined}
          className={`rounded-full border border-edge/50 bg-sheet px-[9px] py-1.5 text-small leading-none font-medium text-soft first-letter:uppercase hover:not-disabled:bg-well data-[state=on]:border-current data-[state=on]:font-semibold disabled:opacity-60 ${CHOSEN[option.tone ?? "pencil"]}`}
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
