/**
 * Notes which groups of rows a write has changed, by triggers, so that no code can forget to. The triggers fire for
 * this program's own connections alone: on SQLite they are temporary, on PostgreSQL they check for a temporary table.
 */
import { getTableColumns, getTableName } from "drizzle-orm";
import type { Handle } from "../database";
import { RECORDED_KINDS, type RecordedKind, type RecordedTable, tablesOf } from "./recorded";

/** A group of rows: a claim with its spans and reviews, a source with its aliases. See recorded.ts. */
export type ChangedGroup = { kind: RecordedKind; id: string };

const NOTE = "kind text NOT NULL, id text NOT NULL, PRIMARY KEY (kind, id)";

/** The SQL that creates the table of notes and its triggers on a SQLite connection for writes. */
export function sqliteNotes(): string {
  const triggers = RECORDED_KINDS.flatMap((kind) => tablesOf(kind).flatMap((one) => sqliteTriggers(kind, one)));
  return [`CREATE TEMP TABLE changed_rows (${NOTE}) WITHOUT ROWID`, ...triggers].join(";\n");
}

/**
 * The SQL that creates the table of notes on a PostgreSQL connection for writes; the end of a transaction empties it.
 */
export const POSTGRES_NOTES = `CREATE TEMP TABLE IF NOT EXISTS changed_rows (${NOTE}) ON COMMIT DELETE ROWS`;

/** Returns the groups changed since the write began or since the last call, and clears the notes. */
export async function takeChanged(tx: Handle): Promise<ChangedGroup[]> {
  const rows = await tx.raw("DELETE FROM changed_rows RETURNING kind, id", []);
  return rows.map(([kind, id]) => ({ kind: kind as RecordedKind, id: id as string }));
}

/** Returns the recorded columns of a table, by their names in the database. */
export function recordedColumns({ table, derived = [] }: RecordedTable): string[] {
  return Object.values(getTableColumns(table))
    .filter((column) => !derived.includes(column))
    .map(({ name }) => name);
}

function sqliteTriggers(kind: RecordedKind, recorded: RecordedTable): string[] {
  const table = getTableName(recorded.table);
  const columns = recordedColumns(recorded).map((name) => `"${name}"`);
  const written = `'${kind.replaceAll("'", "''")}'`;
  // INSERT OR IGNORE would not work: inside a trigger, the conflict handling of the statement that fired it applies.
  const noted = (row: "NEW" | "OLD") => {
    const id = `${row}."${recorded.of.name}"`;
    return `INSERT INTO changed_rows SELECT ${written}, ${id}
      WHERE NOT EXISTS (SELECT 1 FROM changed_rows WHERE kind = ${written} AND id = ${id});`;
  };
  const trigger = (when: string, name: string, body: string) =>
    `CREATE TEMP TRIGGER ${table}_note_${name} AFTER ${when} ON main."${table}" BEGIN ${body} END`;
  return [
    trigger("INSERT", "insert", noted("NEW")),
    trigger("DELETE", "delete", noted("OLD")),
    trigger(`UPDATE OF ${columns.join(", ")}`, "update", `${noted("OLD")} ${noted("NEW")}`),
  ];
}
