/** Verifies the full-text index: it contains the words of every claim, and nothing else. */
import { count, inArray, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { claims } from "@/db/schema.sqlite";
import { ranksOfOtherWords } from "@/db/sqlite/fts-words";
import { batchesOf } from "../batches";
import { inChunks } from "../chunked";
import { searchWordsOf } from "../claims/claims";
import { asWords, fts, type SearchWords, vectorOf, vectors, vocabulary } from "../claims/search";

type Found = { checked: number; faults: string[] };

/** How many words or claims are looked up at once. */
const AT_ONCE = 500;

/** Returns how many claims were searched by their own words, and a sentence for each that was not found. */
export async function checkSearch(db: Handle): Promise<Found> {
  const found: Found = { checked: 0, faults: [] };
  const missed = db.engine === "sqlite" ? await missedByFts(db, found) : await missedByVectors(db, found);
  for await (const some of inChunks(missed, AT_ONCE)) {
    const rows = await db.select({ id: claims.id }).from(claims).where(inArray(claims.rank, some));
    for (const { id } of rows) found.faults.push(`Claim ${id} is not found by its own words alone.`);
  }
  const [indexed] = await db.select({ n: count() }).from(db.engine === "sqlite" ? fts : vectors);
  if (indexed?.n !== found.checked)
    found.faults.push(`Search knows ${indexed?.n ?? 0} claims; the desk has ${found.checked}.`);
  return found;
}

async function* wordsOfClaims(db: Handle, found: Found): AsyncGenerator<SearchWords[]> {
  for await (const batch of batchesOf(db, claims)) {
    const ids = batch.map(({ id }) => id);
    found.checked += ids.length;
    yield await searchWordsOf(db, ids);
  }
}

async function missedByFts(db: Handle, found: Found): Promise<number[]> {
  const words = new Set<string>();
  async function* kept() {
    for await (const rows of wordsOfClaims(db, found)) {
      const some = rows.map(asWords);
      for (const { statement, quote, names } of some)
        for (const word of `${statement} ${quote} ${names}`.split(" ")) words.add(word);
      yield some;
    }
  }
  const missed = await ranksOfOtherWords(db, kept());
  words.delete("");
  found.faults.push(...(await unknownWords(db, [...words])));
  return [...missed];
}

/** Returns the words that cannot be completed from their prefixes. */
async function unknownWords(db: Handle, words: readonly string[]): Promise<string[]> {
  let known = 0;
  for await (const some of inChunks(words, AT_ONCE)) {
    const [row] = await db.select({ n: count() }).from(vocabulary).where(inArray(vocabulary.word, some));
    known += row?.n ?? 0;
  }
  const unknown = words.length - known;
  return unknown === 0 ? [] : [`Search does not know ${unknown} of the ${words.length} words that claims have.`];
}

/** PostgreSQL stores the words with their positions, so this builds the vectors again and compares them. */
async function missedByVectors(db: Handle, found: Found): Promise<number[]> {
  const missed: number[] = [];
  for await (const rows of wordsOfClaims(db, found)) {
    for (const row of rows) {
      const same = sql`${vectors.rank} = ${row.rank} and ${vectors.words} = ${vectorOf(row)}::tsvector`;
      if ((await db.select({ rank: vectors.rank }).from(vectors).where(same)).length === 0) missed.push(row.rank);
    }
  }
  return missed;
}
