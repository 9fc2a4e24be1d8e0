/** A field for a tag, which suggests the desk's tags. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { type ComponentProps, useId, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";

type Props = Omit<ComponentProps<"input">, "list">;

/** Takes the props of an input. The suggestions are fetched when the input gets the focus. */
export function TagInput({ onFocus, className = "", ...input }: Props) {
  const api = useTRPC();
  const tags = useId();
  const [wanted, setWanted] = useState(false);
  const counted = useQuery(
    api.claims.facets.queryOptions({ filter: {} }, { enabled: wanted, trpc: { context: { skipBatch: true } } }),
  );
  return (
    <>
      <input
        {...input}
        autoComplete="off"
        list={tags}
        // The native arrow would take the room of a word; the arrow keys open the list as well.
        className={`[&::-webkit-calendar-picker-indicator]:hidden! ${className}`}
        onFocus={(event) => {
          setWanted(true);
          onFocus?.(event);
        }}
      />
      <datalist id={tags}>
        {counted.data?.tag.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  );
}
