/** A single choice among pills; the arrow keys move, and pressing the chosen one again clears the choice. */
"use client";
import { ToggleGroup } from "radix-ui";
import { type KeyboardEvent, type Ref, useRef, useState } from "react";
import { flushSync } from "react-dom";

export type ChoiceTone = "good" | "warn" | "bad" | "pencil" | "none";

const CHOSEN: Record<ChoiceTone, string> = {
  good: "data-[state=on]:text-good data-[state=on]:bg-good-wash",
  warn: "data-[state=on]:text-warn data-[state=on]:bg-warn-wash",
  bad: "data-[state=on]:text-bad data-[state=on]:bg-bad-wash",
  pencil: "data-[state=on]:text-pencil data-[state=on]:bg-pencil-wash",
  none: "data-[state=on]:text-ink data-[state=on]:bg-well",
};
const PILL =
  "rounded-full border border-edge/50 bg-sheet px-[9px] py-1.5 text-small leading-none font-medium text-soft first-letter:uppercase hover:not-disabled:bg-well disabled:opacity-60";

type Option<T> = { value: T; label: string; tone?: ChoiceTone };
type Props<T extends string> = {
  label: string;
  options: readonly Option<T>[];
  /** The pills to show until the person asks for more; all if omitted. */
  first?: readonly T[];
  value: T | null;
  onChoose: (value: T | null) => void;
  disabled?: boolean;
  firstRef?: Ref<HTMLButtonElement>;
};

export function Choice<T extends string>({ label, options, first, value, onChoose, disabled, firstRef }: Props<T>) {
  const [all, setAll] = useState(false);
  // The pill that the arrow keys have reached while the choice has the focus.
  const [reached, setReached] = useState<T | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const shown = all || !first ? options : options.filter((one) => first.includes(one.value) || one.value === value);
  const stop = reached ?? value ?? shown[0]?.value;
  const isCut = shown.length < options.length;
  const showAll = () => {
    const added = options.findIndex((one) => !shown.includes(one));
    flushSync(() => setAll(true));
    group.current?.querySelectorAll<HTMLButtonElement>("[role=radio]")[added]?.focus();
  };
  const goToMore = (event: KeyboardEvent) => {
    const last = [...(group.current?.querySelectorAll("[role=radio]") ?? [])].at(-1);
    if (!isCut || last !== event.target || (event.key !== "ArrowRight" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    more.current?.focus();
  };
  return (
    // Makes a pill the tab stop instead of the group: Shift+Tab from the group could not wrap around in a dialog that
    // begins with it.
    <ToggleGroup.Root
      ref={group}
      type="single"
      tabIndex={-1}
      aria-label={label}
      value={value ?? ""}
      onValueChange={(next) => onChoose(next === "" ? null : (next as T))}
      onKeyDownCapture={goToMore}
      {...(disabled ? { disabled } : {})}
      className="flex flex-wrap gap-1"
    >
      {shown.map((option, i) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          tabIndex={option.value === stop ? 0 : -1}
          onFocus={() => setReached(option.value)}
          onBlur={() => setReached(null)}
          ref={i === 0 ? firstRef : undefined}
          className={`${PILL} data-[state=on]:border-current data-[state=on]:font-semibold ${CHOSEN[option.tone ?? "pencil"]}`}
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
      {isCut && !disabled ? (
        <button ref={more} type="button" className={PILL} aria-label={`More: ${label}`} onClick={showAll}>
          More
        </button>
      ) : null}
    </ToggleGroup.Root>
  );
}
