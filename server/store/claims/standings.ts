/** Computes the standing of claims from confirmed relations, for a whole page at once. */

import type { Handle } from "@/db/database";
import { isContesting } from "@/server/domain/claims/relation";
import { type Network, type Standing, standingOf } from "@/server/domain/claims/standing";
import { grouped } from "../grouped";
import { type RelationRow, relationsOf } from "../relations";
import { castClaims, copiedPairs } from "./cast-claims";
import { type RingIds, ringsAround } from "./rings";

/** Returns the other end of a relation of this claim. */
export function otherEnd(relation: Pick<RelationRow, "a" | "b">, claimId: string): string {
  return relation.a === claimId ? relation.b : relation.a;
}

/** Returns the standing of each of these claims that has confirmed links. */
export async function standingsOf(db: Handle, ids: readonly string[]): Promise<Map<string, Standing>> {
  const networks = await networksOf(db, ids);
  return new Map([...networks].map(([id, network]) => [id, standingOf(network)]));
}

/** Returns each of these claims that has confirmed links, with these and their origins. */
export async function networksOf(db: Handle, ids: readonly string[]): Promise<Map<string, Network>> {
  const confirmed = (await relationsOf(db, ids)).filter(({ state }) => state === "confirmed");
  const ends = confirmed.flatMap((relation) => [relation.a, relation.b].map((end) => ({ end, relation })));
  const links = grouped(ends, ({ end }) => end);
  const linked = ids.filter((id) => links.has(id));
  const rings = await ringsAround(
    db,
    linked.flatMap((id) =>
      startsOf(
        id,
        (links.get(id) ?? []).map(({ relation }) => relation),
      ),
    ),
  );
  const needed = [...linked, ...confirmed.flatMap(({ a, b }) => [a, b]), ...rings.flatMap((ring) => ring.ids)];
  const casts = await castClaims(db, [...new Set(needed)]);
  const cast = (id: string) => casts.get(id) ?? [];
  const copied = await copiedPairs(
    db,
    [...new Set(rings.flatMap((ring) => ring.ids))].flatMap((id) => cast(id)),
  );
  const ringOf = ({ ids: found, repeats, cut }: RingIds) => {
    return { claims: found.flatMap(cast), repeats: [...repeats, ...copied], cut };
  };
  return new Map(
    linked.flatMap((id, n) => {
      const [backing, against] = [rings[2 * n], rings[2 * n + 1]];
      const others = (links.get(id) ?? []).flatMap(({ relation: { type, state, reconciled, ...ofEnds } }) =>
        cast(otherEnd(ofEnds, id)).map((other) => ({ type, state, reconciled, other })),
      );
      return cast(id).flatMap((claim) =>
        backing && against ? [[id, { claim, linked: others, backing: ringOf(backing), against: ringOf(against) }]] : [],
      );
    }),
  );
}

/** Returns where the two rings of a claim begin. A claim that nothing corroborates needs no ring of its own. */
function startsOf(id: string, relations: readonly RelationRow[]): [string[], string[]] {
  const ends = (which: (relation: RelationRow) => boolean) =>
    relations.filter(which).map((relation) => otherEnd(relation, id));
  const corroborating = ends(({ type }) => type === "corroborates");
  return [corroborating.length > 0 ? [id, ...corroborating] : [], ends(isContesting)];
}
