/** Walks along the links of claims, each step bounded, and without reading more of a link than its ends and its kind. */
import { and, asc, desc, eq, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { claimSources, claims, claimTopics, relations } from "@/db/schema.sqlite";
import type { RelationState } from "@/server/domain/claims/relation";

const LINK = {
  id: relations.id,
  a: relations.a,
  b: relations.b,
  type: relations.type,
  state: relations.state,
  reconciled: relations.reconciled,
  /** 0 where the type of a suggestion is no more than likely. */
  sure: relations.sure,
};
export type NearLink = Awaited<ReturnType<typeof fromA>>[number];
type States = readonly RelationState[];

/** Follows the index of one end; its order begins with confirmed contradictions. */
const linksAt = (end: typeof relations.a | typeof relations.b) =>
  prepared(LINK, (db, fields) =>
    db
      .select(fields)
      .from(relations)
      .where(and(eq(end, sql.placeholder("claimId")), among(db, relations.state, "states")))
      .orderBy(asc(relations.type), asc(relations.state), asc(relations.id))
      .limit(sql.placeholder("limit")),
  );
const fromA = linksAt(relations.a);
const fromB = linksAt(relations.b);

/** Returns the links of this claim, at most `limit` at either end; `cut` if there are more. */
export async function linksFrom(
  db: Handle,
  claimId: string,
  { states, limit }: { states: States; limit: number },
): Promise<{ links: NearLink[]; cut: boolean }> {
  const asked = { claimId, states, limit: limit + 1 };
  const ends = [await fromA(db, asked), await fromB(db, asked)];
  return { links: ends.flatMap((rows) => rows.slice(0, limit)), cut: ends.some((rows) => rows.length > limit) };
}

const between = prepared(LINK, (db, fields) =>
  db
    .select(fields)
    .from(relations)
    .where(and(among(db, relations.a, "ids"), among(db, relations.b, "others"), among(db, relations.state, "states")))
    .orderBy(asc(relations.id)),
);

/** Returns the links between these claims. */
export async function linksAmong(db: Handle, ids: readonly string[], states: States): Promise<NearLink[]> {
  return ids.length === 0 ? [] : between(db, { ids, others: ids, states });
}

/** Counting ends here: beyond that, it no longer matters which of two claims has more links. */
const COUNTED = 20;

/** How many links the claim has at this end, counted to a bound. */
const countedAt = (db: Handle, end: SQLiteColumn): SQL<number> =>
  sql<number>`(select count(*) from (select 1 from ${relations} where ${end} = ${claims.id} and ${among(db, relations.state, "states")} limit ${sql.raw(String(COUNTED))}) as ${sql.raw(end.name === "a" ? "at_a" : "at_b")})`;

const counts = (db: Handle) => sql<number>`${countedAt(db, relations.a)} + ${countedAt(db, relations.b)}`;

const linkCounts = prepared({ id: claims.id, links: sql<number>`links` }, (db) =>
  db
    .select({ id: claims.id, links: counts(db) })
    .from(claims)
    .where(among(db, claims.id, "ids")),
);

/** Returns how many links each of these claims has, counted to a bound at either end. */
export async function countLinks(db: Handle, ids: readonly string[], states: States): Promise<Map<string, number>> {
  const rows = ids.length === 0 ? [] : await linkCounts(db, { ids, states });
  return new Map(rows.map(({ id, links }) => [id, Number(links)]));
}

/** Whether the claim of a row has links at either end. */
const hasLinks = (db: Handle, { claimId }: typeof claimSources | typeof claimTopics) => {
  const at = (end: SQLiteColumn): SQL =>
    sql`exists (select 1 from ${relations} where ${end} = ${claimId} and ${among(db, relations.state, "states")})`;
  return or(at(relations.a), at(relations.b));
};

const linkedBySource = prepared({ id: claimSources.claimId }, (db, fields) =>
  db
    .select(fields)
    .from(claimSources)
    .where(
      and(
        eq(claimSources.sourceId, sql.placeholder("sourceId")),
        eq(claimSources.role, "speaker"),
        hasLinks(db, claimSources),
      ),
    )
    .orderBy(desc(claimSources.rank))
    .limit(sql.placeholder("limit")),
);

/** Returns the claims of this speaker that have links, newest first. */
export async function linkedClaimsOf(
  db: Handle,
  sourceId: string,
  { states, limit }: { states: States; limit: number },
): Promise<string[]> {
  return (await linkedBySource(db, { sourceId, states, limit })).map(({ id }) => id);
}

const linkedByTopic = prepared({ id: claimTopics.claimId }, (db, fields) =>
  db
    .select(fields)
    .from(claimTopics)
    .where(and(eq(claimTopics.topicId, sql.placeholder("topicId")), hasLinks(db, claimTopics)))
    .orderBy(desc(claimTopics.rank))
    .limit(sql.placeholder("limit")),
);

/** Returns the claims of this topic that have links, newest first. */
export async function linkedClaimsIn(
  db: Handle,
  topicId: string,
  { states, limit }: { states: States; limit: number },
): Promise<string[]> {
  return (await linkedByTopic(db, { topicId, states, limit })).map(({ id }) => id);
}
