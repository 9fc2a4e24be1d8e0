/** Reads the filter and order of a list from the address, and changes them there. */
"use client";
import { useQueryStates } from "nuqs";
import type { ListParams } from "@/app/_params/list-params";
import type { FilterTable } from "@/server/domain/filters";
import { chipsOf } from "./chips";
import { type TermWords, useValueWords } from "./use-value-words";

export type ListFilters = ReturnType<typeof useListFilters<FilterTable, string>>;

/** `set` changes fields, or the order; null removes a field. `terms` says how the values of closed lists are called. */
export function useListFilters<Table extends FilterTable, Sort extends string>(
  list: ListParams<Table, Sort>,
  terms: TermWords = {},
) {
  const [params, setParams] = useQueryStates(list.parsers, { history: "replace", shallow: true });
  const input = list.inputOf(params);
  const wordsOf = useValueWords(list.table, input.filter, terms);
  const set = (next: Readonly<Record<string, unknown>>) => void setParams(next as never);
  return {
    table: list.table as FilterTable,
    sorts: list.sorts as readonly string[],
    input,
    chips: chipsOf<string>(list.table, input.filter, wordsOf),
    wordsOf,
    set,
    clear: () => set(Object.fromEntries(Object.keys(list.table).map((field) => [field, null]))),
  };
}
