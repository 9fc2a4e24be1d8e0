/**
 * Optimistic updates: writes the expected result of a change into the cache, and rolls it back if the change is
 * refused.
 */
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Outputs } from "@/server/api/root";
import { type ClaimUpdate, inArticle, inClaim, inPages, type Pages } from "./claim-updates";

type OpenClaim = Outputs["claims"]["get"];
type OpenArticle = Outputs["articles"]["get"];

const CLAIM = [["claims", "get"]] as const;
const ARTICLE = [["articles", "get"]] as const;
const LIST = [["claims", "list"], { type: "infinite" }] as const;

/**
 * Updates every cached answer that contains such a claim. Returns a function that rolls this back, except where a newer
 * answer has arrived.
 */
export function updateOptimistically(queryClient: QueryClient, update: ClaimUpdate): () => void {
  // A response from before the change must not overwrite the update.
  void queryClient.cancelQueries({ queryKey: CLAIM, predicate: ({ state }) => state.data !== undefined });
  const undone = [
    ...put<OpenClaim>(queryClient, CLAIM, (claim) => inClaim(claim, update)),
    ...put<OpenArticle>(queryClient, ARTICLE, (article) => inArticle(article, update)),
    ...put<Pages>(queryClient, LIST, (list) => inPages(list, update)),
  ];
  return () => {
    for (const undo of undone) undo();
  };
}

function put<Data>(queryClient: QueryClient, queryKey: QueryKey, change: (data: Data) => Data): (() => void)[] {
  return queryClient.getQueriesData<Data>({ queryKey }).flatMap(([key, before]) => {
    const after = before === undefined ? before : change(before);
    if (before === undefined || after === before) return [];
    // Keeps the age of the data: a stale query stays stale.
    const updatedAt = queryClient.getQueryState(key)?.dataUpdatedAt;
    const set = (data: Data | undefined) => queryClient.setQueryData(key, data, updatedAt ? { updatedAt } : {});
    const shown = set(after);
    return [() => (queryClient.getQueryData(key) === shown ? set(before) : undefined)];
  });
}

/**
 * Stores the version from the server's answer, so that the next change is based on it before the claim itself is
 * refetched.
 */
export function noteVersion(queryClient: QueryClient, input: unknown, output: unknown): void {
  const { id, claimId } = (input ?? {}) as { id?: string; claimId?: string };
  const { version } = (output ?? {}) as { version?: number };
  if (typeof version !== "number") return;
  queryClient.setQueriesData<OpenClaim>({ queryKey: [...CLAIM, { input: { id: claimId ?? id } }] }, (claim) =>
    claim && claim.version < version ? { ...claim, version } : claim,
  );
}
