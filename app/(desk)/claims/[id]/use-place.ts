/** Finds the claim's position in the list that it was opened from. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ClaimParams, listInput } from "@/app/_params/claim-params";
import { useTRPC } from "@/app/_trpc/client";
import { countWords } from "@/server/domain/words/counted";

/**
 * Returns "11 of 67"; null if the list is not in the cache. Uses a snapshot of the list from when its first claim was
 * opened: judging removes claims from the list, and a total that falls on the way would say nothing.
 */
export function usePlace(params: ClaimParams, id: string): string | null {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const [{ ids, total }] = useState(() => {
    const input = listInput(params);
    const listed = queryClient.getQueryData(api.claims.list.infiniteQueryKey(input));
    const counted = queryClient.getQueryData(api.claims.facets.queryKey({ filter: input.filter }));
    return {
      ids: listed?.pages.flatMap(({ claims }) => claims.map((claim) => claim.id)) ?? [],
      total: counted?.total ?? null,
    };
  });
  const at = ids.indexOf(id);
  return at < 0 || total === null ? null : `${countWords(at + 1)} of ${countWords(total)}`;
}
