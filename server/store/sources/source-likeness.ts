/** What the register is searched by for entries that may be one: all names, roles of some, and who was told apart. */
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { affiliations, claimSources, people, sourceAliases, sourceDistinctions, sources } from "@/db/schema.sqlite";
import { grouped } from "../grouped";
import type { SourceRow } from "./sources";

type NamedSource = Pick<SourceRow, "id" | "name" | "kind" | "version"> & { names: string[] };
type Pair = { a: string; b: string };

/** Every entry that stands by itself, with all its names, in the order of the register's ids. */
export async function namedSources(db: Handle): Promise<NamedSource[]> {
  const { id, name, kind, version } = sources;
  const rows = await db
    .select({ id, name, kind, version, alias: sourceAliases.alias })
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

/** The roles of these sources: those of the register, and what the articles call them. */
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

/** Every pair that was told apart, as it was told. */
export async function allDistinctions(db: Handle): Promise<Pair[]> {
  return db.select({ a: sourceDistinctions.a, b: sourceDistinctions.b }).from(sourceDistinctions);
}

/** The entries that were merged, and what each was merged into. */
export async function mergedSources(db: Handle): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: sources.id, into: sources.mergedInto })
    .from(sources)
    .where(isNotNull(sources.mergedInto));
  return new Map(rows.flatMap(({ id, into }) => (into ? [[id, into] as const] : [])));
}

/** The entries that this one was told apart from, newest first, with who did it. */
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

/** Notes that two sources are not one. False where that was noted already. */
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

/** Forgets that two sources are not one. False where that was not noted. */
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
