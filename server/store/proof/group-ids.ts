/** Lists the ids of all groups of rows of a kind, in batches. */
import { asc, gt, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { prepared } from "@/db/raw-rows";
import { RECORDED_KINDS, type RecordedKind, type RecordedTable, tablesOf } from "@/db/recording/recorded";

/**
 * Yields the ids in order, `size` at a time, including those that only a row of a dependent table names because the
 * main row is missing.
 */
export async function* groupIds(db: Handle, kind: RecordedKind, size: number): AsyncGenerator<string[]> {
  let after = "";
  for (;;) {
    const found = new Set<string>();
    for (const later of LATER[kind]) for (const { id } of await later(db, { after, size })) found.add(id);
    const ids = [...found].sort().slice(0, size);
    if (ids.length > 0) yield ids;
    if (ids.length < size) return;
    after = ids.at(-1) ?? "";
  }
}

const LATER = Object.fromEntries(RECORDED_KINDS.map((kind) => [kind, tablesOf(kind).map(idsAfter)])) as Record<
  RecordedKind,
  ReturnType<typeof idsAfter>[]
>;

function idsAfter({ table, of }: RecordedTable) {
  return prepared({ id: of }, (db, fields) =>
    db
      .selectDistinct(fields)
      .from(table)
      .where(gt(of, sql.placeholder("after")))
      .orderBy(asc(of))
      .limit(sql.placeholder("size")),
  ) as (db: Handle, values: { after: string; size: number }) => Promise<{ id: string }[]>;
}
