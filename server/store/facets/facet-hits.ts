/** Finds the claims that match a search, in the form that the facet index uses. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { searchTerms } from "@/server/domain/words/search-words";
import { hitsInOrder, wordsQuery } from "../claims/search";
import type { FacetIndex } from "./facet-index";

/** Returns which claims match the search, by ordinal; null without a search. */
export async function hitsOf(db: Handle, q: string | undefined, index: FacetIndex): Promise<Uint8Array | null> {
  if (!q?.trim()) return null;
  const hits = new Uint8Array(index.columns.size + 1);
  const terms = searchTerms(q);
  if (terms.length === 0) return hits;
  const words = await wordsQuery(db, terms);
  return index.hitsOf(words, async () => {
    await findHits(db, words, hits);
    return hits;
  });
}

async function findHits(db: Handle, words: string, hits: Uint8Array): Promise<void> {
  const { table, rank, where } = hitsInOrder(db.engine, sql`${words}`);
  // Fetching a million rows takes ten times as long as fetching one long text.
  const [row] = await db
    .select({ ordinals: sql<string | null>`string_agg(cast(${ordinalFrom(rank)} as text), ',')` })
    .from(table)
    .where(where);
  markNumbers(row?.ordinals ?? "", hits);
}

/** See `ordinalOf`. */
function ordinalFrom(rank: SQLWrapper): SQL {
  return sql`2147483647 - (${rank} & 2147483647)`;
}

/** Marks each number in a comma-separated list. */
function markNumbers(text: string, marks: Uint8Array): void {
  let number = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0) number = number * 10 + digit;
    else {
      if (number > 0) marks[number] = 1;
      number = 0;
    }
  }
}

const ZERO = "0".charCodeAt(0);
