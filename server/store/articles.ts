/** Stores and loads articles. */
import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { articles, claims, people } from "@/db/schema.sqlite";
import type { ArticleDetails } from "@/server/domain/articles/article";
import { type ArticleQuery, articlesInOrder } from "./articles-in-order";
import { rerankClaims } from "./claims/rerank-claims";

export type ArticleRow = typeof articles.$inferSelect;

/** Returns an article with its text; null if it does not exist. */
export async function getArticle(db: Handle, id: string): Promise<ArticleRow | null> {
  const [row] = await db.select().from(articles).where(eq(articles.id, id)).limit(1);
  return row ?? null;
}

/** Returns the texts, dates and languages of these articles. */
export async function textsOf(
  db: Handle,
  ids: readonly string[],
): Promise<Pick<ArticleRow, "id" | "publishedOn" | "language" | "text">[]> {
  const { id, publishedOn, language, text } = articles;
  return ids.length === 0
    ? []
    : db
        .select({ id, publishedOn, language, text })
        .from(articles)
        .where(inArray(id, [...ids]));
}

/** Finds the article with exactly this text, by its hash. */
export async function findByHash(db: Handle, sha256: string): Promise<{ id: string; title: string } | null> {
  const [row] = await db
    .select({ id: articles.id, title: articles.title })
    .from(articles)
    .where(eq(articles.sha256, sha256))
    .limit(1);
  return row ?? null;
}

/** Adds an article. */
export async function insertArticle(tx: Handle, row: Omit<typeof articles.$inferInsert, "listedOn">): Promise<void> {
  await tx.insert(articles).values({ ...row, listedOn: listedOn(row.publishedOn ?? null, row.importedAt) });
}

/**
 * Returns the day that the list sorts an article by. A newly imported article thus appears at the top even if it has no
 * date.
 */
export function listedOn(publishedOn: string | null, importedAt: number): string {
  return publishedOn ?? new Date(importedAt).toISOString().slice(0, 10);
}

/**
 * Changes an article's details if it is still at this version, and updates the date and publisher of its claims.
 * Returns false if the version has changed.
 */
export async function updateArticle(
  tx: Handle,
  id: string,
  version: number,
  values: Partial<ArticleDetails>,
): Promise<boolean> {
  const place = { publishedOn: articles.publishedOn, publisher: articles.publisher, importedAt: articles.importedAt };
  const [before] = await tx.select(place).from(articles).where(eq(articles.id, id)).limit(1);
  if (!before) return false;
  const { publishedOn = before.publishedOn } = values;
  const [after] = await tx
    .update(articles)
    .set({ ...values, listedOn: listedOn(publishedOn, before.importedAt), version: version + 1 })
    .where(and(eq(articles.id, id), eq(articles.version, version)))
    .returning(place);
  if (after) await rerankClaims(tx, id, before, after);
  return after !== undefined;
}

const SHOWN = {
  id: articles.id,
  title: articles.title,
  publisher: articles.publisher,
  url: articles.url,
  publishedOn: articles.publishedOn,
  dateDoubt: articles.dateDoubt,
  importedAt: articles.importedAt,
  importedByName: people.name,
  version: articles.version,
};

/**
 * Lists articles by filter and order, with the number of claims and of claims that wait for a review. Uses keyset
 * pagination.
 */
export async function listArticles(db: Handle, query: ArticleQuery) {
  const found = await articlesInOrder(db, { ...query, limit: query.limit + 1 });
  const ids = found.slice(0, query.limit);
  const rows = new Map((await rowsOf(db, ids)).map((row) => [row.id, row]));
  const counts = await countByWorkflow(db, ids);
  return {
    articles: ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? { ...row, ...(counts.get(id) ?? { claims: 0, unreviewed: 0 }) } : [];
    }),
    next: found.length > query.limit ? (ids.at(-1) ?? null) : null,
  };
}

function rowsOf(db: Handle, ids: readonly string[]) {
  return db
    .select(SHOWN)
    .from(articles)
    .leftJoin(people, eq(people.id, articles.importedBy))
    .where(inArray(articles.id, [...ids]));
}

async function countByWorkflow(db: Handle, ids: string[]) {
  if (ids.length === 0) return new Map<string, { claims: number; unreviewed: number }>();
  const rows = await db
    .select({
      id: claims.articleId,
      claims: sql<number>`sum(case when ${claims.workflow} <> 'set aside' then 1 else 0 end)`,
      unreviewed: sql<number>`sum(case when ${claims.workflow} = 'unreviewed' then 1 else 0 end)`,
    })
    .from(claims)
    .where(inArray(claims.articleId, ids))
    .groupBy(claims.articleId);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Counts all articles. */
export async function countArticles(db: Handle): Promise<number> {
  const [row] = await db.select({ n: count() }).from(articles);
  return row?.n ?? 0;
}
