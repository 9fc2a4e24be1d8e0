/**
 * The search field above a list: typing filters the list after a debounce, Enter filters at once and moves to the list,
 * Escape leaves the field and keeps its text.
 */
"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Key } from "@/app/_ui/key";
import { LONGEST_SEARCH } from "@/server/domain/source";

const BREATH = 180;

export function SearchBox({
  inputRef,
  label,
  value,
  onSearch,
  onLeave,
}: {
  inputRef: RefObject<HTMLInputElement | null>;
  label: string;
  value: string;
  onSearch: (q: string) => void;
  /** Moves the focus to the list. */
  onLeave: () => void;
}) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setTyped(value);
    }
  }, [value]);
  const send = (q: string) => {
    clearTimeout(timer.current);
    sent.current = q;
    onSearch(q);
  };
  return (
    <search className="relative flex-[1_1_260px]">
      <input
        ref={inputRef}
        type="search"
        aria-label={label}
        placeholder={label}
        className="field pr-9"
        dir="auto"
        maxLength={LONGEST_SEARCH}
        value={typed}
        onChange={(event) => {
          const next = event.target.value;
          setTyped(next);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => send(next), BREATH);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          // On Escape, browsers would clear the field; Enter would also open the row that receives the focus.
          event.preventDefault();
          send(typed);
          onLeave();
        }}
      />
      <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center">
        <Key>/</Key>
      </span>
    </search>
  );
}
