/** Finds the ranks of the claims that match a filter, in any of the orders in which claims are listed. */
import type { Handle } from "@/db/database";
import type { ClaimSort } from "@/server/domain/claims/claim";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { readyFilter } from "./claim-filter";
import { type RankOrder, ranksInOrder } from "./index-scans";

export type SortedQuery = {
  filter: ClaimFilter;
  sort: ClaimSort;
  /** Whether to go towards the beginning of the list. */
  backwards?: boolean;
  /** The rank of the claim to begin after; null for the beginning. */
  after: number | null;
  limit: number;
  /** The id that "me" stands for in the filter. */
  me: string | null;
};

/** Returns the ranks of the claims that follow, or of those that precede, the nearest first. */
export async function sortedRanks(db: Handle, query: SortedQuery): Promise<number[]> {
  const { filter, sort, backwards = false, after, limit, me } = query;
  const order = (sort === "oldest") === backwards ? "newest" : "oldest";
  if (sort === "contested") return contestedFirst(db, query, order);
  return ranksInOrder(db, await readyFilter(db, filter, me), { sort: order, after, limit });
}

/**
 * Goes through the contested claims and then through the others, each along its own indexes. Whether the claim to begin
 * after is contested is looked up, so if that has changed meanwhile, a claim may appear twice or be missed.
 */
async function contestedFirst(
  db: Handle,
  { filter, backwards = false, after, limit, me }: SortedQuery,
  order: RankOrder,
): Promise<number[]> {
  const groups = backwards ? [false, true] : [true, false];
  const first = after === null ? groups[0] : await isContested(db, after);
  const found: number[] = [];
  for (const contested of groups.slice(groups.indexOf(first === true))) {
    if (found.length >= limit || (filter.contested ?? contested) !== contested) continue;
    const ready = await readyFilter(db, { ...filter, contested }, me);
    const from = contested === first ? after : null;
    found.push(...(await ranksInOrder(db, ready, { sort: order, after: from, limit: limit - found.length })));
  }
  return found;
}

async function isContested(db: Handle, rank: number): Promise<boolean> {
  const contested = await readyFilter(db, { contested: true }, null);
  const [nearest] = await ranksInOrder(db, contested, { sort: "newest", after: rank + 1, limit: 1 });
  return nearest === rank;
}
