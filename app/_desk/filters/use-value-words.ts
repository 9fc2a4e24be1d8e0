/** Finds how the values of a list's filter are called. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { languageName } from "@/server/domain/articles/article-language";
import type { FilterTable } from "@/server/domain/filters";

/** How the terms of a field are called, where that is not the term itself. */
export type TermWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Returns the function that does; it looks up the names of people and sources only if the filter has any. */
export function useValueWords(table: FilterTable, filter: Readonly<Record<string, unknown>>, terms: TermWords) {
  const api = useTRPC();
  const hasPerson = Object.keys(filter).some((field) => table[field]?.takes === "person");
  const speaker = (filter.speaker ?? []) as string[];
  const people = useQuery(api.people.list.queryOptions({}, { enabled: hasPerson })).data;
  const speakers = useQuery(
    api.claims.facets.queryOptions(
      { filter: { speaker } },
      { enabled: speaker.length > 0, placeholderData: keepPreviousData, trpc: { context: { skipBatch: true } } },
    ),
  ).data?.speaker;
  return (field: string, value: string): string => {
    const definition = table[field];
    switch (definition?.takes) {
      case "text":
        return `“${value}”`;
      case "flag":
        return value === "true" ? definition.yes : definition.no;
      case "sources":
        return speakers?.find((one) => one.value === value)?.label ?? "…";
      case "person":
        return people?.find(({ id }) => id === value)?.name ?? value;
      case "language":
        return languageName(value);
      default:
        return terms[field]?.[value] ?? value;
    }
  };
}
