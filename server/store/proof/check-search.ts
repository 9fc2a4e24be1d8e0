/** Proving the index of full-text search: it holds the words of every claim, and of nothing else. */
import { count, inArray, type SQL, sql } from "drizzle-orm";
import type { Handle } from "../../../db/database";
import { claims } from "../../../db/schema.sqlite";
import { batchesOf } from "../batches";
import { searchWordsOf } from "../claims";
import { asWords, fts, type SearchWords, vectorOf, vectors, vocabulary } from "../search";

type Found = { checked: number; faults: string[] };

/** More words of one claim than these are not asked for at once. */
const MOST_ASKED = 200;

/** How many claims were looked for by their own words, and a sentence for each that is not found by them. */
export async function checkSearch(db: Handle): Promise<Found> {
  const found: Found = { checked: 0, faults: [] };
  const [indexed] = await db.select({ n: count() }).from(db.engine === "sqlite" ? fts : vectors);
  for await (const batch of batchesOf(db, claims)) {
    const words = await searchWordsOf(
      db,
      batch.map(({ id }) => id),
    );
    found.checked += words.length;
    const idOf = new Map(batch.map(({ id, rank }) => [rank, id]));
    for (const rank of db.engine === "sqlite" ? await missedByFts(db, words) : await missedByVectors(db, words))
      found.faults.push(`Claim ${idOf.get(rank)} is not found by its own words.`);
  }
  if (indexed?.n !== found.checked)
    found.faults.push(`Search knows ${indexed?.n ?? 0} claims; the desk has ${found.checked}.`);
  return found;
}

/** FTS5 keeps no copy of the words, so that each claim is asked for by them. */
async function missedByFts(db: Handle, rows: readonly SearchWords[]): Promise<number[]> {
  const missed: number[] = [];
  for (const row of rows) {
    const kept = asWords(row);
    const asked = (["statement", "quote", "names"] as const).flatMap((column) => phrasesIn(column, kept[column]));
    if (asked.length === 0) continue;
    // The driver binds so large a number as a double, and FTS5 passes over a rowid that is no integer.
    const hit = sql`claim_words match ${asked.join(" AND ")} and ${fts.rank} = cast(${row.rank} as integer)`;
    if (!(await isThere(db, hit)) || !(await isKnown(db, kept))) missed.push(row.rank);
  }
  return missed;
}

function phrasesIn(column: string, words: string): string[] {
  const some = words.split(" ").filter((word) => word !== "");
  return some.length === 0 ? [] : [`${column} : "${some.slice(0, MOST_ASKED).join(" ")}"`];
}

async function isThere(db: Handle, hit: SQL): Promise<boolean> {
  return (await db.select({ rank: fts.rank }).from(fts).where(hit).limit(1)).length > 0;
}

/** Whether the words can be completed from their beginnings. */
async function isKnown(db: Handle, { statement, quote, names }: SearchWords): Promise<boolean> {
  const words = [...new Set(`${statement} ${quote} ${names}`.split(" "))].filter((word) => word !== "");
  const some = words.slice(0, MOST_ASKED);
  const [row] = await db.select({ n: count() }).from(vocabulary).where(inArray(vocabulary.word, some));
  return row?.n === some.length;
}

/** PostgreSQL keeps the words with their places, which are made once more and compared. */
async function missedByVectors(db: Handle, rows: readonly SearchWords[]): Promise<number[]> {
  const missed: number[] = [];
  for (const row of rows) {
    const same = sql`${vectors.rank} = ${row.rank} and ${vectors.words} = ${vectorOf(row)}::tsvector`;
    if ((await db.select({ rank: vectors.rank }).from(vectors).where(same)).length === 0) missed.push(row.rank);
  }
  return missed;
}
