/** Finds the next articles of the list by filter and order. */

import { setImmediate } from "node:timers/promises";
import { and, asc, desc, eq, gte, inArray, isNotNull, lte, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { SQLiteSelect } from "drizzle-orm/sqlite-core";
import type { Handle } from "@/db/database";
import { articles, claims, proposals } from "@/db/schema.sqlite";
import type { ArticleFilter, ArticleSort } from "@/server/domain/articles/article-filters";
import { hasAll, searchTerms } from "@/server/domain/words/search-words";

/** `after` is the last article seen. */
export type ArticleQuery = { filter: ArticleFilter; sort: ArticleSort; after: string | null; limit: number };

const { id, title, publisher, author, language, publishedOn, listedOn, importedAt } = articles;

const ofArticle = eq(claims.articleId, id);
const inUse = sql`${claims.workflow} <> 'set aside'`;
/** How many claims an article has, counted along an index. */
const claimCount = sql<number>`(select count(*) from ${claims} where ${and(ofArticle, inUse)})`;

/**
 * What each order sorts by, before the id, and how many article heads to look through before yielding to other work in
 * this process: counting claims would begin anew with each part.
 */
const ORDERS: Record<ArticleSort, { key: SQLWrapper; rising: boolean; atOnce: number }> = {
  newest: { key: listedOn, rising: false, atOnce: 1000 },
  oldest: { key: listedOn, rising: true, atOnce: 1000 },
  imported: { key: importedAt, rising: false, atOnce: 1000 },
  claims: { key: claimCount, rising: false, atOnce: 50_000 },
};

/**
 * Returns the ids of the next articles, at most `limit`. Compares words here rather than in the database, so that both
 * engines find the same articles.
 */
export async function articlesInOrder(db: Handle, { filter, sort, after, limit }: ArticleQuery): Promise<string[]> {
  const where = (last: string | null) => conditionsOf(db, filter, sort, last);
  if (filter.q === undefined || filter.q.trim() === "")
    return idsOf(await inOrder(db.select({ id }).from(articles).$dynamic(), await where(after), sort, limit));
  const terms = searchTerms(filter.q);
  const { atOnce } = ORDERS[sort];
  const found: string[] = [];
  for (let last = after; found.length < limit; ) {
    const heads = db.select({ id, title, publisher, author }).from(articles).$dynamic();
    const some = await inOrder(heads, await where(last), sort, atOnce);
    found.push(...idsOf(some.filter((head) => hasAll([head.title, head.publisher, head.author].join("\n"), terms))));
    last = some.at(-1)?.id ?? null;
    if (some.length < atOnce) break;
    await setImmediate();
  }
  return found.slice(0, limit);
}

const idsOf = (heads: readonly { id: string }[]) => heads.map((head) => head.id);

function inOrder<Query extends SQLiteSelect>(query: Query, where: SQL | undefined, sort: ArticleSort, limit: number) {
  const { key, rising } = ORDERS[sort];
  const direction = rising ? asc : desc;
  return query.where(where).orderBy(direction(key), direction(id)).limit(limit);
}

async function behind(db: Handle, sort: ArticleSort, after: string): Promise<SQL> {
  const { key, rising } = ORDERS[sort];
  const [last] = await db
    .select({ key: sql<string | number>`${key}` })
    .from(articles)
    .where(eq(id, after));
  const compared = sql.raw(rising ? ">" : "<");
  return sql`(${key}, ${id}) ${compared} (${last?.key ?? null}, ${after})`;
}

async function conditionsOf(db: Handle, filter: ArticleFilter, sort: ArticleSort, after: string | null) {
  const { since, until } = filter;
  return and(
    filter.publisher?.length ? inArray(publisher, filter.publisher) : undefined,
    filter.language ? eq(language, filter.language) : undefined,
    // An article without a date is listed by the day of its import, which is no day of publication.
    since || until ? isNotNull(publishedOn) : undefined,
    since ? gte(listedOn, since) : undefined,
    until ? lte(listedOn, until) : undefined,
    filter.claims ? CLAIMS[filter.claims] : undefined,
    after === null ? undefined : await behind(db, sort, after),
  );
}

const CLAIMS: Record<NonNullable<ArticleFilter["claims"]>, SQL> = {
  unreviewed: sql`exists (select 1 from ${claims} where ${and(ofArticle, eq(claims.workflow, "unreviewed"))})`,
  "proposals to look at": sql`exists (select 1 from ${proposals} where ${and(eq(proposals.articleId, id), eq(proposals.state, "open"))})`,
  none: sql`not exists (select 1 from ${claims} where ${and(ofArticle, inUse)})`,
};
