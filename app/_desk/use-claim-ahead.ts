/** Prefetches a claim before it is opened, so that its screen appears at once. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";

/** A person who moves quickly along a list, by a held key or the pointer, rests on no claim. */
const REST = 60;

/** If the article is unknown, fetches it once the claim's answer names it. */
type Ahead = (id: string, articleId?: string) => void;

/** Prefetches the claim and its article, unless they are cached. */
export function useClaimAhead(): Ahead {
  const api = useTRPC();
  const queryClient = useQueryClient();
  return useCallback(
    (id, articleId) => {
      const article = (known: string | undefined) =>
        known ? queryClient.prefetchQuery(api.articles.get.queryOptions({ id: known })) : undefined;
      const claim = api.claims.get.queryOptions({ id });
      const coming = queryClient.prefetchQuery(claim);
      if (articleId) void article(articleId);
      else void coming.then(() => article(queryClient.getQueryData(claim.queryKey)?.articleId));
    },
    [api, queryClient],
  );
}

type Listed = { id: string; article: { id: string } };

/** Returns the claim to prefetch once the focus has rested on it; null before that. */
export function useRest(claim: Listed | null): string | null {
  const ahead = useClaimAhead();
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    if (!claim) return;
    const pause = setTimeout(() => {
      ahead(claim.id, claim.article.id);
      setRested(claim.id);
    }, REST);
    return () => clearTimeout(pause);
  }, [claim, ahead]);
  return rested;
}
