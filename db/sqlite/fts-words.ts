/**
 * Finds the rows whose words in FTS5 differ from their own. FTS5 keeps no copy of its input, and looking up each row by
 * its words takes hours; so this builds a second index from the current words, and compares the two word by word.
 */
import { sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Handle } from "../database";

type Words = { rank: number; statement: string; quote: string; names: string };

const made = sqliteTable("words_made", {
  rank: integer("rowid"),
  statement: text("statement"),
  quote: text("quote"),
  names: text("names"),
});

/** Temporary tables, which a read-only connection may create too. They split words as claim_words does. */
const TABLES = {
  words_made: `fts5(statement, quote, names, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')`,
  words_made_places: "fts5vocab('temp', 'words_made', 'instance')",
  words_made_terms: "fts5vocab('temp', 'words_made', 'row')",
  words_kept_places: "fts5vocab('main', 'claim_words', 'instance')",
  words_kept_terms: "fts5vocab('main', 'claim_words', 'row')",
};

const TERMS = "select term from temp.words_made_terms union select term from temp.words_kept_terms";
const placesIn = (table: keyof typeof TABLES) => `select doc, col, offset from temp.${table} where term = ?`;
const lacking = (one: string, other: string) => `select doc from (${one} except ${other})`;
const [MADE, KEPT] = [placesIn("words_made_places"), placesIn("words_kept_places")];
const DIFFERING = `${lacking(MADE, KEPT)} union ${lacking(KEPT, MADE)}`;

/**
 * Returns the ranks of rows whose words are missing from the index, differ or stand in other places there, and the
 * ranks that the index has but no row does.
 */
export async function ranksOfOtherWords(db: Handle, rows: AsyncIterable<readonly Words[]>): Promise<Set<number>> {
  for (const [name, as] of Object.entries(TABLES)) run(db, `create virtual table temp.${name} using ${as}`);
  try {
    for await (const some of rows) if (some.length > 0) await db.insert(made).values([...some]);
    const ranks = new Set<number>();
    for (const [term] of await db.raw(TERMS, []))
      for (const [rank] of await db.raw(DIFFERING, [term, term, term, term])) ranks.add(rank as number);
    return ranks;
  } finally {
    for (const name of Object.keys(TABLES).reverse()) run(db, `drop table temp.${name}`);
  }
}

function run(db: Handle, sentence: string): void {
  (db as unknown as BetterSQLite3Database).run(sql.raw(sentence));
}
