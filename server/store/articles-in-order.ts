/** Finds which articles come next in the list: all of them, or those that some words are about. */

import { setImmediate } from "node:timers/promises";
import { desc, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { articles } from "@/db/schema.sqlite";
import { hasAll, type SearchTerm } from "@/server/domain/words/search-words";

/** Where an article stands in the list, which goes by day, newest first. */
export type ArticlePlace = { listedOn: string; id: string };

/** How many heads are looked through at once, while whoever else waits for this process has their turn in between. */
const AT_ONCE = 1000;

type Query = { terms: readonly SearchTerm[]; after: ArticlePlace | null; limit: number };

/**
 * The places of the next articles, at most `limit`; with terms, of those that have each of them in their title, publisher
 * or author. Words are compared here and not by the database, so that both engines find the same.
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
