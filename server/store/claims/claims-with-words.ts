/** Finds the claims that share rare words with a text, as candidates for a comparison with it. */
import { desc, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { preparedForms } from "@/db/raw-rows";
import { hitsInOrder, wordsQuery } from "./search";

/** A word, or a prefix if other endings count too, and its weight. */
type TellingWord = { word: string; isBeginning: boolean; weight: number };

/** For a common word, only this many of the newest claims are looked up. */
const MOST_HITS = 300;

const walked = preparedForms<{ rank: number }>(["rank"]);

/** Returns the ranks of the claims that share the most weight with these words, best first; at most `most`. */
export async function ranksWithWords(db: Handle, words: readonly TellingWord[], most: number): Promise<number[]> {
  const shared = new Map<number, number>();
  for (const { word, isBeginning, weight } of words)
    for (const rank of await newestWith(db, word, isBeginning)) shared.set(rank, (shared.get(rank) ?? 0) + weight);
  return [...shared]
    .sort(([a, shares], [b, more]) => more - shares || b - a)
    .slice(0, most)
    .map(([rank]) => rank);
}

async function newestWith(db: Handle, word: string, open: boolean): Promise<number[]> {
  const query = await wordsQuery(db, [{ words: [word], open }]);
  const rows = await walked(db, "newest with a word", { query, most: MOST_HITS }, () => {
    const { table, rank, where } = hitsInOrder(db.engine, sql`${sql.placeholder("query")}`);
    return db
      .select({ rank: sql<number>`${rank}` })
      .from(table)
      .where(where)
      .orderBy(desc(rank))
      .limit(sql.placeholder("most"));
  });
  return rows.map(({ rank }) => rank);
}
