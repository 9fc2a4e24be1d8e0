/** One facet: its first values, the others on demand, and a search field if there are many. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/server/api/root";
import { type ClaimFilter, type LongField, NONE } from "@/server/domain/claims/claim-filters";
import { LONGEST_SEARCH } from "@/server/domain/source";
import { countWords } from "@/server/domain/words/counted";

type Value = Outputs["claims"]["facets"]["workflow"][number];

/** From this many values on, there is a search field. */
const MANY = 20;

/**
 * The total number of values, of which the list may contain only the first, and the filter that they are counted under.
 */
type Search = { facet: LongField; size: number; filter: ClaimFilter };
type Props = {
  title: string;
  /** Returns the label of a value that the counts no longer include. */
  wordsOf: (value: string) => string;
  values: Value[];
  /** Null if the list contains all values. */
  search: Search | null;
  /** How many values are shown at first. */
  few: number;
  chosen: readonly string[];
  onChoose: (values: string[]) => void;
};

export function FacetList({ title, wordsOf, values: listed, search, few, chosen, onChoose }: Props) {
  const [all, setAll] = useState(false);
  const [words, setWords] = useState("");
  const found = useFound(search, words);
  const values = all && found ? found : listed;
  const kept = values.filter((value, i) => all || i < few || chosen.includes(value.value));
  const gone = chosen
    .filter((one) => !listed.some((value) => value.value === one))
    .map((one) => ({ value: one, label: wordsOf(one), count: 0 }));
  if (listed.length === 0 && gone.length === 0) return null;
  const size = search?.size ?? listed.length;
  const toggle = (value: string) =>
    onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  const fold = () => {
    setAll(!all);
    setWords("");
  };
  return (
    <section aria-label={title}>
      <h2 className="eyebrow mb-2">{title}</h2>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-px">
        {all && size > MANY ? (
          <input
            type="search"
            aria-label={`Search ${countWords(size)} values of “${title}”`}
            placeholder={`Search ${countWords(size)}`}
            className="field mb-1 py-1!"
            dir="auto"
            maxLength={LONGEST_SEARCH}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        ) : null}
        {[...kept, ...gone].map((value) => (
          <FacetRow
            key={value.value}
            value={value}
            on={chosen.includes(value.value)}
            onToggle={() => toggle(value.value)}
          />
        ))}
        {found?.length === 0 ? (
          <p role="status" className="py-1 text-soft">
            None has these words.
          </p>
        ) : null}
        {all && !found && size > listed.length ? (
          <p className="py-1 text-soft">The first {countWords(listed.length)}; search for the others.</p>
        ) : null}
        {size > few ? (
          <button type="button" className="justify-self-start py-1 text-pencil hover:underline" onClick={fold}>
            {all ? "Fewer" : `${countWords(size - few)} more`}
          </button>
        ) : null}
      </div>
    </section>
  );
}

/** Returns the values that match the search; null without a search. */
function useFound(search: Search | null, words: string): Value[] | null {
  const { facet = "speaker", filter = {} } = search ?? {};
  const wanted = search !== null && words.trim() !== "";
  const input = { filter, search: { facet, words } };
  const found = useQuery(
    useTRPC().claims.facets.queryOptions(input, {
      enabled: wanted,
      placeholderData: keepPreviousData,
      trpc: { context: { skipBatch: true } },
    }),
  );
  return wanted ? (found.data?.[facet] ?? null) : null;
}

export function FacetRow({
  value,
  on,
  onToggle,
}: {
  value: { value: string; label: string; count: number | null };
  on: boolean;
  onToggle: () => void;
}) {
  const label = value.label === NONE ? "No verdict yet" : value.label;
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onToggle}
      className={`-mx-2 flex items-baseline justify-between gap-3 rounded-s px-2 py-1 text-left ${on ? "bg-pencil-wash font-semibold text-pencil" : "text-soft hover:bg-well"}`}
    >
      <span dir="auto" className="min-w-0 truncate first-letter:uppercase">
        {label}
      </span>
      <span className={`num ${on ? "" : "text-faint"}`}>{value.count === null ? "" : countWords(value.count)}</span>
    </button>
  );
}
