/**
 * Loads the bodies above an entry of the register and those below it, level by level, so that no query reads them all; and
 * stores which entries are not suggested as parts of which.
 */
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { parentDismissals, sources } from "@/db/schema.sqlite";
import type { Bodies, Placed } from "@/server/domain/bodies";

const placedById = prepared(
  { id: sources.id, name: sources.name, partOf: sources.partOf, mergedInto: sources.mergedInto },
  (db, fields) =>
    db
      .select(fields)
      .from(sources)
      .where(among(db, sources.id, "ids")),
);

/** Returns these entries with all that they are part of or merged into, directly or through others. */
export async function bodiesAbove(db: Handle, ids: readonly string[]): Promise<Bodies> {
  const bodies = new Map<string, Placed>();
  for (let level = [...new Set(ids)]; level.length > 0; ) {
    const rows = await placedById(db, { ids: level });
    for (const row of rows) bodies.set(row.id, row);
    const above = rows.flatMap(({ partOf, mergedInto }) => [partOf, mergedInto].filter((id) => id !== null));
    level = [...new Set(above)].filter((id) => !bodies.has(id));
  }
  return bodies;
}

/** A part of a body, and the part between the two that it is directly part of; null if there is none between. */
type Part = { id: string; name: string; kind: typeof sources.$inferSelect.kind; under: string | null };

const partsOfThese = prepared(
  { id: sources.id, name: sources.name, kind: sources.kind, partOf: sources.partOf },
  (db, fields) =>
    db
      .select(fields)
      .from(sources)
      .where(and(among(db, sources.partOf, "ids"), isNull(sources.mergedInto)))
      .orderBy(asc(sources.name), asc(sources.id)),
);

/** Returns the parts of a body, those nearest to it first, then by name. Also finds parts of what was merged into it. */
export async function partsBelow(db: Handle, bodyId: string): Promise<Part[]> {
  const parts = new Map<string, Part>();
  for (let level = [bodyId]; level.length > 0; ) {
    const standing = await withMerged(db, level);
    const rows = await partsOfThese(db, { ids: [...standing.keys()] });
    const found = rows.filter(({ id }) => id !== bodyId && !parts.has(id));
    for (const { partOf, ...row } of found) {
      const under = standing.get(partOf ?? "") ?? null;
      parts.set(row.id, { ...row, under: under === bodyId ? null : under });
    }
    level = found.map(({ id }) => id);
  }
  return [...parts.values()];
}

const mergedIntoThese = prepared({ id: sources.id, into: sources.mergedInto }, (db, fields) =>
  db
    .select(fields)
    .from(sources)
    .where(among(db, sources.mergedInto, "ids")),
);

/** Returns these entries and all that were merged into them, each with the one of these that it stands for. */
async function withMerged(db: Handle, ids: readonly string[]): Promise<Map<string, string>> {
  const standing = new Map(ids.map((id) => [id, id]));
  for (let level = ids; level.length > 0; ) {
    const rows = (await mergedIntoThese(db, { ids: level })).filter(({ id }) => !standing.has(id));
    for (const { id, into } of rows) standing.set(id, standing.get(into ?? "") ?? id);
    level = rows.map(({ id }) => id);
  }
  return standing;
}

type Pair = { sourceId: string; parentId: string };

/** Returns every pair of which the one is no longer suggested to be part of the other. */
export async function allParentDismissals(db: Handle): Promise<Pair[]> {
  const { sourceId, parentId } = parentDismissals;
  return db.select({ sourceId, parentId }).from(parentDismissals);
}

/** Returns whether an entry is no longer suggested to be part of another. */
export async function isParentDismissed(db: Handle, { sourceId, parentId }: Pair): Promise<boolean> {
  const found = await db.select({ at: parentDismissals.at }).from(parentDismissals).where(isPair(sourceId, parentId));
  return found.length > 0;
}

/** Suggests an entry as part of another no longer, or again. Returns whether that changed anything. */
export async function setParentDismissed(
  tx: Handle,
  { sourceId, parentId, by, at }: Pair & { by: string | null; at: number },
  dismissed: boolean,
): Promise<boolean> {
  const id = { id: parentDismissals.sourceId };
  const row = { sourceId, parentId, dismissedBy: by, at };
  const changed = dismissed
    ? await tx.insert(parentDismissals).values(row).onConflictDoNothing().returning(id)
    : await tx.delete(parentDismissals).where(isPair(sourceId, parentId)).returning(id);
  return changed.length > 0;
}

const isPair = (sourceId: string, parentId: string) =>
  and(eq(parentDismissals.sourceId, sourceId), eq(parentDismissals.parentId, parentId));
