/**
 * Which rows FTS5 knows by other words than they have. It keeps no copy of what it was given, and asking it for each row by
 * its words takes hours; so an index of the words as they are is made beside it, and the two are compared word by word.
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

/** Temporary tables, which a connection that only reads may have as well. Words are parted as those of claim_words are. */
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

/** The ranks of the rows that the index has with other words, in other places, or not at all, and those of rows that are not there. */
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
