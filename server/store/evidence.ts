/** Evidence as rows. */
import { and, asc, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { evidence, people } from "@/db/schema.sqlite";

export type EvidenceRow = typeof evidence.$inferSelect;

/** Adds a piece of evidence. */
export async function insertEvidence(tx: Handle, row: typeof evidence.$inferInsert): Promise<void> {
  await tx.insert(evidence).values(row);
}

/** One piece of evidence, removed or not; null when it was never there. */
export async function getEvidence(db: Handle, id: string): Promise<EvidenceRow | null> {
  const [row] = await db.select().from(evidence).where(eq(evidence.id, id)).limit(1);
  return row ?? null;
}

/** The title of each of these pieces, removed or not, by its id. */
export async function titlesOf(db: Handle, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { id, title } = evidence;
  const rows = await db
    .select({ id, title })
    .from(evidence)
    .where(inArray(evidence.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.title]));
}

/** Changes evidence if it still is at this version. False when it was not. */
export async function updateEvidence(
  tx: Handle,
  id: string,
  version: number,
  values: Partial<Omit<EvidenceRow, "id" | "claimId" | "by" | "at" | "version">>,
): Promise<boolean> {
  const changed = await tx
    .update(evidence)
    .set({ ...values, version: version + 1 })
    .where(and(eq(evidence.id, id), eq(evidence.version, version)))
    .returning({ id: evidence.id });
  return changed.length > 0;
}

const standingEvidence = prepared({ ...getTableColumns(evidence), byName: people.name }, (db, fields) =>
  db
    .select(fields)
    .from(evidence)
    .leftJoin(people, eq(people.id, evidence.by))
    .where(and(among(db, evidence.claimId, "ids"), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.at), asc(evidence.id)),
);

/** The evidence that stands on these claims, oldest first, with who added it. */
export async function evidenceOf(db: Handle, ids: readonly string[]) {
  return ids.length === 0 ? [] : standingEvidence(db, { ids });
}
