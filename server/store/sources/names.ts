/** Looks up names by ids that may belong to people, sources or topics. */
import { inArray } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { people, sources, topics } from "@/db/schema.sqlite";

/** Returns the name for each of these ids that belongs to a person, a source or a topic. */
export async function namesOfIds(db: Handle, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = [];
  for (const table of [people, sources, topics])
    found.push(...(await db.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, wanted))));
  return new Map(found.map(({ id, name }) => [id, name]));
}
