/** Reads all rows of a table in batches by key, with a limit on the text held in memory. */
import { asc, getTableColumns, type InferSelectModel, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Handle } from "@/db/database";

const MOST_ROWS = 500;
/** How many values SQLite accepts in one statement; PostgreSQL accepts twice as many. */
const MOST_VALUES = 32_766;
const MOST_BYTES = 4 * 1024 * 1024;
/** How many sizes to query ahead. Sizes are cheap: both engines know them without reading long texts. */
const AHEAD = 5000;

/** A column of the primary key, with its property name in a row. */
type KeyColumn = { name: string; column: SQLiteColumn };

/**
 * Yields every row, in primary-key order, in batches small enough for one insert. Call it on a snapshot, or it may miss
 * rows that are written meanwhile.
 */
export async function* batchesOf<Table extends SQLiteTable>(
  db: Handle,
  table: Table,
): AsyncGenerator<InferSelectModel<Table>[]> {
  const key = keyOf(table);
  const most = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / Object.keys(getTableColumns(table)).length));
  const order = key.map(({ column }) => asc(column));
  let last: Record<string, unknown> | undefined;
  for (;;) {
    const sizes = await sizesAfter(db, table, key, last);
    for (const limit of batchSizes(sizes, most)) {
      const rows: Record<string, unknown>[] = await db
        .select()
        .from(table as SQLiteTable)
        .where(after(key, last))
        .orderBy(...order)
        .limit(limit);
      last = rows.at(-1) ?? last;
      yield rows as InferSelectModel<Table>[];
    }
    if (sizes.length < AHEAD) return;
  }
}

function keyOf(table: SQLiteTable): KeyColumn[] {
  const { columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
  const names = Object.entries(getTableColumns(table));
  return key.map((column) => ({ name: names.find(([, one]) => one.name === column.name)?.[0] ?? "", column }));
}

/** Returns the condition that a row comes after this one; none before the first row. */
function after(key: readonly KeyColumn[], last: Record<string, unknown> | undefined): SQL | undefined {
  if (!last) return undefined;
  const columns = key.map(({ column }) => sql`${column}`);
  const values = key.map(({ name, column }) => sql`${sql.param(last[name], column)}`);
  return sql`(${sql.join(columns, sql`, `)}) > (${sql.join(values, sql`, `)})`;
}

async function sizesAfter(
  db: Handle,
  table: SQLiteTable,
  key: readonly KeyColumn[],
  last: Record<string, unknown> | undefined,
): Promise<number[]> {
  const texts = Object.values(getTableColumns(table)).filter((column) => column.getSQLType() === "text");
  const bytes = texts.map((column) => sql`coalesce(octet_length(${column}), 0)`);
  const rows = await db
    .select({ bytes: sql<number>`${sql.join([sql`0`, ...bytes], sql` + `)}` })
    .from(table)
    .where(after(key, last))
    .orderBy(...key.map(({ column }) => asc(column)))
    .limit(AHEAD);
  return rows.map((row) => row.bytes);
}

/** Returns how many rows each batch holds; a row that is too large gets a batch of its own. */
function batchSizes(sizes: readonly number[], most: number): number[] {
  const batches: number[] = [];
  let [rows, bytes] = [0, 0];
  for (const size of sizes) {
    if (rows > 0 && (rows === most || bytes + size > MOST_BYTES)) {
      batches.push(rows);
      [rows, bytes] = [0, 0];
    }
    rows += 1;
    bytes += size;
  }
  return rows > 0 ? [...batches, rows] : batches;
}
