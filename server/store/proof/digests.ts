/** Computes the digest of a group of rows, which lines of history keep for each group that they created or changed. */
import { createHash } from "node:crypto";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { RECORDED_KINDS, type RecordedKind, type RecordedTable, tablesOf } from "@/db/recording/recorded";

type Row = Record<string, unknown>;

/**
 * Returns the SHA-256 of each group's rows in base64url; null for a group without rows. The hashed text is a JSON array
 * of rows; each row is a JSON array of its table's name, followed by [name, value] pairs of its columns in the order of
 * their names. Null columns are left out, so that a column added later changes no digest. Rows are sorted by their own
 * JSON texts, which does not depend on a database's sort order.
 */
export async function digestsOf(
  db: Handle,
  kind: RecordedKind,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  const rows = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { of, rowsAmong, textOf } of READERS[kind])
    for (const row of await rowsAmong(db, { ids: [...ids] })) rows.get(row[of] as string)?.push(textOf(row));
  return new Map([...rows].map(([id, texts]) => [id, texts.length === 0 ? null : digestOf(texts)]));
}

function digestOf(texts: string[]): string {
  return createHash("sha256")
    .update(`[${texts.sort().join(",")}]`, "utf8")
    .digest("base64url");
}

/** How to read and serialise the rows of each table. */
const READERS = Object.fromEntries(RECORDED_KINDS.map((kind) => [kind, tablesOf(kind).map(readerOf)])) as Record<
  RecordedKind,
  ReturnType<typeof readerOf>[]
>;

function readerOf({ table, of, derived = [] }: RecordedTable) {
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => !derived.includes(column));
  const sorted = columns.sort(([, a], [, b]) => (a.name < b.name ? -1 : 1));
  const name = getTableName(table);
  return {
    of: sorted.find(([, column]) => column === of)?.[0] ?? "",
    rowsAmong: prepared(
      Object.fromEntries(columns),
      (db, fields): PromiseLike<Row[]> & { toSQL(): never } =>
        db
          .select(fields)
          .from(table)
          .where(among(db, of, "ids")) as never,
    ),
    textOf: (row: Row) =>
      JSON.stringify([
        name,
        ...sorted.flatMap(([key, column]) => (row[key] === null ? [] : [[column.name, row[key]]])),
      ]),
  };
}
