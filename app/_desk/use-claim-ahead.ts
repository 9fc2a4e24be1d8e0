/** Fetching a claim before it is opened, so that its screen is there at once. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";

/** Whoever runs along a list, with a key held down or with the pointer, rests on nothing. */
const REST = 60;

/** Where the article is not known, it is asked for once the claim has said which it is. */
type Ahead = (id: string, articleId?: string) => void;

/** Fetches the claim and the article that it stands beside, unless they are here. */
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

/** The claim that one has come to rest on, which is fetched ahead; null before that. */
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
