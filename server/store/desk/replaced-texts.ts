/** Replaces text that PostgreSQL cannot store, and records the replacements in a line of history. */
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

/** A group of rows in which text was replaced. */
export type ReplacedGroup = { kind: RecordedKind; id: string };

/**
 * Returns the row as PostgreSQL can store it: SQLite keeps a NUL that somebody pasted into a comment, and PostgreSQL
 * cannot.
 */
export function withoutNul(row: Row): Row {
  const kept = ([name, value]: [string, unknown]) =>
    typeof value === "string" && value.includes("\0") ? [name, value.replaceAll("\0", "\u{fffd}")] : [name, value];
  return Object.fromEntries(Object.entries(row).map(kept));
}

/** Returns the groups of the rows that `withoutNul` changes. */
export function groupsReplaced(table: SQLiteTable, rows: readonly Row[]): ReplacedGroup[] {
  const place = PLACES.get(getTableName(table));
  if (!place) return [];
  const has = (row: Row) => Object.values(row).some((value) => typeof value === "string" && value.includes("\0"));
  return rows.filter(has).map((row) => ({ kind: place.kind, id: String(row[place.key]) }));
}

/** The kind of group that each recorded table belongs to, and the property that holds the group's id. */
const PLACES = new Map(
  RECORDED_KINDS.flatMap((kind) =>
    tablesOf(kind).map(({ table, of }) => {
      const [key = ""] = Object.entries(getTableColumns(table)).find(([, column]) => column === of) ?? [];
      return [getTableName(table), { kind, key }] as const;
    }),
  ),
);

/** Adds a line with the new digests of these groups; without it they would look tampered with. */
export async function recordReplaced(tx: Handle, groups: readonly ReplacedGroup[], now: number): Promise<void> {
  const rows: RecordedRows = {};
  for (const [kind, some] of grouped(groups, (group) => group.kind))
    rows[kind] = Object.fromEntries(await digestsOf(tx, kind, [...new Set(some.map(({ id }) => id))]));
  const draft = { subjectType: "desk", subjectId: "texts", note: { groups: groups.length } } as const;
  const stamp: Stamp = { actor: OPERATOR, action: "desk.replace texts", at: now, newId: uuidv7 };
  await appendLines(tx, [{ draft, rows }], stamp);
}
