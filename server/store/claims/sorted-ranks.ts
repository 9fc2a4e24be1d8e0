/** Finds the ranks of the claims that match a filter, in any of the orders in which claims are listed. */
import type { Handle } from "@/db/database";
import type { ClaimSort } from "@/server/domain/claims/claim";
import type { ClaimFilter, CountedFlag } from "@/server/domain/claims/claim-filters";
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

/** The orders that put the claims with one value of a flag before the others. */
const FIRST = {
  contested: { flag: "contested", first: true },
  unevidenced: { flag: "evidence", first: false },
} as const satisfies Partial<Record<ClaimSort, { flag: CountedFlag; first: boolean }>>;
type Grouping = (typeof FIRST)[keyof typeof FIRST];

/** Returns the ranks of the claims that follow, or of those that precede, the nearest first. */
export async function sortedRanks(db: Handle, query: SortedQuery): Promise<number[]> {
  const { filter, sort, backwards = false, after, limit, me } = query;
  const order = (sort === "oldest") === backwards ? "newest" : "oldest";
  if (sort === "contested" || sort === "unevidenced") return inGroups(db, query, order, FIRST[sort]);
  return ranksInOrder(db, await readyFilter(db, filter, me), { sort: order, after, limit });
}

/**
 * Goes through the claims with one value of the flag and then through the others, each along its own indexes. Which of
 * the two the claim to begin after is in is looked up, so if that has changed meanwhile, a claim may appear twice or be
 * missed.
 */
async function inGroups(
  db: Handle,
  { filter, backwards = false, after, limit, me }: SortedQuery,
  order: RankOrder,
  { flag, first }: Grouping,
): Promise<number[]> {
  const groups = backwards ? [!first, first] : [first, !first];
  const begin = after === null ? groups[0] : await isSo(db, flag, after);
  const found: number[] = [];
  for (const value of groups.slice(groups.indexOf(begin === true))) {
    if (found.length >= limit || (filter[flag] ?? value) !== value) continue;
    const ready = await readyFilter(db, { ...filter, [flag]: value }, me);
    const from = value === begin ? after : null;
    found.push(...(await ranksInOrder(db, ready, { sort: order, after: from, limit: limit - found.length })));
  }
  return found;
}

async function isSo(db: Handle, flag: CountedFlag, rank: number): Promise<boolean> {
  const ready = await readyFilter(db, { [flag]: true }, null);
  const [nearest] = await ranksInOrder(db, ready, { sort: "newest", after: rank + 1, limit: 1 });
  return nearest === rank;
}
