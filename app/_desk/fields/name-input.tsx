/** A field for a source's name, which suggests matching names from the register and says when a name is new to it. */
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
  const typed = (words ?? "").trim();
  const isNew =
    typed !== "" &&
    register.data !== undefined &&
    !register.isPlaceholderData &&
    !register.data.sources.some(({ exact }) => exact);
  return (
    <div className="grid content-start gap-1">
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
      {isNew ? (
        <span role="status" className="text-small text-soft wrap-anywhere">
          {`No source is called “${typed}”: saving adds it to the register.`}
        </span>
      ) : null}
    </div>
  );
}
