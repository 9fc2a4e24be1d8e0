/** Full-text search over claims: the one place where the engines differ (FTS5 on SQLite, tsvector on PostgreSQL). */
import { inArray, type SQL, sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Engine } from "../../db/address";
import type { Handle } from "../../db/database";
import { claims } from "../../db/schema.sqlite";
import { type SearchTerm, wordsOf } from "../domain/search-words";

/** What of a claim can be found by its words; the ordinal is the claim's. */
export type SearchWords = { ordinal: number; statement: string; quote: string; names: string };

/** The index as each engine has it; written by hand in its migrations, because the generator knows neither kind. */
const fts = sqliteTable("claim_words", {
  ordinal: integer("rowid"),
  statement: text("statement"),
  quote: text("quote"),
  names: text("names"),
});
const vectors = sqliteTable("claim_words", { ordinal: integer("ordinal"), words: text("words") });

/** PostgreSQL counts word positions up to about here, and a vector may not exceed a megabyte. */
const MOST_WORDS = 16_000;

/** The condition that a claim's words match all terms, of which there is at least one. */
export function matches(engine: Engine, terms: readonly SearchTerm[]): SQL {
  return engine === "sqlite"
    ? sql`${claims.ordinal} in (select rowid from claim_words where claim_words match ${ftsQuery(terms)})`
    : sql`${claims.ordinal} in (select ordinal from claim_words where words @@ ${vectorQuery(terms)}::tsquery)`;
}

/** Puts the words of claims into the index, in place of those they had. */
export async function indexWords(tx: Handle, rows: readonly SearchWords[]): Promise<void> {
  if (rows.length === 0) return;
  const ordinals = rows.map((row) => row.ordinal);
  if (tx.engine === "sqlite") {
    await tx.delete(fts).where(inArray(fts.ordinal, ordinals));
    await tx.insert(fts).values(rows.map(asWords));
  } else {
    await tx.delete(vectors).where(inArray(vectors.ordinal, ordinals));
    await tx.insert(vectors).values(rows.map((row) => ({ ordinal: row.ordinal, words: vectorOf(row) })));
  }
}

/** FTS5 knows no letters younger than Unicode 6.1, and takes some signs for letters: it is given words alone. */
function asWords({ ordinal, statement, quote, names }: SearchWords): SearchWords {
  const words = (text: string) => wordsOf(text).slice(0, MOST_WORDS).join(" ");
  return { ordinal, statement: words(statement), quote: words(quote), names: words(names) };
}

function ftsQuery(terms: readonly SearchTerm[]): string {
  return terms.map(({ words, open }) => `"${words.join(" ")}"${open ? "*" : ""}`).join(" AND ");
}

/** Words have letters and digits alone, so that quotation marks around each are all the escaping there is to do. */
function vectorQuery(terms: readonly SearchTerm[]): string {
  const word = (text: string, beginning: boolean) => `'${text}'${beginning ? ":*" : ""}`;
  return terms
    .map(({ words, open }) => words.map((text, i) => word(text, open && i === words.length - 1)).join(" <-> "))
    .map((phrase) => `(${phrase})`)
    .join(" & ");
}

/** A tsvector in its text form; a gap between the parts keeps phrases inside them. */
function vectorOf({ statement, quote, names }: SearchWords): string {
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
