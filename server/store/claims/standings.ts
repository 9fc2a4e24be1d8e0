/** Computes the standing of claims from confirmed relations, for a whole page at once. */

import { eq } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { claimSources, claims } from "@/db/schema.sqlite";
import { type LinkedClaim, originOf, type Standing, standingOf } from "@/server/domain/claims/claim";
import { castOf } from "@/server/domain/source";
import { grouped } from "../grouped";
import { type RelationRow, relationsOf } from "../relations";

type Counted = RelationRow & { type: LinkedClaim["type"] };
const COUNTED: readonly string[] = ["contradicts", "corroborates", "repeats"] satisfies LinkedClaim["type"][];

/** Returns the other end of a relation of this claim. */
export function otherEnd(relation: Pick<RelationRow, "a" | "b">, claimId: string): string {
  return relation.a === claimId ? relation.b : relation.a;
}

/** Returns the standing of each of these claims. */
export async function standingsOf(db: Handle, ids: readonly string[]): Promise<Map<string, Standing>> {
  const counted = (await relationsOf(db, ids)).filter(isCounted);
  const links = grouped(
    counted.flatMap((relation) => [relation.a, relation.b].map((end) => ({ end, relation }))),
    ({ end }) => end,
  );
  // Only corroborating claims need their origin.
  const corroborating = counted.filter(({ type }) => type === "corroborates");
  const origins = await originsOf(db, [...new Set(corroborating.flatMap(({ a, b }) => [a, b]))]);
  return new Map(
    ids.map((id) => {
      const linked = (links.get(id) ?? []).map(({ relation }): LinkedClaim => {
        return { type: relation.type, origin: origins.get(otherEnd(relation, id)) ?? "" };
      });
      return [id, standingOf(origins.get(id) ?? "", linked)];
    }),
  );
}

function isCounted(relation: RelationRow): relation is Counted {
  return relation.state === "confirmed" && COUNTED.includes(relation.type);
}

const castsByClaim = prepared(
  {
    id: claims.id,
    publisher: claims.publisher,
    role: claimSources.role,
    sourceId: claimSources.sourceId,
  },
  (db, fields) =>
    db
      .select(fields)
      .from(claims)
      .leftJoin(claimSources, eq(claimSources.claimId, claims.id))
      .where(among(db, claims.id, "ids")),
);

/** Returns the source that each of these claims ultimately rests on. */
async function originsOf(db: Handle, ids: readonly string[]): Promise<Map<string, string>> {
  const casts = grouped(ids.length === 0 ? [] : await castsByClaim(db, { ids }), ({ id }) => id);
  return new Map(
    [...casts].map(([id, cast]) => {
      const played = cast.flatMap(({ role, sourceId }) => (role && sourceId ? [{ role, sourceId }] : []));
      const { speakers, relays } = castOf(played);
      const publisher = cast[0]?.publisher ?? null;
      return [id, originOf({ speakers: speakers.map(sourceOf), relays: relays.map(sourceOf), publisher })];
    }),
  );
}

const sourceOf = ({ sourceId }: { sourceId: string }) => sourceId;
