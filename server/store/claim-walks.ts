/** The ranks of the claims that a filter leaves, in order: along the index that meets the fewest others. */
import { and, gt, gte, lt, sql } from "drizzle-orm";
import type { Handle } from "../../db/database";
import { claims } from "../../db/schema.sqlite";
import type { ClaimSort } from "../domain/claim";
import { EVERY_CLAIM, type Part, type ReadyFilter, type Walk } from "./claim-filter";

/** How far ahead each index is looked into, to see along which the fewest claims stand. */
const AHEAD = 500;

/**
 * The ranks of the first `limit` claims that the filter leaves beyond `after`, newest or oldest first.
 * Reads as many index entries as it takes to find them, and never sorts: what it costs does not grow with the number of
 * claims that match.
 */
export async function ranksInOrder(
  db: Handle,
  filter: ReadyFilter,
  { sort, after, limit }: { sort: ClaimSort; after: number | null; limit: number },
): Promise<number[]> {
  const driver = await sparsest(db, filter, sort, after);
  const walks = driver?.walks ?? [EVERY_CLAIM];
  const others = filter.parts.filter((part) => part !== driver);
  const found: number[] = [];
  for (let last = after; ; last = found.at(-1) ?? null) {
    const rows = await along(db, walks, others, { ...filter, sort, after: last }).limit(limit);
    for (const { rank } of rows) if (rank !== found.at(-1)) found.push(rank);
    if (rows.length < limit || found.length >= limit) return found.slice(0, limit);
  }
}

/**
 * The part to walk along: the one whose claims stand farthest apart from here on.
 * Words are looked up claim by claim only where another part leaves few, because each look costs twenty of others.
 */
async function sparsest(
  db: Handle,
  filter: ReadyFilter,
  sort: ClaimSort,
  after: number | null,
): Promise<Part | undefined> {
  const able = filter.parts.filter((part) => part.walks.length > 0);
  if (able.length < 2) return able[0];
  const words = able.find((part) => part.name === "q");
  let best: { part: Part; at: number } | undefined;
  for (const part of able) {
    if (part === words) continue;
    const [row] = await along(db, part.walks, [], { ...filter, sort, after })
      .limit(1)
      .offset(AHEAD - 1);
    if (!row) return part;
    if (!best || (sort === "newest" ? row.rank < best.at : row.rank > best.at)) best = { part, at: row.rank };
  }
  return words ?? best?.part;
}

type Place = { from: number; below: number; sort: ClaimSort; after: number | null };

/** The walks together, as one in order: each is in order by its index, and they are merged. */
export function along(db: Handle, walks: readonly Walk[], others: readonly Part[], place: Place) {
  const [first, ...rest] = walks.map((walk) => one(db, walk, others, place));
  const direction = sql.raw(`1 ${place.sort === "newest" ? "desc" : "asc"}`);
  return rest.reduce((all, next) => all.unionAll(next) as typeof all, first as Selected).orderBy(direction);
}

type Selected = ReturnType<typeof one>;

function one(db: Handle, { table, rank, where }: Walk, others: readonly Part[], { from, below, sort, after }: Place) {
  const joined = others.length > 0 && table !== claims;
  const walked = db
    .select({ rank: sql<number>`${rank}` })
    .from(table)
    .$dynamic();
  // A cross join is what keeps SQLite from beginning with the claims.
  return (joined ? walked.crossJoin(claims) : walked).where(
    and(
      where,
      joined ? sql`${claims.rank} = ${rank}` : undefined,
      sort === "oldest" && after !== null ? gt(rank, after) : gte(rank, from),
      lt(rank, sort === "newest" && after !== null ? Math.min(after, below) : below),
      ...others.map((part) => (joined && part.whereFound) || part.where),
    ),
  );
}
