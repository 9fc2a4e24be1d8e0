/** Stores the queue of articles whose claims wait to be compared with others. */
import { asc, count, eq, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { articles, matchQueue } from "@/db/schema.sqlite";

/** Adds an article; one that is already waiting keeps its place. */
export async function enqueueArticle(tx: Handle, articleId: string, at: number): Promise<void> {
  await tx.insert(matchQueue).values({ articleId, at }).onConflictDoNothing();
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

/** Removes an article. Returns false if another process was faster. */
export async function leaveQueue(tx: Handle, articleId: string): Promise<boolean> {
  const left = await tx
    .delete(matchQueue)
    .where(eq(matchQueue.articleId, articleId))
    .returning({ id: matchQueue.articleId });
  return left.length > 0;
}
