/** The names behind ids that may be those of people or of sources. */
import { inArray } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { people, sources } from "@/db/schema.sqlite";

/** The name of each of these ids that is a person's or a source's. */
export async function namesOfIds(db: Handle, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = [];
  for (const table of [people, sources])
    found.push(...(await db.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, wanted))));
  return new Map(found.map(({ id, name }) => [id, name]));
}
