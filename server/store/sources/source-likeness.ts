/**
 * Loads what the search for duplicate entries in the register needs: all names, some roles, and the pairs marked as
 * distinct.
 */
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { affiliations, claimSources, people, sourceAliases, sourceDistinctions, sources } from "@/db/schema.sqlite";
import { grouped } from "../grouped";
import type { SourceRow } from "./sources";

export type NamedSource = Pick<SourceRow, "id" | "name" | "kind" | "version" | "partOf"> & { names: string[] };
type Pair = { a: string; b: string };

/** Returns every unmerged entry with all its names, in id order. */
export async function namedSources(db: Handle): Promise<NamedSource[]> {
  const { id, name, kind, version, partOf } = sources;
  const rows = await db
    .select({ id, name, kind, version, partOf, alias: sourceAliases.alias })
    .from(sources)
    .innerJoin(sourceAliases, eq(sourceAliases.sourceId, sources.id))
    .where(isNull(sources.mergedInto))
    .orderBy(asc(sources.id), asc(sourceAliases.key));
  return [...grouped(rows, (row) => row.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { alias: _, ...source } = first;
    return [{ ...source, names: group.map((row) => row.alias) }];
  });
}

/** Returns the roles of these sources: those in the register, and the articles' descriptions of them. */
export async function rolesOfSources(db: Handle, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const held = await db
    .select({ id: affiliations.sourceId, role: affiliations.role, organisation: affiliations.organisation })
    .from(affiliations)
    .where(inArray(affiliations.sourceId, [...ids]))
    .orderBy(asc(affiliations.id));
  const described = await db
    .selectDistinct({ id: claimSources.sourceId, role: claimSources.describedAs })
    .from(claimSources)
    .where(and(inArray(claimSources.sourceId, [...ids]), isNotNull(claimSources.describedAs)))
    .orderBy(asc(claimSources.sourceId), asc(claimSources.describedAs));
  const all = [
    ...held.map(({ id, role, organisation }) => ({ id, said: organisation ? `${role}, ${organisation}` : role })),
    ...described.map(({ id, role }) => ({ id, said: role ?? "" })),
  ];
  return new Map([...grouped(all, (row) => row.id)].map(([id, rows]) => [id, rows.map((row) => row.said)]));
}

/** Returns every pair that was marked as distinct, as it was entered. */
export async function allDistinctions(db: Handle): Promise<Pair[]> {
  return db.select({ a: sourceDistinctions.a, b: sourceDistinctions.b }).from(sourceDistinctions);
}

/** Returns the merged entries, and the entry that each was merged into. */
export async function mergedSources(db: Handle): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: sources.id, into: sources.mergedInto })
    .from(sources)
    .where(isNotNull(sources.mergedInto));
  return new Map(rows.flatMap(({ id, into }) => (into ? [[id, into] as const] : [])));
}

/** Returns the entries that were marked as distinct from this one, newest first, with the person who did it. */
export async function distinctionsOf(db: Handle, id: string) {
  const { a, b, at, toldBy } = sourceDistinctions;
  return db
    .select({ id: sources.id, name: sources.name, at, byName: people.name })
    .from(sourceDistinctions)
    .innerJoin(sources, and(ne(sources.id, id), or(eq(sources.id, a), eq(sources.id, b))))
    .leftJoin(people, eq(people.id, toldBy))
    .where(or(eq(a, id), eq(b, id)))
    .orderBy(desc(at), asc(sources.id));
}

/** Marks two sources as distinct. Returns false if they already were. */
export async function insertDistinction(
  tx: Handle,
  pair: readonly [string, string],
  stamp: { toldBy: string | null; at: number },
): Promise<boolean> {
  const added = await tx
    .insert(sourceDistinctions)
    .values({ ...inOrder(pair), ...stamp })
    .onConflictDoNothing()
    .returning({ a: sourceDistinctions.a });
  return added.length > 0;
}

/** Removes the mark that two sources are distinct. Returns false if there was none. */
export async function deleteDistinction(tx: Handle, pair: readonly [string, string]): Promise<boolean> {
  const { a, b } = inOrder(pair);
  const gone = await tx
    .delete(sourceDistinctions)
    .where(and(eq(sourceDistinctions.a, a), eq(sourceDistinctions.b, b)))
    .returning({ a: sourceDistinctions.a });
  return gone.length > 0;
}

function inOrder([one, other]: readonly [string, string]): Pair {
  return one < other ? { a: one, b: other } : { a: other, b: one };
}
