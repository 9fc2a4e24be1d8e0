/** Adds a speaker or publisher to a filter: what is typed is looked up among those in use. Enter takes the first found. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { LONGEST_SEARCH } from "@/server/domain/source";

const OFFERED = 20;

type Props = {
  facet: "speaker" | "publisher";
  label: string;
  chosen: readonly string[];
  onChoose: (values: string[]) => void;
};

export function FindField({ facet, label, chosen, onChoose }: Props) {
  const [words, setWords] = useState("");
  const offered = useId();
  const { data } = useQuery(
    useTRPC().claims.facets.queryOptions(
      { filter: {}, search: { facet, words } },
      { enabled: words.trim() !== "", placeholderData: keepPreviousData, trpc: { context: { skipBatch: true } } },
    ),
  );
  const found = words.trim() === "" ? [] : (data?.[facet] ?? []).slice(0, OFFERED);
  const choose = (values: readonly string[]) => {
    onChoose([...new Set([...chosen, ...values])]);
    setWords("");
  };
  /** Different sources may share a name. */
  const called = (name: string) => found.filter((one) => one.label === name).map(({ value }) => value);
  return (
    <>
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        className="field w-40! py-1! text-note [&::-webkit-calendar-picker-indicator]:hidden!"
        dir="auto"
        autoComplete="off"
        list={offered}
        maxLength={LONGEST_SEARCH}
        value={words}
        onChange={({ target, nativeEvent }) => {
          const kind = (nativeEvent as InputEvent).inputType;
          const values = kind === undefined || kind === "insertReplacementText" ? called(target.value) : [];
          if (values.length > 0) choose(values);
          else setWords(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || words.trim() === "") return;
          event.preventDefault();
          const exact = called(words.trim());
          const first = found.slice(0, 1).map(({ value }) => value);
          // Articles without claims may have a publisher that no claim has.
          const typed = facet === "publisher" ? [words.trim()] : [];
          const values = [exact, first, typed].find((some) => some.length > 0);
          if (values) choose(values);
        }}
      />
      <datalist id={offered}>
        {found.map(({ value, label: name }) => (
          <option key={value} value={name} />
        ))}
      </datalist>
    </>
  );
}
