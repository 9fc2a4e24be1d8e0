/** Prepares frequent queries: builds their SQL once per engine, and returns the driver's values without conversion. */
import { Column, fillPlaceholders, is, type Query, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { LRUCache } from "lru-cache";
import type { Engine } from "./address";
import type { Handle } from "./database";
import { DatabaseFault } from "./failures";

/** What a query selects: columns or expressions by name, in the order of the cells of a row; none of them is nested. */
type Fields = Record<string, SQLiteColumn | SQL | SQL.Aliased>;
type Built<Row> = PromiseLike<Row[]> & { toSQL(): Query };
type Ready = { text: string; params: unknown[] };

/** The values of a query's placeholders by name; a list fills the placeholder of `among`. */
type Values = Record<string, unknown>;

/**
 * Prepares a query that selects exactly these fields, for each engine on its first call. Refuses columns whose stored
 * value differs from the value that drizzle returns, such as flags, because rows skip drizzle's conversion.
 */
export function prepared<Selected extends Fields, Row>(
  fields: Selected,
  build: (db: Handle, fields: Selected) => Built<Row>,
): (db: Handle, values: Values) => Promise<Row[]> {
  const names = Object.keys(fields);
  const known = new Map<Engine, Ready>();
  return async (db, values) => {
    const query = known.get(db.engine) ?? readyFor(build(db, unconverted(fields)));
    known.set(db.engine, query);
    return rowsOf(db, query, names, values);
  };
}

/** How many forms of a query are cached; the least recently used are evicted. */
const MOST_FORMS = 1000;

/**
 * Prepares a query that comes in several forms, each on its first call. Two queries of the same form must have the same
 * SQL, whatever their values. The caller names the fields in the order of the select, because their columns may differ
 * from form to form; each column must be one that `prepared` accepts.
 */
export function preparedForms<Row>(names: readonly (keyof Row & string)[]) {
  const known = new LRUCache<string, Ready>({ max: MOST_FORMS });
  return async (db: Handle, form: string, values: Values, build: () => Built<Row>): Promise<Row[]> => {
    const key = `${db.engine} ${form}`;
    const query = known.get(key) ?? readyFor(build());
    known.set(key, query);
    return rowsOf(db, query, names, values);
  };
}

async function rowsOf<Row>(
  db: Handle,
  { text, params }: Ready,
  names: readonly string[],
  values: Values,
): Promise<Row[]> {
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, listed(db.engine, value)]));
  const rows = await db.raw(text, fillPlaceholders(params, given));
  return rows.map((cells) => named(names, cells) as Row);
}

/** The condition that the column is one of a list, which is passed as a value when the query runs. */
export function among(db: Handle, column: SQLiteColumn, name: string): SQL {
  const list = sql.placeholder(name);
  if (db.engine === "sqlite") return sql`${column} in (select value from json_each(${list}))`;
  return sql`${column} = any(${list}::${sql.raw(column.dataType === "number" ? "bigint[]" : "text[]")})`;
}

function readyFor(built: Built<unknown>): Ready {
  const { sql: text, params } = built.toSQL();
  return { text, params };
}

function unconverted<Selected extends Fields>(fields: Selected): Selected {
  for (const [name, field] of Object.entries(fields)) {
    if (!is(field, Column) || field.dataType === "string" || field.dataType === "number") continue;
    throw new DatabaseFault(
      "unprepared",
      `The column ${name} is not read as it is kept: ask for it without preparing.`,
    );
  }
  return fields;
}

function listed(engine: Engine, value: unknown): unknown {
  return engine === "sqlite" && Array.isArray(value) ? JSON.stringify(value) : value;
}

function named(names: readonly string[], cells: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let i = 0; i < names.length; i += 1) row[names[i] as string] = cells[i];
  return row;
}
