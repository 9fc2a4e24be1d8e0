/**
 * The search, filters and order above a list, and below them what is in force. On a narrow screen, the filters are folded
 * behind a button; a key unfolds them and moves there.
 */
"use client";
import { type ReactNode, useRef, useState } from "react";
import { SearchBox } from "@/app/_desk/fields/search-box";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { Button } from "@/app/_ui/button";
import { focusScreen } from "@/app/_ui/focused";
import { ChipRow } from "./chip-row";
import { FilterControl } from "./filter-control";
import type { ListFilters } from "./use-list-filters";

type Props = {
  filters: ListFilters;
  /** What the search covers. */
  search: string;
  sortWords: Readonly<Record<string, string>>;
  /** Fields that the screen has other controls for. */
  not?: readonly string[];
  /** Moves the focus from the search to the list. */
  onLeave?: () => void;
  /** Further controls, which are never folded. */
  children?: ReactNode;
};

export function FilterBar({ filters, search, sortWords, not = [], onLeave = focusScreen, children }: Props) {
  const { table, sorts, input, chips, wordsOf, set, clear } = filters;
  const [shown, setShown] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const controls = useRef<HTMLDivElement>(null);
  const fields = Object.entries(table).filter(([field]) => field !== "q" && !not.includes(field));
  useKeys("slash", () => searchRef.current?.select(), { preventDefault: true });
  useKeys(
    "f",
    () => {
      setShown(true);
      requestAnimationFrame(() => controls.current?.querySelector<HTMLElement>("input, select")?.focus());
    },
    { preventDefault: true },
  );
  return (
    <>
      <section
        aria-label="Search and filters"
        // Escape leads from every control to the list, where letters are keys.
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.defaultPrevented) return;
          event.preventDefault();
          onLeave();
        }}
        className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line edge py-3"
      >
        <SearchBox
          inputRef={searchRef}
          label={search}
          value={String(input.filter.q ?? "")}
          onSearch={(q) => set({ q: q || null })}
          onLeave={onLeave}
        />
        <Button className="md:hidden" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {chips.length > 0 ? `Filters (${chips.length})` : "Filters"}
        </Button>
        {sorts.length > 1 ? (
          <select
            aria-label="Order"
            className="field w-auto!"
            value={input.sort}
            onChange={(event) => set({ sort: event.target.value })}
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {sortWords[sort]}
              </option>
            ))}
          </select>
        ) : null}
        <div ref={controls} className={`${shown ? "flex" : "hidden"} flex-wrap items-center gap-2 md:flex`}>
          {fields.map(([field, definition]) => (
            <FilterControl
              key={field}
              field={field}
              definition={definition}
              value={input.filter[field]}
              wordsOf={wordsOf}
              onChange={(value) => set({ [field]: Array.isArray(value) && value.length === 0 ? null : value })}
            />
          ))}
        </div>
        {children ? <div className="flex flex-wrap items-center gap-x-4 gap-y-1 md:grow">{children}</div> : null}
      </section>
      {chips.length > 0 ? <ChipRow chips={chips} onTakeOff={set} onClear={clear} /> : null}
    </>
  );
}
