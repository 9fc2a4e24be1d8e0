/** The links that Stet suggests, by filter and order, and how many there are. */
"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { SUGGESTIONS } from "@/app/_params/lists";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/server/api/root";

/** How often it is looked up how many articles still wait. */
const WHILE_WAITING = 3000;

export type Suggestion = Outputs["relations"]["suggestions"]["suggestions"][number];

/** `first` is what every page tells alike: counts by kind, how many articles wait, and what one may do. */
export function useSuggestions(input: ReturnType<typeof SUGGESTIONS.inputOf>) {
  const api = useTRPC();
  const list = useInfiniteQuery(
    api.relations.suggestions.infiniteQueryOptions(input, {
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
      // An article in which nothing was found leaves no line in the history that would be told of.
      refetchInterval: ({ state }) => ((state.data?.pages[0]?.waiting ?? 0) > 0 ? WHILE_WAITING : false),
    }),
  );
  const first = list.data?.pages[0];
  const suggestions = list.data?.pages.flatMap((page) => page.suggestions) ?? [];
  const total = first && Object.values(first.counts).reduce((sum, n) => sum + n, 0);
  return { list, first, suggestions, total };
}
