/** Relations between claims as rows. */
import { and, asc, count, desc, eq, exists, getTableColumns, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { claimSources, relations } from "@/db/schema.sqlite";
import type { RelationType } from "@/server/domain/claims/relation";
import { rankOf } from "./claims/claims";

export type RelationRow = typeof relations.$inferSelect;

/** What contests both ends of a relation, as `isContesting` says it of a row: a contradiction that nobody reconciled. */
const CONTRADICTION = and(eq(relations.type, "contradicts"), eq(relations.state, "confirmed"));
export const CONTESTING = and(CONTRADICTION, isNull(relations.reconciled));

/** Adds a relation. */
export async function insertRelation(
  tx: Handle,
  row: Omit<typeof relations.$inferInsert, "aRank" | "bRank">,
): Promise<void> {
  await tx.insert(relations).values({ ...row, aRank: rankOf(row.a), bRank: rankOf(row.b) });
}

/** One relation; null when it is not there. */
export async function getRelation(db: Handle, id: string): Promise<RelationRow | null> {
  const [row] = await db.select().from(relations).where(eq(relations.id, id)).limit(1);
  return row ?? null;
}

type Link = Pick<RelationRow, "a" | "b" | "type">;

/** The two claims of each of these relations and how they are linked, by its id. */
export async function linksOf(db: Handle, ids: readonly string[]): Promise<Map<string, Link>> {
  if (ids.length === 0) return new Map();
  const { id, a, b, type } = relations;
  const rows = await db
    .select({ id, a, b, type })
    .from(relations)
    .where(inArray(relations.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The relation of this type between two claims; where it runs both ways, the one from a to b. Null when there is none. */
export async function findRelation(db: Handle, a: string, b: string, type: RelationType): Promise<RelationRow | null> {
  const [row] = await db
    .select()
    .from(relations)
    .where(
      and(
        eq(relations.type, type),
        or(and(eq(relations.a, a), eq(relations.b, b)), and(eq(relations.a, b), eq(relations.b, a))),
      ),
    )
    .orderBy(desc(eq(relations.a, a)))
    .limit(1);
  return row ?? null;
}

/**
 * Changes a relation if it still is at this version; marked words stay with their claims when the two ends are exchanged.
 * False when it was not.
 */
export async function updateRelation(
  tx: Handle,
  id: string,
  version: number,
  values: Partial<
    Pick<RelationRow, "a" | "b" | "type" | "state" | "reason" | "marks" | "reconciled" | "reconciledWhy">
  >,
): Promise<boolean> {
  const before = values.a === undefined ? null : await getRelation(tx, id);
  const changed = await tx
    .update(relations)
    .set({
      ...values,
      ...(before?.marks && values.marks === undefined && before.a !== values.a
        ? { marks: exchangedMarks(before.marks) }
        : {}),
      ...(values.a === undefined ? {} : { aRank: rankOf(values.a) }),
      ...(values.b === undefined ? {} : { bRank: rankOf(values.b) }),
      version: version + 1,
    })
    .where(and(eq(relations.id, id), eq(relations.version, version)))
    .returning({ id: relations.id });
  return changed.length > 0;
}

/** Returns the marked words of a relation whose two ends are exchanged. */
export function exchangedMarks(marks: string): string {
  const { a, b } = JSON.parse(marks);
  return JSON.stringify({ a: b, b: a });
}

const linksByClaim = prepared(
  { a: relations.a, b: relations.b, type: relations.type, state: relations.state },
  (db, fields) =>
    db
      .select(fields)
      .from(relations)
      .where(or(among(db, relations.a, "ids"), among(db, relations.b, "ids"))),
);

/**
 * The two ends, type and state of every relation that touches any of these claims, dismissed ones too. Callers choose
 * among them, because SQLite answers a condition on the state by reading every relation of the desk in that state.
 */
export async function linksTouching(
  db: Handle,
  ids: readonly string[],
): Promise<Pick<RelationRow, "a" | "b" | "type" | "state">[]> {
  return ids.length === 0 ? [] : linksByClaim(db, { ids });
}

const relationsByClaim = prepared(getTableColumns(relations), (db, fields) =>
  db
    .select(fields)
    .from(relations)
    .where(and(ne(relations.state, "dismissed"), or(among(db, relations.a, "ids"), among(db, relations.b, "ids"))))
    .orderBy(asc(relations.at), asc(relations.id)),
);

/** The relations that touch any of these claims, dismissed ones left out. */
export async function relationsOf(db: Handle, ids: readonly string[]): Promise<RelationRow[]> {
  return ids.length === 0 ? [] : relationsByClaim(db, { ids });
}

/** The contradictions between two claims of this source that nobody has reconciled, oldest first. */
export async function reversalsOf(db: Handle, sourceId: string): Promise<RelationRow[]> {
  const says = (end: typeof relations.a | typeof relations.b) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(claimSources)
        .where(
          and(eq(claimSources.claimId, end), eq(claimSources.sourceId, sourceId), eq(claimSources.role, "speaker")),
        ),
    );
  return db
    .select()
    .from(relations)
    .where(and(CONTESTING, says(relations.a), says(relations.b)))
    .orderBy(asc(relations.at), asc(relations.id));
}

/** How many confirmed contradictions there are that contest claims, and how many were reconciled. */
export async function countAllContradictions(db: Handle): Promise<{ contesting: number; reconciled: number }> {
  const [row] = await db
    .select({ all: count(), reconciled: count(relations.reconciled) })
    .from(relations)
    .where(CONTRADICTION);
  const { all, reconciled } = row ?? { all: 0, reconciled: 0 };
  return { contesting: all - reconciled, reconciled };
}
