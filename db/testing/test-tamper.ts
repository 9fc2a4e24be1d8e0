/**
 * Tampers with a desk, for tests: chooses which row or value to change and into what, and applies it to a SQLite file.
 */
import { type Connection, Sqlite } from "../sqlite/sqlite-driver";

/** Returns numbers between 0 and 1; the same seed gives the same numbers. */
export type Random = () => number;

/** What was changed, and a function that restores it. */
export type Tampering = { what: string; undo: () => Promise<void> | void };

/** Write access to a desk. `tamper` returns null if a constraint refused the random change. */
export type Tamperer = { tamper: (random: Random) => Promise<Tampering | null>; close: () => void };

export type Value = string | number | null;
type Row = Record<string, Value>;

/** Tables that the guide names as not proved, SQLite's own tables, and FTS5's shadow tables. */
const LEFT_OUT =
  /^(?:sessions|attempts|security_events|jobs|job_items|drafts|match_queue|claim_slots|article_shingles|article_copies|article_agencies|suggestion_features|sqlite_.*|claim_words_.*|claim_vocabulary|__drizzle_migrations|stet_migrations)$/u;

/** The share of tamperings that delete a row, and the share of the others that empty a value. */
const ROWS = 0.2;
const EMPTIED = 0.1;

/** Chooses whether to delete a row or change one of its values. */
export const takesRow = (random: Random) => random() < ROWS;

/** Returns whether the guide names the table as proved. */
export const isProved = (table: string) => !LEFT_OUT.test(table);

/** Opens the file as somebody with write access could: none of our rules apply. */
export function tamperFile(path: string): Tamperer {
  const connection = new Sqlite(path, { timeout: 5000 });
  connection.pragma("foreign_keys = OFF");
  connection.pragma("ignore_check_constraints = ON");
  return { tamper: async (random) => tamper(connection, random), close: () => connection.close() };
}

/** Changes one value, or deletes one row. */
function tamper(connection: Connection, random: Random): Tampering | null {
  const table = oneOf(tablesIn(connection), random);
  const rows = connection.prepare(`select rowid as "rowid", * from "${table}"`).all() as Row[];
  const row = oneOf(rows, random);
  const guards = triggersOn(connection, table);
  for (const { name } of guards) connection.exec(`drop trigger "${name}"`);
  const restored = () => {
    connection.exec(`delete from "${table}"`);
    for (const one of rows) insert(connection, table, one);
  };
  try {
    const what = takesRow(random) ? takeOut(connection, table, row) : change(connection, table, row, random);
    for (const { sql } of guards) connection.exec(sql);
    if (what) return { what, undo: () => unguarded(connection, guards, restored) };
    return null;
  } catch {
    for (const { sql } of triggersOn(connection, table).length === 0 ? guards : []) connection.exec(sql);
    return null;
  }
}

function takeOut(connection: Connection, table: string, row: Row): string {
  connection.prepare(`delete from "${table}" where rowid = ?`).run(row.rowid);
  return `a row of ${table} taken out`;
}

function change(connection: Connection, table: string, row: Row, random: Random): string | null {
  const column = oneOf(
    Object.keys(row).filter((name) => name !== "rowid"),
    random,
  );
  const before = row[column] ?? null;
  const after = otherThan(before, random);
  const { changes } = connection.prepare(`update "${table}" set "${column}" = ? where rowid = ?`).run(after, row.rowid);
  return changes === 1 ? inWords(table, column, before, after) : null;
}

/** Describes the change to a value. */
export function inWords(table: string, column: string, before: Value, after: Value): string {
  const [was, is] = [before, after].map((value) => JSON.stringify(value).slice(0, 60));
  return `${table}.${column}: ${was} to ${is}`;
}

/** Returns the value with one character or unit changed, or emptied. */
export function otherThan(value: Value, random: Random): Value {
  if (value !== null && random() < EMPTIED) return null;
  if (value === null) return random() < 0.5 ? "x" : 1;
  if (typeof value === "number") return value + (random() < 0.5 ? 1 : -1);
  if (value === "") return "x";
  const at = Math.floor(random() * value.length);
  const letter = value.charCodeAt(at) === 0x61 ? "b" : "a";
  return value.slice(0, at) + letter + value.slice(at + 1);
}

function tablesIn(connection: Connection): string[] {
  const names = connection.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
  return names
    .map(({ name }) => name)
    .filter((name) => isProved(name) && name !== "claim_words")
    .filter((name) => connection.prepare(`select 1 from "${name}" limit 1`).all().length > 0);
}

function triggersOn(connection: Connection, table: string): { name: string; sql: string }[] {
  const triggers = connection.prepare("select name, sql from sqlite_master where type = 'trigger' and tbl_name = ?");
  return triggers.all(table) as { name: string; sql: string }[];
}

function unguarded(connection: Connection, guards: readonly { name: string; sql: string }[], work: () => void): void {
  for (const { name } of guards) connection.exec(`drop trigger "${name}"`);
  work();
  for (const { sql } of guards) connection.exec(sql);
}

function insert(connection: Connection, table: string, row: Row): void {
  const names = Object.keys(row);
  const columns = names.map((name) => `"${name}"`).join(", ");
  connection
    .prepare(`insert into "${table}" (${columns}) values (${names.map(() => "?").join(", ")})`)
    .run(...names.map((name) => row[name]));
}

/** Picks one at random. */
export function oneOf<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}
