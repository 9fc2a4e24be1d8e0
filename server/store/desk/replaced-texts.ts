/** Texts that PostgreSQL cannot keep as they are: what takes their place, and the line of history that says so. */
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { uuidv7 } from "uuidv7";
import type { Handle } from "@/db/database";
import { RECORDED_KINDS, type RecordedKind, tablesOf } from "@/db/recording/recorded";
import { OPERATOR } from "@/server/domain/people/person";
import { grouped } from "../grouped";
import { appendLines, type Stamp } from "../history/events";
import { digestsOf } from "../proof/digests";
import type { RecordedRows } from "../proof/recorded-rows";

type Row = Record<string, unknown>;

/** A group of rows that has a text which was replaced. */
export type ReplacedGroup = { kind: RecordedKind; id: string };

/** The row as PostgreSQL keeps it: SQLite keeps a NUL that somebody pasted into a comment, and PostgreSQL has no place for it. */
export function withoutNul(row: Row): Row {
  const kept = ([name, value]: [string, unknown]) =>
    typeof value === "string" && value.includes("\0") ? [name, value.replaceAll("\0", "\u{fffd}")] : [name, value];
  return Object.fromEntries(Object.entries(row).map(kept));
}

/** The groups of those rows of a table which `withoutNul` changes. */
export function groupsReplaced(table: SQLiteTable, rows: readonly Row[]): ReplacedGroup[] {
  const place = PLACES.get(getTableName(table));
  if (!place) return [];
  const has = (row: Row) => Object.values(row).some((value) => typeof value === "string" && value.includes("\0"));
  return rows.filter(has).map((row) => ({ kind: place.kind, id: String(row[place.key]) }));
}

/** Which kind of group the rows of each recorded table belong to, and under which name they have the group's id. */
const PLACES = new Map(
  RECORDED_KINDS.flatMap((kind) =>
    tablesOf(kind).map(({ table, of }) => {
      const [key = ""] = Object.entries(getTableColumns(table)).find(([, column]) => column === of) ?? [];
      return [getTableName(table), { kind, key }] as const;
    }),
  ),
);

/** Adds a line with the digests that these groups have now; without it they would seem to have been tampered with. */
export async function recordReplaced(tx: Handle, groups: readonly ReplacedGroup[], now: number): Promise<void> {
  const rows: RecordedRows = {};
  for (const [kind, some] of grouped(groups, (group) => group.kind))
    rows[kind] = Object.fromEntries(await digestsOf(tx, kind, [...new Set(some.map(({ id }) => id))]));
  const draft = { subjectType: "desk", subjectId: "texts", note: { groups: groups.length } } as const;
  const stamp: Stamp = { actor: OPERATOR, action: "desk.replace texts", at: now, newId: uuidv7 };
  await appendLines(tx, [{ draft, rows }], stamp);
}
