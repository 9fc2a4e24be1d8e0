/**
 * Full-text search over claims: the one place where the two engines differ (FTS5 on SQLite, tsvector on PostgreSQL).
 */
import { and, asc, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Engine } from "@/db/address";
import type { Handle } from "@/db/database";
import { prepared } from "@/db/raw-rows";
import { claims } from "@/db/schema.sqlite";
import { type SearchTerm, wordsOf } from "@/server/domain/words/search-words";

/** The searchable words of a claim; the rank is the claim's. */
export type SearchWords = { rank: number; statement: string; quote: string; names: string };

/** The index of each engine; its migrations are handwritten, because the generator supports neither kind. */
export const fts = sqliteTable("claim_words", {
  rank: integer("rowid"),
  statement: text("statement"),
  quote: text("quote"),
  names: text("names"),
});
export const vectors = sqliteTable("claim_words", { rank: integer("rank"), words: text("words") });
/** Every word that the SQLite index contains or once contained. */
export const vocabulary = sqliteTable("claim_vocabulary", { word: text("word").primaryKey() });

/** PostgreSQL counts word positions up to about this number, and a vector cannot exceed a megabyte. */
const MOST_WORDS = 16_000;
/** SQLite has a prefix index for prefixes of up to this many letters. */
const INDEXED_BEGINNING = 3;
/** How many words a prefix may expand to. For more, FTS5 gathers all hits before it returns the first. */
const MOST_COMPLETIONS = 200;

/**
 * Builds the engine's query for the terms, of which there is at least one. FTS5 gathers all hits of a longer prefix
 * before it returns the first, but streams those of whole words: so a prefix is expanded to the words in the
 * vocabulary.
 */
export async function wordsQuery(db: Handle, terms: readonly SearchTerm[]): Promise<string> {
  if (db.engine === "postgres") return vectorQuery(terms);
  const parts: string[] = [];
  for (const { words, open } of terms) {
    const beginning = words.at(-1) ?? "";
    const completed = open && beginning.length > INDEXED_BEGINNING ? await completions(db, beginning) : null;
    parts.push(completed ? anyOf(words, completed) : `"${words.join(" ")}"${open ? "*" : ""}`);
  }
  return parts.join(" AND ");
}

const wordsBetween = prepared({ word: vocabulary.word }, (db, fields) =>
  db
    .select(fields)
    .from(vocabulary)
    .where(and(gte(vocabulary.word, sql.placeholder("first")), lt(vocabulary.word, sql.placeholder("past"))))
    .orderBy(asc(vocabulary.word))
    .limit(MOST_COMPLETIONS + 1),
);

/** Returns the words with this prefix; null if there are too many. */
async function completions(db: Handle, beginning: string): Promise<string[] | null> {
  const rows = await wordsBetween(db, { first: beginning, past: `${beginning}\u{10ffff}` });
  return rows.length > MOST_COMPLETIONS ? null : rows.map((row) => row.word);
}

function anyOf(words: readonly string[], lasts: readonly string[]): string {
  const before = words.slice(0, -1);
  const phrases = (lasts.length > 0 ? lasts : words.slice(-1)).map((last) => `"${[...before, last].join(" ")}"`);
  return `(${phrases.join(" OR ")})`;
}

/** Returns the condition that a claim's words match the query, evaluated claim by claim. */
export function matches(engine: Engine, query: SQL): SQL {
  return engine === "sqlite"
    ? sql`exists (select 1 from ${fts} where claim_words match ${query} and ${fts.rank} = ${claims.rank})`
    : sql`exists (select 1 from ${vectors} where ${vectors.rank} = ${claims.rank} and ${hits(query)})`;
}

/** Returns how to scan the ranks of the matching claims in order. */
export function hitsInOrder(engine: Engine, query: SQL) {
  return engine === "sqlite"
    ? { table: fts, rank: fts.rank, where: sql`claim_words match ${query}` }
    : { table: vectors, rank: vectors.rank, where: hits(query) };
}

const hits = (query: SQL) => sql`${vectors.words} @@ ${query}::tsquery`;

/** Indexes the words of claims, replacing what was indexed before. */
export async function indexWords(tx: Handle, rows: readonly SearchWords[]): Promise<void> {
  if (rows.length === 0) return;
  await dropWords(
    tx,
    rows.map((row) => row.rank),
  );
  if (tx.engine === "postgres") {
    await tx.insert(vectors).values(rows.map((row) => ({ rank: row.rank, words: vectorOf(row) })));
    return;
  }
  const kept = rows.map(asWords);
  await tx.insert(fts).values(kept);
  const words = [...new Set(kept.flatMap((row) => [row.statement, row.quote, row.names].join(" ").split(" ")))];
  await tx
    .insert(vocabulary)
    .values(words.filter((word) => word !== "").map((word) => ({ word })))
    .onConflictDoNothing();
}

/** Removes the claims of these ranks from the index. */
export async function dropWords(tx: Handle, ranks: readonly number[]): Promise<void> {
  const index = tx.engine === "sqlite" ? fts : vectors;
  await tx.delete(index).where(inArray(index.rank, [...ranks]));
}

/**
 * FTS5 knows no letters newer than Unicode 6.1 and treats some signs as letters, so it gets words only. Most quotations
 * repeat the statement word for word; those are not indexed twice.
 */
export function asWords({ rank, statement, quote, names }: SearchWords): SearchWords {
  const words = (text: string) => wordsOf(text).slice(0, MOST_WORDS).join(" ");
  const [stated, quoted] = [words(statement), words(quote)];
  return { rank, statement: stated, quote: ` ${stated} `.includes(` ${quoted} `) ? "" : quoted, names: words(names) };
}

/** Words consist of letters and digits only, so quoting each word is all the escaping that is needed. */
function vectorQuery(terms: readonly SearchTerm[]): string {
  const word = (text: string, beginning: boolean) => `'${text}'${beginning ? ":*" : ""}`;
  return terms
    .map(({ words, open }) => words.map((text, i) => word(text, open && i === words.length - 1)).join(" <-> "))
    .map((phrase) => `(${phrase})`)
    .join(" & ");
}

/** Builds a tsvector in its text form; a gap between the parts keeps phrases from matching across them. */
export function vectorOf({ statement, quote, names }: SearchWords): string {
  const places = new Map<string, number[]>();
  let place = 0;
  for (const part of [statement, names, quote]) {
    place += 1;
    for (const word of wordsOf(part).slice(0, MOST_WORDS - place)) {
      place += 1;
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  }
  return [...places].map(([word, at]) => `'${word}':${at.join(",")}`).join(" ");
}
