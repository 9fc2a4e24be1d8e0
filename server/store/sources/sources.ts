/** Stores the register: finds a source by any of its names, and lists, changes and merges sources. */
import { and, asc, count, eq, isNull, notInArray, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { affiliations, claimSources, sourceAliases, sources, sourceTags } from "@/db/schema.sqlite";
import { type AttributionRole, nameKey } from "@/server/domain/source";
import { inChunks } from "../chunked";

export type SourceRow = typeof sources.$inferSelect;
export type AffiliationRow = typeof affiliations.$inferSelect;

/** Finds the source with this name; null if there is none. Names are compared by their key. */
export async function findByName(db: Handle, name: string): Promise<SourceRow | null> {
  const [row] = await db
    .select({ source: sources })
    .from(sourceAliases)
    .innerJoin(sources, eq(sources.id, sourceAliases.sourceId))
    .where(and(eq(sourceAliases.key, nameKey(name)), isNull(sources.mergedInto)))
    .orderBy(asc(sources.id))
    .limit(1);
  return row?.source ?? null;
}

/** Adds a source, whose name becomes its first alias. */
export async function insertSource(tx: Handle, row: typeof sources.$inferInsert): Promise<void> {
  await tx.insert(sources).values(row);
  await tx.insert(sourceAliases).values({ sourceId: row.id, alias: row.name, key: nameKey(row.name) });
}

/** Returns one source; null if it does not exist. */
export async function getSource(db: Handle, id: string): Promise<SourceRow | null> {
  const [row] = await db.select().from(sources).where(eq(sources.id, id)).limit(1);
  return row ?? null;
}

/** Returns the source that this id now refers to: the entry itself, or the one that it was merged into. */
export async function standingSource(db: Handle, id: string): Promise<SourceRow | null> {
  let source = await getSource(db, id);
  while (source?.mergedInto) source = await getSource(db, source.mergedInto);
  return source;
}

/** Returns everything that belongs to a source besides its row. */
export async function sourceParts(db: Handle, id: string) {
  const aliases = await db
    .select({ alias: sourceAliases.alias })
    .from(sourceAliases)
    .where(eq(sourceAliases.sourceId, id))
    .orderBy(asc(sourceAliases.alias));
  const roles = await db
    .select()
    .from(affiliations)
    .where(eq(affiliations.sourceId, id))
    .orderBy(asc(sql`coalesce(${affiliations.since}, '')`), asc(affiliations.id));
  const tags = await db
    .select({ tag: sourceTags.tag })
    .from(sourceTags)
    .where(eq(sourceTags.sourceId, id))
    .orderBy(asc(sourceTags.tag));
  return { aliases: aliases.map((row) => row.alias), affiliations: roles, tags: tags.map((row) => row.tag) };
}

/** Changes a source if it is still at this version. Returns false if it is not. */
export async function updateSource(
  tx: Handle,
  id: string,
  version: number,
  values: Partial<
    Pick<
      SourceRow,
      "name" | "kind" | "description" | "reliability" | "wikidataId" | "cameWith" | "mergedInto" | "partOf"
    >
  >,
): Promise<boolean> {
  const changed = await tx
    .update(sources)
    .set({ ...values, version: version + 1 })
    .where(and(eq(sources.id, id), eq(sources.version, version)))
    .returning({ id: sources.id });
  return changed.length > 0;
}

/** Replaces a source's aliases; its own name is always among them. */
export async function setAliases(tx: Handle, sourceId: string, names: readonly string[]): Promise<void> {
  await tx.delete(sourceAliases).where(eq(sourceAliases.sourceId, sourceId));
  const byKey = new Map(names.map((alias) => [nameKey(alias), alias]));
  await tx.insert(sourceAliases).values([...byKey].map(([key, alias]) => ({ sourceId, key, alias })));
}

/** Replaces a source's tags. */
export async function setSourceTags(tx: Handle, sourceId: string, tags: readonly string[]): Promise<void> {
  await tx.delete(sourceTags).where(eq(sourceTags.sourceId, sourceId));
  const unique = [...new Set(tags)];
  if (unique.length > 0) await tx.insert(sourceTags).values(unique.map((tag) => ({ sourceId, tag })));
}

/** Replaces a source's dated roles. */
export async function setAffiliations(tx: Handle, sourceId: string, rows: readonly AffiliationRow[]): Promise<void> {
  await tx.delete(affiliations).where(eq(affiliations.sourceId, sourceId));
  if (rows.length > 0) await tx.insert(affiliations).values([...rows]);
}

/** A role that a merge moved; `shared` if the other source already had it in that claim. */
type MovedRole = { claimId: string; role: AttributionRole; describedAs: string | null; shared: boolean };

/** Moves all attributions from one source to another. Returns what it moved, so that the move can be undone. */
export async function reassignRoles(tx: Handle, from: string, to: string): Promise<MovedRole[]> {
  const rows = await tx.select().from(claimSources).where(eq(claimSources.sourceId, from));
  const moved: MovedRole[] = [];
  for await (const some of inChunks(rows)) {
    const added = await tx
      .insert(claimSources)
      .values(some.map((row) => ({ ...row, sourceId: to })))
      .onConflictDoNothing()
      .returning({ claimId: claimSources.claimId, role: claimSources.role });
    const fresh = new Set(added.map(placeOf));
    for (const { claimId, role, describedAs } of some)
      moved.push({ claimId, role, describedAs, shared: !fresh.has(placeOf({ claimId, role })) });
  }
  await tx.delete(claimSources).where(eq(claimSources.sourceId, from));
  return moved;
}

const placeOf = ({ claimId, role }: Pick<MovedRole, "claimId" | "role">) => `${role} ${claimId}`;

/** Moves roles back after a merge is undone, except those that have since been attributed to somebody else. */
export async function returnRoles(tx: Handle, from: string, to: string, moved: readonly MovedRole[]): Promise<void> {
  for await (const some of inChunks(moved)) for (const one of some) await returnRole(tx, from, to, one);
}

async function returnRole(tx: Handle, from: string, to: string, moved: MovedRole): Promise<void> {
  const { claimId, role, describedAs, shared } = moved;
  const held = and(eq(claimSources.claimId, claimId), eq(claimSources.role, role), eq(claimSources.sourceId, from));
  const [now] = await tx.select().from(claimSources).where(held);
  if (!now) return;
  if (!shared) await tx.delete(claimSources).where(held);
  const back = { ...now, sourceId: to, describedAs: shared ? describedAs : now.describedAs };
  await tx.insert(claimSources).values(back).onConflictDoNothing();
}

/** Counts the sources in the register. */
export async function countSources(db: Handle): Promise<number> {
  const [row] = await db.select({ n: count() }).from(sources).where(isNull(sources.mergedInto));
  return row?.n ?? 0;
}

/** Returns the ids of all sources, including merged ones. */
export async function allSourceIds(db: Handle): Promise<string[]> {
  return (await db.select({ id: sources.id }).from(sources)).map(({ id }) => id);
}

/** Marks all sources except these as part of the sample. */
export async function markAsSample(tx: Handle, others: readonly string[]): Promise<void> {
  await tx
    .update(sources)
    .set({ cameWith: "sample" })
    .where(others.length > 0 ? notInArray(sources.id, [...others]) : undefined);
}
