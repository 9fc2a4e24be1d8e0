/** Finds the ranks of the claims that match a filter, in order, by scanning the most selective index. */
import { and, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { preparedForms } from "@/db/raw-rows";
import { claims } from "@/db/schema.sqlite";
import { type Condition, EVERY_CLAIM, type IndexScan, type ReadyFilter } from "./claim-filter";

/** How many entries ahead to look in each index, to find the one whose entries are sparsest. */
const AHEAD = 200;

/** The directions in which an index of ranks can be scanned. */
export type RankOrder = "newest" | "oldest";

type Start = { sort: RankOrder; after: number | null };

const walked = preparedForms<{ rank: number }>(["rank"]);

/**
 * Returns the ranks of the first `limit` claims after `after` that match the filter, newest or oldest first. Reads only
 * as many index entries as it takes to find them, and never sorts: the cost does not grow with the number of matching
 * claims.
 */
export async function ranksInOrder(
  db: Handle,
  filter: ReadyFilter,
  { sort, after, limit }: Start & { limit: number },
): Promise<number[]> {
  const driver = await sparsest(db, filter, { sort, after });
  const others = filter.parts.filter((part) => part !== driver);
  const form = `${sort} along ${driver?.form ?? ""} where ${others.map((part) => part.form).join(", ")}`;
  const found: number[] = [];
  for (let last = after; ; last = found.at(-1) ?? null) {
    const values = { ...valuesOf(filter, { sort, after: last }), limit };
    const rows = await walked(db, form, values, () =>
      along(db, driver?.walks ?? [EVERY_CLAIM], others, sort).limit(sql.placeholder("limit")),
    );
    for (const { rank } of rows) if (rank !== found.at(-1)) found.push(rank);
    if (rows.length < limit || found.length >= limit) return found.slice(0, limit);
  }
}

/**
 * Chooses the part to scan along: the one whose claims are farthest apart from here on. Full-text search is checked per
 * claim only if another part leaves few claims, because one check costs as much as twenty others.
 */
async function sparsest(db: Handle, filter: ReadyFilter, start: Start): Promise<Condition | undefined> {
  const able = filter.parts.filter((part) => part.walks.length > 0);
  if (able.length < 2) return able[0];
  const words = able.find((part) => part.name === "q");
  const { sort } = start;
  const values = valuesOf(filter, start);
  let best: { part: Condition; at: number } | undefined;
  for (const part of able) {
    if (part === words) continue;
    const [row] = await walked(db, `${sort} ahead ${part.form}`, values, () =>
      along(db, part.walks, [], sort)
        .limit(1)
        .offset(AHEAD - 1),
    );
    if (!row) return part;
    if (!best || (sort === "newest" ? row.rank < best.at : row.rank > best.at)) best = { part, at: row.rank };
  }
  return words ?? best?.part;
}

/** Returns the values for a scan: the filter's own, and the bounds of the rank. */
function valuesOf({ parts, from, below }: ReadyFilter, { sort, after }: Start): Record<string, unknown> {
  const low = sort === "oldest" && after !== null ? Math.max(after + 1, from) : from;
  const high = sort === "newest" && after !== null ? Math.min(after, below) : below;
  return Object.assign({ low, high }, ...parts.map((part) => part.values));
}

/** Merges the scans, each of which is already ordered by its index. */
export function along(db: Handle, walks: readonly IndexScan[], others: readonly Condition[], sort: RankOrder) {
  const [first, ...rest] = walks.map((walk) => one(db, walk, others));
  const direction = sql.raw(`1 ${sort === "newest" ? "desc" : "asc"}`);
  return rest.reduce((all, next) => all.unionAll(next) as typeof all, first as Selected).orderBy(direction);
}

type Selected = ReturnType<typeof one>;

function one(db: Handle, { table, rank, where }: IndexScan, others: readonly Condition[]) {
  const joined = others.length > 0 && table !== claims;
  const ranks = db
    .select({ rank: sql<number>`${rank}` })
    .from(table)
    .$dynamic();
  // A cross join prevents SQLite from starting with the claims table.
  return (joined ? ranks.crossJoin(claims) : ranks).where(
    and(
      where,
      joined ? sql`${claims.rank} = ${rank}` : undefined,
      sql`${rank} >= ${sql.placeholder("low")}`,
      sql`${rank} < ${sql.placeholder("high")}`,
      ...others.map((part) => (joined && part.whereFound) || part.where),
    ),
  );
}
