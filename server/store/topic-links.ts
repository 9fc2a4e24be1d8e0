/** Reads the links between claims that are in no topic yet. */
import { and, desc, eq, gte, isNotNull, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { claims, claimTopics, relations } from "@/db/schema.sqlite";

/**
 * Returns the confirmed links, newest first, and then the suggested ones of at least this score, best first; at most
 * `limit`, and whether there are more. Neither claim was set aside.
 */
export async function linksOutsideTopics(db: Handle, { least, limit }: { least: number; limit: number }) {
  const { a, b, score } = relations;
  const read = (where: SQL | undefined, order: SQL[], most: number) =>
    db
      .select({ a, b, score })
      .from(relations)
      .where(and(where, loose(db)))
      .orderBy(...order)
      .limit(most);
  const confirmed = await read(eq(relations.state, "confirmed"), [desc(relations.id)], limit + 1);
  const strong = and(eq(relations.state, "suggested"), isNotNull(score), gte(score, least));
  const suggested = await read(strong, [desc(score), desc(relations.id)], Math.max(1, limit + 1 - confirmed.length));
  // What people confirmed is as strong as a link can be, however it was scored.
  const links = [...confirmed.map((link) => ({ ...link, score: null })), ...suggested];
  return { links: links.slice(0, limit), cut: links.length > limit };
}

/** Both claims are in use, and in no topic. */
function loose(db: Handle): SQL | undefined {
  const ends = [relations.a, relations.b];
  const inTopic = db
    .select({ one: sql`1` })
    .from(claimTopics)
    .where(or(...ends.map((end) => eq(claimTopics.claimId, end))));
  const aside = db
    .select({ one: sql`1` })
    .from(claims)
    .where(and(or(...ends.map((end) => eq(claims.id, end))), eq(claims.workflow, "set aside")));
  return and(notExists(inTopic), notExists(aside));
}
