/** Stores the queue of articles whose claims wait to be compared with others. */
import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { articles, matchQueue } from "@/db/schema.sqlite";

/** Adds an article. One that is already waiting waits anew: whoever is comparing it began with what it was. */
export async function enqueueArticle(tx: Handle, articleId: string, at: number): Promise<void> {
  await tx
    .insert(matchQueue)
    .values({ articleId, at })
    .onConflictDoUpdate({ target: matchQueue.articleId, set: { at } });
}

/** Adds every article of the desk, in order of import. */
export async function enqueueEveryArticle(tx: Handle, at: number): Promise<void> {
  const every = tx.select({ articleId: articles.id, at: sql<number>`${at}`.as("at") }).from(articles);
  await tx
    .insert(matchQueue)
    .select(every.orderBy(asc(articles.id)))
    .onConflictDoNothing();
}

/** Returns the articles that have waited longest. */
export async function firstInQueue(db: Handle, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: matchQueue.articleId })
    .from(matchQueue)
    .orderBy(asc(matchQueue.at), asc(matchQueue.articleId))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Counts the waiting articles. */
export async function countInQueue(db: Handle): Promise<number> {
  const [row] = await db.select({ n: count() }).from(matchQueue);
  return row?.n ?? 0;
}

/** Returns since when an article has waited; null if it does not wait. */
export async function waitsSince(db: Handle, articleId: string): Promise<number | null> {
  const [row] = await db.select({ at: matchQueue.at }).from(matchQueue).where(eq(matchQueue.articleId, articleId));
  return row?.at ?? null;
}

/** Removes an article that has waited since then. Returns false if another process was faster, or it waits anew. */
export async function leaveQueue(tx: Handle, articleId: string, since: number): Promise<boolean> {
  const left = await tx
    .delete(matchQueue)
    .where(and(eq(matchQueue.articleId, articleId), eq(matchQueue.at, since)))
    .returning({ id: matchQueue.articleId });
  return left.length > 0;
}
