/**
 * Lists the register in pages, sorted by how many claims each source makes, which are counted over all claims in
 * memory.
 */
import { and, eq, inArray, isNull, like, ne, or, type SQL, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { sourceAliases, sources, sourceTags } from "@/db/schema.sqlite";
import { nameKey } from "@/server/domain/source";
import { type ManyColumn, numberOfEach } from "../facets/facet-columns";
import { readFacets } from "../facets/facets";
import type { SourceRow } from "./sources";

/**
 * An entry's position in the order: whether the search equals one of its names, how many claims it makes or relays, and
 * its name.
 */
export type RegisterPlace = { exact: number; said: number; name: string; id: string };
/** `after` is the position of the last entry seen, null for the first page. */
export type RegisterQuery = {
  words: string;
  kind: SourceRow["kind"] | null;
  /** Whether people are left out. */
  bodies?: boolean;
  /** Whether the search also covers tags. */
  tags?: boolean;
  after: RegisterPlace | null;
  limit: number;
};
/** `next` is the position after which the next page begins, null on the last page. */
export type RegisterPage = {
  /** `exact`: whether one of its names is the search itself. */
  entries: { source: SourceRow; exact: boolean; spoken: number; relayed: number }[];
  next: RegisterPlace | null;
};

/**
 * Returns a page of the register by how many claims each source makes, or of the entries whose name or alias contains
 * the words: exact matches of a name come first.
 */
export async function listSources(
  db: Handle,
  { words, kind, bodies = false, tags = false, after, limit }: RegisterQuery,
): Promise<RegisterPage> {
  const { columns } = await readFacets(db);
  const [spoken, relayed] = [counts(columns.manies.speaker), counts(columns.manies.relay)];
  const places = (await namesWith(db, { words, kind, bodies, tags }))
    .map((named) => ({ ...named, said: (spoken.get(named.id) ?? 0) + (relayed.get(named.id) ?? 0) }))
    .filter((place) => !after || inOrder(after, place) < 0)
    .sort(inOrder);
  const page = places.slice(0, limit);
  const ids = page.map(({ id }) => id);
  const rows = new Map((await db.select().from(sources).where(inArray(sources.id, ids))).map((row) => [row.id, row]));
  const entries = page.flatMap(({ id, exact }) => {
    const source = rows.get(id);
    const said = { spoken: spoken.get(id) ?? 0, relayed: relayed.get(id) ?? 0 };
    return source ? { source, exact: Number(exact) === 1, ...said } : [];
  });
  return { entries, next: places.length > limit ? (page.at(-1) ?? null) : null };
}

/** Finds the unmerged entries, of one kind or all that are no people, whose name, alias or (optionally) tag contains the words. */
function namesWith(db: Handle, { words, kind, bodies, tags }: Omit<RegisterQuery, "after" | "limit">) {
  const key = nameKey(words);
  const called = (matches: SQL) =>
    sql`${sources.id} in (select ${sourceAliases.sourceId} from ${sourceAliases} where ${matches})`;
  const exact = sql<number>`case when ${called(eq(sourceAliases.key, key))} then 1 else 0 end`;
  return db
    .select({ id: sources.id, name: sources.name, exact })
    .from(sources)
    .where(
      and(
        isNull(sources.mergedInto),
        kind ? eq(sources.kind, kind) : undefined,
        bodies ? ne(sources.kind, "person") : undefined,
        key === "" ? undefined : or(called(like(sourceAliases.key, `%${key}%`)), tags ? tagged(words) : undefined),
      ),
    );
}

function tagged(words: string): SQL {
  // Wildcards have no special meaning in what people search for.
  const part = words
    .trim()
    .toLowerCase()
    .replaceAll(/[%_\\]/gu, "");
  return sql`${sources.id} in (select ${sourceTags.sourceId} from ${sourceTags} where ${like(sourceTags.tag, `%${part}%`)})`;
}

function counts(column: ManyColumn): Map<string | null, number> {
  return new Map(numberOfEach(column).map((n, code) => [column.codes.values[code] ?? null, n]));
}

/** Sorts sources with the most claims first; then by name, as both engines sort. */
function inOrder(a: RegisterPlace, b: RegisterPlace): number {
  if (a.exact !== b.exact) return b.exact - a.exact;
  if (a.said !== b.said) return b.said - a.said;
  const [one, other] = [`${a.name}\0${a.id}`, `${b.name}\0${b.id}`];
  return one === other ? 0 : one < other ? -1 : 1;
}
