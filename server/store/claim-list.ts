/** The claims list: a page by filter and keyset, the ids and the number of what a filter matches. */
import { and, asc, desc, eq, gt, lt, or, sql } from "drizzle-orm";
import type { Handle } from "../../db/database";
import { articles, claims, people } from "../../db/schema.sqlite";
import type { ClaimFilter, ClaimSort } from "../domain/schemas";
import { type MarkedRun, markHits, searchTerms } from "../domain/search-words";
import { allBut, conditionsOf } from "./claim-filter";
import type { ClaimRow } from "./claims";

/** Where a page of the list ended. */
export type ClaimCursor = { datedOn: string; ordinal: number };

export type ClaimPage = {
  claims: (ClaimRow & {
    articleTitle: string;
    publisher: string | null;
    publishedOn: string | null;
    assigneeName: string | null;
    marked: MarkedRun[] | null;
  })[];
  next: ClaimCursor | null;
};

/** A page of claims by keyset, never by offset. */
export async function listClaims(
  db: Handle,
  query: { filter: ClaimFilter; sort: ClaimOrder; after: ClaimCursor | null; limit: number; me: string | null },
): Promise<ClaimPage> {
  const rows = await db
    .select({
      claim: claims,
      articleTitle: articles.title,
      publisher: articles.publisher,
      publishedOn: articles.publishedOn,
      assigneeName: people.name,
    })
    .from(claims)
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .leftJoin(people, eq(people.id, claims.assigneeId))
    .where(
      and(
        allBut(conditionsOf(db.engine, query.filter, query.me)),
        query.after ? beyond(query.after, query.sort) : undefined,
      ),
    )
    .orderBy(...order(query.sort))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1)?.claim : undefined;
  const terms = searchTerms(query.filter.q ?? "");
  return {
    claims: page.map(({ claim, ...rest }) => ({
      ...claim,
      ...rest,
      marked: terms.length > 0 ? markHits(claim.statement, terms) : null,
    })),
    next: last ? { datedOn: last.datedOn, ordinal: last.ordinal } : null,
  };
}

/** The list's two orders, and each of them walked backwards. Within a day, claims keep the order of their texts. */
export type ClaimOrder = ClaimSort | `${ClaimSort}, backwards`;

const DIRECTIONS: Record<ClaimOrder, { byDate: "up" | "down"; byOrdinal: "up" | "down" }> = {
  newest: { byDate: "down", byOrdinal: "up" },
  oldest: { byDate: "up", byOrdinal: "up" },
  "newest, backwards": { byDate: "up", byOrdinal: "down" },
  "oldest, backwards": { byDate: "down", byOrdinal: "down" },
};

function order(sort: ClaimOrder) {
  const { byDate, byOrdinal } = DIRECTIONS[sort];
  return [(byDate === "up" ? asc : desc)(claims.datedOn), (byOrdinal === "up" ? asc : desc)(claims.ordinal)];
}

function beyond({ datedOn, ordinal }: ClaimCursor, sort: ClaimOrder) {
  const { byDate, byOrdinal } = DIRECTIONS[sort];
  const further = (byDate === "up" ? gt : lt)(claims.datedOn, datedOn);
  return or(further, and(eq(claims.datedOn, datedOn), (byOrdinal === "up" ? gt : lt)(claims.ordinal, ordinal)));
}

/** The ids of the claims that a filter matches, in list order; at most `limit`. */
export async function claimIdsOf(db: Handle, filter: ClaimFilter, me: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: claims.id })
    .from(claims)
    .where(allBut(conditionsOf(db.engine, filter, me)))
    .orderBy(...order("newest"))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** How many claims a filter matches. */
export async function countClaims(db: Handle, filter: ClaimFilter, me: string | null): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(*)` })
    .from(claims)
    .where(allBut(conditionsOf(db.engine, filter, me)));
  return row?.n ?? 0;
}
