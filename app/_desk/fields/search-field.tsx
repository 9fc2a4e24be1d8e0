/** The search field of a list: `/` focuses it, and Escape leaves it without clearing it. */
"use client";
import { useRef } from "react";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { leaveField } from "@/app/_ui/focused";

type Props = { label: string; hint: string; value: string; onSearch: (words: string) => void };

export function SearchField({ label, hint, value, onSearch }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useKeys("slash", () => field.current?.focus(), { preventDefault: true });
  return (
    <input
      ref={field}
      type="search"
      aria-label={label}
      placeholder={hint}
      className="field w-56!"
      dir="auto"
      value={value}
      onChange={(event) => onSearch(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // Browsers would clear the field.
        event.preventDefault();
        leaveField(event.currentTarget);
      }}
    />
  );
}
