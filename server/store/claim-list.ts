/** The claims list: a page by filter and keyset, the ids and the number of what a filter matches. */
import { eq, max } from "drizzle-orm";
import type { Handle } from "../../db/database";
import { among, prepared } from "../../db/raw-rows";
import { articles, claims, people } from "../../db/schema.sqlite";
import type { ClaimSort } from "../domain/claim";
import type { ClaimFilter } from "../domain/schemas";
import { type Hit, hitsIn, searchTerms } from "../domain/search-words";
import { readyFilter } from "./claim-filter";
import { ranksInOrder } from "./claim-walks";

/** `hits` are in the statement; null where no words were searched for. */
export type ListedRow = Awaited<ReturnType<typeof rowsByRank>>[number] & { hits: Hit[] | null };
/** `next` is the rank after which the next page begins; null when there is none. */
export type ClaimPage = { claims: ListedRow[]; next: number | null };

/** A page of claims by keyset, never by offset: those that come after the claim of the rank `after`. */
export async function listClaims(
  db: Handle,
  query: { filter: ClaimFilter; sort: ClaimSort; after: number | null; limit: number; me: string | null },
): Promise<ClaimPage> {
  const filter = await readyFilter(db, query.filter, query.me);
  const ranks = await ranksInOrder(db, filter, { ...query, limit: query.limit + 1 });
  const page = ranks.slice(0, query.limit);
  return {
    claims: await rowsOf(db, page, query.filter.q),
    next: ranks.length > query.limit ? (page.at(-1) ?? null) : null,
  };
}

const rowsByRank = prepared((db) =>
  db
    .select({
      rank: claims.rank,
      id: claims.id,
      ordinal: claims.ordinal,
      statement: claims.statement,
      quotation: claims.quotation,
      cueClass: claims.cueClass,
      workflow: claims.workflow,
      verdict: claims.verdict,
      attributionCheck: claims.attributionCheck,
      asideReason: claims.asideReason,
      assigneeId: claims.assigneeId,
      assigneeName: people.name,
      confidence: claims.confidence,
      version: claims.version,
      publisher: claims.publisher,
      articleId: claims.articleId,
      articleTitle: articles.title,
      publishedOn: articles.publishedOn,
    })
    .from(claims)
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .leftJoin(people, eq(people.id, claims.assigneeId))
    .where(among(db, claims.rank, "ranks")),
);

async function rowsOf(db: Handle, ranks: readonly number[], q = ""): Promise<ListedRow[]> {
  if (ranks.length === 0) return [];
  const terms = searchTerms(q);
  const rows = new Map((await rowsByRank(db, { ranks })).map((row) => [row.rank, row]));
  return ranks.flatMap((rank) => {
    const row = rows.get(rank);
    return row ? [Object.assign(row, { hits: terms.length > 0 ? hitsIn(row.statement, terms) : null })] : [];
  });
}

const idsByRank = prepared((db) =>
  db
    .select({ rank: claims.rank, id: claims.id })
    .from(claims)
    .where(among(db, claims.rank, "ranks")),
);

/** The ids of the claims that a filter matches, newest first; at most `limit`. */
export async function claimIdsOf(db: Handle, filter: ClaimFilter, me: string | null, limit: number): Promise<string[]> {
  const ready = await readyFilter(db, filter, me);
  const ranks = await ranksInOrder(db, ready, { sort: "newest", after: null, limit });
  const ids = new Map((await idsByRank(db, { ranks })).map(({ rank, id }) => [rank, id]));
  return ranks.flatMap((rank) => ids.get(rank) ?? []);
}

/**
 * The ranks of all claims that a filter matches, newest first, so many at a time. Nothing is held between one batch and
 * the next: a claim whose article is dated anew meanwhile may be met twice, or not.
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

/** How many claims there are: they are numbered without a gap, and none is ever taken away. */
export async function countAllClaims(db: Handle): Promise<number> {
  const [row] = await db.select({ last: max(claims.ordinal) }).from(claims);
  return row?.last ?? 0;
}
