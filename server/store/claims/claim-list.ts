/** Lists claims: a page by filter and keyset, and the ids and number of all claims that match a filter. */
import { max } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { claims } from "@/db/schema.sqlite";
import { asksForJudgement, type ClaimFilter } from "@/server/domain/claims/claim-filters";
import { closedRanks } from "../reviews/closed-reviews";
import { closedPart, readyFilter } from "./claim-filter";
import { ranksInOrder } from "./index-scans";
import { type SortedQuery, sortedRanks } from "./sorted-ranks";

/**
 * The ranks of a page's claims in order; `next` is the rank after which the next page begins, null on the last page.
 */
export type RankPage = { ranks: number[]; next: number | null };

const COUNTED_AT_ONCE = 10_000;

/** Returns a page of claims by keyset pagination: the claims after the one with rank `after`. */
export async function listClaims(db: Handle, query: SortedQuery): Promise<RankPage> {
  const found = await sortedRanks(db, { ...query, limit: query.limit + 1 });
  const ranks = found.slice(0, query.limit);
  return { ranks, next: found.length > query.limit ? (ranks.at(-1) ?? null) : null };
}

const idsByRank = prepared({ rank: claims.rank, id: claims.id }, (db, fields) =>
  db
    .select(fields)
    .from(claims)
    .where(among(db, claims.rank, "ranks")),
);

/** Returns the ids of the claims that match a filter, newest first; at most `limit`. */
export async function claimIdsOf(db: Handle, filter: ClaimFilter, me: string | null, limit: number): Promise<string[]> {
  const ready = await readyFilter(db, filter, me);
  return idsOf(db, await ranksInOrder(db, ready, { sort: "newest", after: null, limit }));
}

/** Returns the ids of the claims with these ranks, in the same order. */
export async function idsOf(db: Handle, ranks: readonly number[]): Promise<string[]> {
  const ids = new Map((await idsByRank(db, { ranks })).map(({ rank, id }) => [rank, id]));
  return ranks.flatMap((rank) => ids.get(rank) ?? []);
}

/**
 * Yields the ranks of all claims that match a filter, newest first, in batches. Holds no snapshot between batches: a
 * claim whose article's date changes meanwhile may appear twice or be missed.
 */
export async function* ranksInBatches(
  db: Handle,
  filter: ClaimFilter,
  me: string | null,
  atOnce: number,
): AsyncGenerator<number[]> {
  const ready = await readyFilter(db, filter, me);
  for (let after: number | null = null; ; ) {
    const ranks: number[] = await ranksInOrder(db, ready, { sort: "newest", after, limit: atOnce });
    if (ranks.length > 0) yield ranks;
    if (ranks.length < atOnce) return;
    after = ranks.at(-1) ?? null;
  }
}

/** Counts the claims that this person finds with a filter. */
export async function countClaims(db: Handle, filter: ClaimFilter, me: string | null): Promise<number> {
  let found = 0;
  for await (const ranks of ranksInBatches(db, filter, me, COUNTED_AT_ONCE)) found += ranks.length;
  return found;
}

/**
 * Counts the claims that a filter by verdict or attribution check excludes because their reviews are closed to this
 * person.
 */
export async function countLeftOut(db: Handle, filter: ClaimFilter, me: string | null): Promise<number> {
  if (!asksForJudgement(filter)) return 0;
  const closed = await closedRanks(db, me);
  if (closed.length === 0) return 0;
  // Ignores the filter by judgement, because the number would reveal the judgements.
  const { verdict: _, check: __, ...rest } = filter;
  const { parts, ...bounds } = await readyFilter(db, rest, me);
  const ready = { ...bounds, parts: [...parts, closedPart(db, closed, true)] };
  return (await ranksInOrder(db, ready, { sort: "newest", after: null, limit: closed.length })).length;
}

/** Counts all claims: their ordinals have no gaps, and no claim is ever deleted. */
export async function countAllClaims(db: Handle): Promise<number> {
  const [row] = await db.select({ last: max(claims.ordinal) }).from(claims);
  return row?.last ?? 0;
}
