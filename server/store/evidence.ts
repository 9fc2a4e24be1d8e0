/** Stores and loads evidence. */
import { and, asc, count, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { evidence, people } from "@/db/schema.sqlite";
import { rankOf } from "./claims/claims";

export type EvidenceRow = typeof evidence.$inferSelect;

/** Adds a piece of evidence. */
export async function insertEvidence(tx: Handle, row: Omit<typeof evidence.$inferInsert, "rank">): Promise<void> {
  await tx.insert(evidence).values({ ...row, rank: rankOf(row.claimId) });
}

/** Returns one piece of evidence, removed or not; null if it never existed. */
export async function getEvidence(db: Handle, id: string): Promise<EvidenceRow | null> {
  const [row] = await db.select().from(evidence).where(eq(evidence.id, id)).limit(1);
  return row ?? null;
}

/** Returns the titles of these pieces by id, removed or not. */
export async function titlesOf(db: Handle, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { id, title } = evidence;
  const rows = await db
    .select({ id, title })
    .from(evidence)
    .where(inArray(evidence.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.title]));
}

/** Changes a piece of evidence if it is still at this version. Returns false if it is not. */
export async function updateEvidence(
  tx: Handle,
  id: string,
  version: number,
  values: Partial<Omit<EvidenceRow, "id" | "claimId" | "by" | "at" | "version" | "rank">>,
): Promise<boolean> {
  const changed = await tx
    .update(evidence)
    .set({ ...values, version: version + 1 })
    .where(and(eq(evidence.id, id), eq(evidence.version, version)))
    .returning({ id: evidence.id });
  return changed.length > 0;
}

/** The unary plus keeps SQLite from reading all evidence along the index of ranks, which begins with this column. */
const STANDING = sql`+${evidence.removedAt} is null`;

const standingEvidence = prepared({ ...getTableColumns(evidence), byName: people.name }, (db, fields) =>
  db
    .select(fields)
    .from(evidence)
    .leftJoin(people, eq(people.id, evidence.by))
    .where(and(among(db, evidence.claimId, "ids"), STANDING))
    .orderBy(asc(evidence.at), asc(evidence.id)),
);

/** Returns the evidence on these claims that has not been removed, oldest first, with the person who added it. */
export async function evidenceOf(db: Handle, ids: readonly string[]) {
  return ids.length === 0 ? [] : standingEvidence(db, { ids });
}

const countsByClaim = prepared({ claimId: evidence.claimId, pieces: count() }, (db, fields) =>
  db
    .select(fields)
    .from(evidence)
    .where(and(among(db, evidence.claimId, "ids"), STANDING))
    .groupBy(evidence.claimId),
);

/** Returns how many pieces of evidence these claims have, by claim; a claim with none has no entry. */
export async function evidenceCounts(db: Handle, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  return new Map((await countsByClaim(db, { ids })).map(({ claimId, pieces }) => [claimId, pieces]));
}
