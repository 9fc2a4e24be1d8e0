/** Chooses an entry of the register by searching its names. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Picker } from "@/app/_desk/fields/picker";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { LONGEST_SEARCH, type SourceKind } from "@/server/domain/source";
import { countWords } from "@/server/domain/words/counted";

export type Named = { id: string; name: string; kind?: SourceKind };
type Props = {
  /** What the chosen one is to be. */
  label: string;
  /** The entry that cannot be chosen. */
  not: string;
  /** Whether only bodies are offered. */
  bodies?: boolean;
  value: Named | null;
  onPick: (source: Named) => void;
  /** What is wrong with the choice. */
  fault: string | null;
};

export function SourcePicker({ label, not, bodies = false, value, onPick, fault }: Props) {
  const api = useTRPC();
  const [words, setWords] = useState(value?.name ?? "");
  const input = { words: words.slice(0, LONGEST_SEARCH), bodies, limit: 50 };
  const found = useQuery(api.sources.list.queryOptions(input, { placeholderData: keepPreviousData }));
  return (
    <Picker
      label={label}
      what="sources"
      hint="Search names and aliases"
      words={words}
      onWords={setWords}
      found={found.data?.sources.filter((source) => source.id !== not)}
      more={found.data?.next != null}
      searching={found.isPlaceholderData}
      fault={found.error ? refusalOf(found.error).message : fault}
      chosen={value ? [value.id] : []}
      onPick={onPick}
    >
      {(source) => (
        <>
          <span dir="auto" className="block font-semibold wrap-anywhere">
            {source.name}
          </span>
          <span dir="auto" className="block text-small text-soft">
            {source.kind}
            {source.parents[0] ? `, part of ${source.parents[0].name}` : ""} · says {countWords(source.spoken)}, relays{" "}
            {countWords(source.relayed)}
            {source.description ? ` · ${source.description}` : ""}
          </span>
        </>
      )}
    </Picker>
  );
}
