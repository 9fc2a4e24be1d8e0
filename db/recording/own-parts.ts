/** Checks that a database's tables, indexes and triggers are those that this program's migrations create. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Handle } from "../database";
import { queriesOn, Sqlite } from "../sqlite/sqlite-driver";

/** Each part by kind and name, with its definition. */
type Parts = Map<string, string>;

/**
 * Reads the definitions of a desk's tables, indexes, constraints, triggers and functions from PostgreSQL's catalogue.
 */
const CATALOGUE = `
  select 'column ' || table_name || '.' || column_name, data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '')
    from information_schema.columns where table_schema = 'public'
  union all select 'index ' || indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select 'constraint ' || conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
  union all select 'trigger ' || tgrelid::regclass || '.' || tgname, pg_get_triggerdef(t.oid) || ' ' || tgenabled::text
    from pg_trigger t join pg_class c on c.oid = tgrelid
    where c.relnamespace = 'public'::regnamespace and not tgisinternal
  union all select 'function ' || proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace`;

/** Reads the definitions from SQLite's schema table; it includes the shadow tables that FTS5 creates by itself. */
const MASTER = "select type || ' ' || name, coalesce(sql, '') from sqlite_master where name not like 'sqlite_%'";

/** Returns a sentence for each part that is missing, changed or foreign. Needs a migrated database. */
export async function strangeParts(db: Handle): Promise<string[]> {
  const [found, own] = [await partsOf(db), db.engine === "sqlite" ? await ownSqlite() : ownPostgres()];
  return [
    ...[...own].flatMap(([part, made]) => {
      if (!found.has(part)) return [`The ${part} is missing from the database.`];
      return found.get(part) === made ? [] : [`The ${part} of the database was changed.`];
    }),
    ...[...found.keys()].flatMap((part) => (own.has(part) ? [] : [`The ${part} of the database is none of Stet's.`])),
  ];
}

/** Returns the parts that a database has. */
export async function partsOf(db: Handle): Promise<Parts> {
  const rows = await db.raw(db.engine === "sqlite" ? MASTER : CATALOGUE, []);
  return new Map((rows as [string, string][]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

let made: Promise<Parts> | undefined;

function ownSqlite(): Promise<Parts> {
  made ??= partsOfNew();
  return made;
}

/** Returns the parts of an empty in-memory desk that the same migrations created. */
async function partsOfNew(): Promise<Parts> {
  const connection = new Sqlite(":memory:");
  migrate(queriesOn(connection), { migrationsFolder: resolve(process.cwd(), "db/migrations/sqlite") });
  const raw = async (text: string) => connection.prepare(text).raw().all() as unknown[][];
  const parts = await partsOf({ engine: "sqlite", raw } as unknown as Handle);
  connection.close();
  return parts;
}

/** Reads the parts that were recorded when the newest migration was added; see own-parts.test.ts. */
function ownPostgres(): Parts {
  const path = resolve(process.cwd(), "db/migrations/pg/meta/parts.json");
  return new Map(Object.entries(JSON.parse(readFileSync(path, "utf8")) as Record<string, string>));
}
