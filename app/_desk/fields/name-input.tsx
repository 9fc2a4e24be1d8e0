/** A field for a source's name, which suggests matching names from the register. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ComponentProps, useId, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { LONGEST_SEARCH } from "@/server/domain/source";

const SUGGESTED = 20;

type Props = Omit<ComponentProps<"input">, "className" | "dir" | "list">;

/** Takes the props of an input except its styling. Fetches nothing until the input gets the focus. */
export function NameInput({ onFocus, onChange, ...input }: Props) {
  const api = useTRPC();
  const names = useId();
  const [words, setWords] = useState<string | null>(null);
  const register = useQuery(
    api.sources.list.queryOptions(
      { words: (words ?? "").slice(0, LONGEST_SEARCH), limit: SUGGESTED },
      { enabled: words !== null, placeholderData: keepPreviousData },
    ),
  );
  return (
    <>
      <input
        {...input}
        className="field"
        dir="auto"
        list={names}
        onFocus={(event) => {
          setWords(event.target.value);
          onFocus?.(event);
        }}
        onChange={(event) => {
          setWords(event.target.value);
          onChange?.(event);
        }}
      />
      <datalist id={names}>
        {register.data?.sources.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
}
