/** Inspects a database: whether it is a desk's, which migrations it has, and whether their tables exist. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Handle } from "../database";
import { DatabaseFault } from "../failures";

/** "Stet" in ASCII, the `PRAGMA application_id` of a desk's file. Desks of the first versions have 0. */
export const APPLICATION_ID = 0x53746574;

/**
 * `migration` is the newest migration that the database has; `missing` is something that its migrations created and
 * that no longer exists.
 */
export type DatabaseState =
  | { kind: "empty" | "foreign" | "newer" }
  | { kind: "lacking"; missing: string }
  | { kind: "older" | "current"; migration: string };

type Migration = { tag: string; when: number };

const LOG = { sqlite: "__drizzle_migrations", postgres: "stet_migrations" } as const;
const FOLDERS = { sqlite: "db/migrations/sqlite", postgres: "db/migrations/pg" } as const;

const COLUMNS = {
  sqlite: `select m.name, p.name from sqlite_master m, pragma_table_info(m.name) p
    where m.type = 'table' and m.name not like 'sqlite_%'`,
  postgres: `select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`,
} as const;

/** Inspects a database without changing it. `folder` holds its engine's migrations. */
export async function databaseState(db: Handle, folder: string = FOLDERS[db.engine]): Promise<DatabaseState> {
  if (db.engine === "sqlite" && !(await hasOurMark(db))) return { kind: "foreign" };
  const columns = await columnsIn(db);
  const applied = columns.has(LOG[db.engine]) ? await appliedTo(db) : [];
  if (applied.length === 0) {
    columns.delete(LOG[db.engine]);
    return { kind: columns.size === 0 ? "empty" : "foreign" };
  }
  const known = readMigrations(folder);
  if (applied.some((when) => !known.some((one) => one.when === when))) return { kind: "newer" };
  const newest = known.findLastIndex((one) => one.when === applied.at(-1));
  const missing = missingFrom(columns, folder, newest);
  if (missing) return { kind: "lacking", missing };
  return { kind: newest === known.length - 1 ? "current" : "older", migration: known[newest]?.tag ?? "" };
}

/** Throws unless the database is empty or has tables that this program knows. */
export function refuseStrange(state: DatabaseState, place: string): void {
  const why = whyUnusable(state);
  if (why) throw new DatabaseFault("strange database", `The database at ${place} cannot be used: ${why}`);
}

/** Says in sentences why a database cannot be used as a desk, and what to do about it; null if it can. */
export function whyUnusable(state: DatabaseState): string | null {
  switch (state.kind) {
    case "foreign":
      return "it holds something other than a desk. Check the address; nothing was changed there.";
    case "newer":
      return "it was made by a newer version of Stet. Install that version, or restore a backup from before the update.";
    case "lacking":
      return `${state.missing} is missing. Restore a backup, or check who else changes this database.`;
    default:
      return null;
  }
}

async function hasOurMark(db: Handle): Promise<boolean> {
  const [[id] = []] = await db.raw("pragma application_id", []);
  return id === APPLICATION_ID || id === 0;
}

async function columnsIn(db: Handle): Promise<Map<string, Set<string>>> {
  const columns = new Map<string, Set<string>>();
  for (const [table, column] of (await db.raw(COLUMNS[db.engine], [])) as [string, string][])
    columns.set(table, (columns.get(table) ?? new Set()).add(column));
  return columns;
}

/** Returns the timestamps of the applied migrations, oldest first. */
async function appliedTo(db: Handle): Promise<number[]> {
  const rows = await db.raw(`select created_at from ${LOG[db.engine]} order by created_at`, []);
  return rows.map(([when]) => Number(when));
}

function readMigrations(folder: string): Migration[] {
  return (readMeta(folder, "_journal.json") as { entries: Migration[] }).entries;
}

/** Returns the first table or column that the migrations up to this one create and the database lacks. */
function missingFrom(columns: Map<string, Set<string>>, folder: string, newest: number): string | null {
  type Table = { name: string; columns: Record<string, { name: string }> };
  const snapshot = readMeta(folder, `${String(newest).padStart(4, "0")}_snapshot.json`) as {
    tables: Record<string, Table>;
  };
  for (const table of Object.values(snapshot.tables)) {
    const found = columns.get(table.name);
    if (!found) return `the table ${table.name}`;
    const column = Object.values(table.columns).find(({ name }) => !found.has(name));
    if (column) return `the column ${column.name} of the table ${table.name}`;
  }
  return null;
}

/**
 * Reads drizzle-kit's metadata beside the migrations: the journal, and a snapshot of the tables after each migration.
 */
function readMeta(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(resolve(process.cwd(), folder, "meta", name), "utf8"));
}
