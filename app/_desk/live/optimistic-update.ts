/** Optimistic updates: writes what a change will make of claims into the cache, and rolls it back when the change is refused. */
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Outputs } from "@/server/api/root";
import { type ClaimUpdate, inClaim, inPages, type Pages } from "./claim-updates";

type OpenClaim = Outputs["claims"]["get"];

const CLAIM = [["claims", "get"]] as const;
const LIST = [["claims", "list"], { type: "infinite" }] as const;

/** Shows it in every answer that holds such a claim. Returns how to take it back, where nothing newer has come since. */
export function updateOptimistically(queryClient: QueryClient, foresight: ClaimUpdate): () => void {
  // An answer from before the change must not come in over what is shown now.
  void queryClient.cancelQueries({ queryKey: CLAIM, predicate: ({ state }) => state.data !== undefined });
  const undone = [
    ...put<OpenClaim>(queryClient, CLAIM, (claim) => inClaim(claim, foresight)),
    ...put<Pages>(queryClient, LIST, (list) => inPages(list, foresight)),
  ];
  return () => {
    for (const undo of undone) undo();
  };
}

function put<Data>(queryClient: QueryClient, queryKey: QueryKey, change: (data: Data) => Data): (() => void)[] {
  return queryClient.getQueriesData<Data>({ queryKey }).flatMap(([key, before]) => {
    const after = before === undefined ? before : change(before);
    if (before === undefined || after === before) return [];
    // As old as it was: what was about to be asked for again still is.
    const updatedAt = queryClient.getQueryState(key)?.dataUpdatedAt;
    const set = (data: Data | undefined) => queryClient.setQueryData(key, data, updatedAt ? { updatedAt } : {});
    const shown = set(after);
    return [() => (queryClient.getQueryData(key) === shown ? set(before) : undefined)];
  });
}

/** What follows is made from the version that the server has just answered, though the claim itself is still to come. */
export function noteVersion(queryClient: QueryClient, input: unknown, output: unknown): void {
  const { id, claimId } = (input ?? {}) as { id?: string; claimId?: string };
  const { version } = (output ?? {}) as { version?: number };
  if (typeof version !== "number") return;
  queryClient.setQueriesData<OpenClaim>({ queryKey: [...CLAIM, { input: { id: claimId ?? id } }] }, (claim) =>
    claim && claim.version < version ? { ...claim, version } : claim,
  );
}
