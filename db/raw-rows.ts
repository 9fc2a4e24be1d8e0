/** Queries that every page asks: their text is built once, and their rows are taken as the driver gives them. */
import { Column, fillPlaceholders, is, type Query, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { LRUCache } from "lru-cache";
import type { Engine } from "./address";
import type { Handle } from "./database";
import { DatabaseFault } from "./failures";

/** A query as the builder makes it: its fields are columns or expressions by name, none of them nested. */
type Built<Row> = PromiseLike<Row[]> & { toSQL(): Query };
type Ready = { text: string; params: unknown[]; names: string[] };

/** Those of a query's placeholders; a list stands for `among`. */
type Values = Record<string, unknown>;

/**
 * Prepares a query for each engine when it is first asked. Refuses columns that are not kept as they are read, such as
 * flags.
 */
export function prepared<Row>(build: (db: Handle) => Built<Row>): (db: Handle, values: Values) => Promise<Row[]> {
  const known = new Map<Engine, Ready>();
  return async (db, values) => {
    const query = known.get(db.engine) ?? readyFor(build(db));
    known.set(db.engine, query);
    return rowsOf(db, query, values);
  };
}

/** How many forms of a query are remembered; those that were not asked the longest are forgotten. */
const MOST_FORMS = 1000;

/**
 * The same for a query that comes in several forms: each is built when it is first asked. What is of one form has the
 * same text, whatever its values.
 */
export function preparedForms<Row>() {
  const known = new LRUCache<string, Ready>({ max: MOST_FORMS });
  return async (db: Handle, form: string, values: Values, build: () => Built<Row>): Promise<Row[]> => {
    const key = `${db.engine} ${form}`;
    const query = known.get(key) ?? readyFor(build());
    known.set(key, query);
    return rowsOf(db, query, values);
  };
}

async function rowsOf<Row>(db: Handle, { text, params, names }: Ready, values: Values): Promise<Row[]> {
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, listed(db.engine, value)]));
  const rows = await db.raw(text, fillPlaceholders(params, given));
  return rows.map((cells) => named(names, cells) as Row);
}

/** The condition that the column is one of a list, which is given when the query is asked. */
export function among(db: Handle, column: SQLiteColumn, name: string): SQL {
  const list = sql.placeholder(name);
  if (db.engine === "sqlite") return sql`${column} in (select value from json_each(${list}))`;
  return sql`${column} = any(${list}::${sql.raw(column.dataType === "number" ? "bigint[]" : "text[]")})`;
}

function readyFor(built: Built<unknown>): Ready {
  const { sql: text, params } = built.toSQL();
  const { _: known } = built as unknown as { _: { selectedFields: Record<string, unknown> } };
  const fields = Object.entries(known.selectedFields);
  for (const [name, field] of fields) {
    if (!is(field, Column) || field.dataType === "string" || field.dataType === "number") continue;
    throw new DatabaseFault(
      "unprepared",
      `The column ${name} is not read as it is kept: ask for it without preparing.`,
    );
  }
  return { text, params, names: fields.map(([name]) => name) };
}

function listed(engine: Engine, value: unknown): unknown {
  return engine === "sqlite" && Array.isArray(value) ? JSON.stringify(value) : value;
}

function named(names: readonly string[], cells: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let i = 0; i < names.length; i += 1) row[names[i] as string] = cells[i];
  return row;
}
