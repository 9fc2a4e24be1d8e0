/** Loads the claims that the list's address asks for, page after page. */
"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { listInput } from "@/app/_params/claim-params";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";

type Fault = { message: string; onRetry: () => void };

/** `loadMore` loads the next page, unless there is none, one is on its way, or the last one failed. */
export function useClaimList(input: ReturnType<typeof listInput>) {
  const list = useInfiniteQuery(
    useTRPC().claims.list.infiniteQueryOptions(input, {
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  );
  const claims = useMemo(() => list.data?.pages.flatMap((page) => page.claims) ?? [], [list.data]);
  const mayGoOn = list.hasNextPage && !list.isFetching && !list.isFetchNextPageError;
  const faultIf = (failed: boolean, retry: () => unknown): Fault | null =>
    failed && list.error ? { message: refusalOf(list.error).message, onRetry: () => void retry() } : null;
  return {
    claims,
    leftOut: list.data?.pages[0]?.leftOut ?? 0,
    pending: list.isPending,
    /** Whether the claims are still those of the address before. */
    outdated: list.isPlaceholderData,
    fault: faultIf(list.isLoadingError, list.refetch),
    nextPageFault: faultIf(list.isFetchNextPageError, list.fetchNextPage),
    loadMore: () => (mayGoOn ? void list.fetchNextPage() : undefined),
  };
}
