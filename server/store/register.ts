/** The register as a list: by how much each source says, counted over all claims in memory. */
import { and, eq, isNull, like, sql } from "drizzle-orm";
import type { Handle } from "../../db/database";
import { sourceAliases, sources } from "../../db/schema.sqlite";
import { nameKey } from "../domain/source";
import { type ManyColumn, numberOfEach } from "./facet-columns";
import { readFacets } from "./facets";
import type { SourceRow } from "./sources";

export type RegisterQuery = { words: string; kind: SourceRow["kind"] | null; limit: number };
export type RegisterEntry = { source: SourceRow; spoken: number; relayed: number };

/** The register by how much each source says, or those whose name or alias contains the words. */
export async function listSources(db: Handle, { words, kind, limit }: RegisterQuery): Promise<RegisterEntry[]> {
  const key = nameKey(words);
  const rows = await db
    .select()
    .from(sources)
    .where(
      and(
        isNull(sources.mergedInto),
        kind ? eq(sources.kind, kind) : undefined,
        key === ""
          ? undefined
          : sql`${sources.id} in (select ${sourceAliases.sourceId} from ${sourceAliases} where ${like(sourceAliases.key, `%${key}%`)})`,
      ),
    );
  const { columns } = await readFacets(db);
  const [spoken, relayed] = [counts(columns.manies.speaker), counts(columns.manies.relay)];
  const entries = rows.map((source) => ({
    source,
    spoken: spoken.get(source.id) ?? 0,
    relayed: relayed.get(source.id) ?? 0,
  }));
  return entries.sort(bySaid).slice(0, limit);
}

function counts(column: ManyColumn): Map<string | null, number> {
  return new Map(numberOfEach(column).map((n, code) => [column.codes.values[code] ?? null, n]));
}

/** Who says or relays the most comes first; then by name, as both engines sort. */
function bySaid(a: RegisterEntry, b: RegisterEntry): number {
  const more = b.spoken + b.relayed - (a.spoken + a.relayed);
  if (more !== 0) return more;
  const [one, other] = [`${a.source.name}\0${a.source.id}`, `${b.source.name}\0${b.source.id}`];
  return one < other ? -1 : 1;
}
