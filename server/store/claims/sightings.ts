/** Gathers the sightings of a statement: the claims that confirmed repetitions tie together. */
import { and, eq, notExists, or, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { claimSources, claims, relations } from "@/db/schema.sqlite";

/** Both claims name the same speaker: what others say in the same words is a statement of their own. */
const hasCommonSpeaker = sql`exists (
  select 1 from ${claimSources} one join ${claimSources} other on other.source_id = one.source_id
  where one.claim_id = ${relations.a} and one.role = 'speaker' and other.claim_id = ${relations.b} and other.role = 'speaker'
)`;

const tiesOf = prepared(
  { a: relations.a, aRank: relations.aRank, b: relations.b, bRank: relations.bRank },
  (db, fields) =>
    db
      .select(fields)
      .from(relations)
      .where(
        and(
          eq(relations.type, "repeats"),
          eq(relations.state, "confirmed"),
          or(among(db, relations.a, "ids"), among(db, relations.b, "ids")),
          hasCommonSpeaker,
          notExists(
            db
              .select({ one: sql`1` })
              .from(claims)
              .where(and(or(eq(claims.id, relations.a), eq(claims.id, relations.b)), eq(claims.workflow, "set aside"))),
          ),
        ),
      ),
);

/**
 * Returns the ids of all sightings of the statement that this claim is a sighting of, the earliest first; the claim
 * alone if nothing repeats it. Claims that were set aside are no sightings, and tie nothing together.
 */
export async function sightingsOf(db: Handle, claimId: string): Promise<string[]> {
  const ranks = new Map([[claimId, 0]]);
  for (let ids = [claimId]; ids.length > 0; ) {
    const ends = (await tiesOf(db, { ids })).flatMap(({ a, aRank, b, bRank }) => [
      { id: a, rank: aRank },
      { id: b, rank: bRank },
    ]);
    ids = [...new Set(ends.map(({ id }) => id).filter((id) => !ranks.has(id)))];
    for (const { id, rank } of ends) ranks.set(id, rank);
  }
  return [...ranks].sort(([, one], [, other]) => one - other).map(([id]) => id);
}
