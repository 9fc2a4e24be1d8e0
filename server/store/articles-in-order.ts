/** Finds the next articles of the list: all of them, or those that match a search. */

import { setImmediate } from "node:timers/promises";
import { desc, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { articles } from "@/db/schema.sqlite";
import { hasAll, type SearchTerm } from "@/server/domain/words/search-words";

/** An article's position in the list, which is sorted by day, newest first. */
export type ArticlePlace = { listedOn: string; id: string };

/** How many article headers to check before yielding to other work in this process. */
const AT_ONCE = 1000;

type Query = { terms: readonly SearchTerm[]; after: ArticlePlace | null; limit: number };

/**
 * Returns the places of the next articles, at most `limit`; with terms, only articles that have every term in their
 * title, publisher or author. Compares the words here rather than in the database, so that both engines find the same
 * articles.
 */
export async function articlesInOrder(db: Handle, { terms, after, limit }: Query): Promise<ArticlePlace[]> {
  if (terms.length === 0) return headsAfter(db, after, limit);
  const found: ArticlePlace[] = [];
  for (let last = after; found.length < limit; ) {
    const heads = await headsAfter(db, last, AT_ONCE);
    found.push(...heads.filter(({ title, publisher, author }) => hasAll([title, publisher, author].join("\n"), terms)));
    last = heads.at(-1) ?? null;
    if (heads.length < AT_ONCE) break;
    await setImmediate();
  }
  return found.slice(0, limit);
}

function headsAfter(db: Handle, after: ArticlePlace | null, limit: number) {
  const { listedOn, id, title, publisher, author } = articles;
  return db
    .select({ listedOn, id, title, publisher, author })
    .from(articles)
    .where(after ? sql`(${listedOn}, ${id}) < (${after.listedOn}, ${after.id})` : undefined)
    .orderBy(desc(listedOn), desc(id))
    .limit(limit);
}
