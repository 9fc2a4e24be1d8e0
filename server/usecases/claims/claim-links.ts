/** Reads what a claim is linked to, and what follows from that: its standing and the origins behind it. */

import type { Handle } from "@/db/database";
import { type Bodies, kinshipWords } from "@/server/domain/bodies";
import { onlooker } from "@/server/domain/claims/closed-reviews";
import { type CastClaim, mannerOf, namedIn, type OriginGroup } from "@/server/domain/claims/origins";
import { isContesting, relationWords } from "@/server/domain/claims/relation";
import { corroboratingGroups, corroboratingOfOneBody, standingOf, UNLINKED } from "@/server/domain/claims/standing";
import type { Actor } from "@/server/domain/people/person";
import type { ClaimRow } from "@/server/store/claims/claims";
import { networksOf, otherEnd } from "@/server/store/claims/standings";
import { summaries } from "@/server/store/claims/summaries";
import { relationsOf } from "@/server/store/relations";
import { bodiesAbove } from "@/server/store/sources/bodies";

/**
 * Returns the claim's relations with the words of both ends, the standing that follows from the confirmed ones, and the
 * origins that corroborate it.
 */
export async function linksOf(db: Handle, claim: Pick<ClaimRow, "id">, actor: Actor | null) {
  const relations = await relationsOf(db, [claim.id]);
  const network = (await networksOf(db, [claim.id])).get(claim.id);
  const [groups, standing] = network ? [corroboratingGroups(network), standingOf(network)] : [[], UNLINKED];
  const ends = relations.map((relation) => otherEnd(relation, claim.id));
  const near = groups.flatMap((group) => group.map((one) => one.id));
  const kin = network ? corroboratingOfOneBody(network) : [];
  const cast = network ? [network.claim, ...kin, ...groups.flat()] : [];
  const bodies = await bodiesAbove(db, cast.flatMap(namedIn));
  const others = await summaries(db, [...new Set([...ends, ...near])], onlooker(actor));
  const reversed = new Set(standing.reversals.map((one) => one.claimId));
  return {
    standing,
    /** One for each origin that the standing counts; `cut` if more claims repeat one another than were followed. */
    origins: groups.map((group) => originIn(group, others, bodies)),
    /** Claims that corroborate it and are not counted, since they come from the same body. */
    ofOneBody: network ? kin.flatMap((one) => partIn(one, network.claim, others, bodies)) : [],
    originsCut: network?.backing.cut ?? false,
    relations: relations.flatMap((relation) => {
      const other = others.get(otherEnd(relation, claim.id));
      const words = relationWords(relation.type, relation.a === claim.id ? "a" : "b");
      const { marks: _, sure, ...rest } = relation;
      const reversal = isContesting(relation) && reversed.has(other?.id ?? "");
      return other ? [{ ...rest, sure: sure === null ? null : sure === 1, words, other, reversal }] : [];
    }),
  };
}

/** Names an origin by the earliest of its claims, and says how and where each claim takes part. */
function originIn(group: OriginGroup, others: Summaries, bodies: Bodies) {
  const [first] = group;
  const named = first && others.get(first.id);
  const names = named ? (named.speakers.length > 0 ? named.speakers : named.relays) : [];
  return {
    names: names.length > 0 || !named ? names : first.agencies.length > 0 ? [...first.agencies] : [outletOf(named)],
    claims: group.flatMap((one) => {
      return first ? partIn(one, first, others, bodies) : [];
    }),
  };
}

/** Says how and where a claim takes part in the origin of another; for another part of its body, who that is and why. */
function partIn(one: CastClaim, first: CastClaim, others: Summaries, bodies: Bodies) {
  const claim = others.get(one.id);
  if (!claim) return [];
  const { id, statement, publishedOn, speakers, relays } = claim;
  const manner = mannerOf(one, first);
  const outlet = outletOf(claim);
  // A speaker's words come through the relay; a relay's own through the outlet.
  const by = speakers.length > 0 && relays.length > 0 ? relays.join(", ") : outlet;
  const kin = manner === "of one body" ? kinWords(one, first, bodies) : null;
  return [{ id, statement, publishedOn, manner, kin, outlet, by }];
}

/** Returns "State Department, also part of US government". */
function kinWords(one: CastClaim, first: CastClaim, bodies: Bodies): string {
  const named = namedIn(one).map((id) => {
    const ties = namedIn(first).map((other) => kinshipWords(bodies, id, other));
    return [bodies.get(id)?.name, ties.find((tie) => tie !== null)].filter(Boolean).join(", ");
  });
  return named.join("; ");
}

type Summaries = Awaited<ReturnType<typeof summaries>>;

const outletOf = ({ publisher, articleTitle }: { publisher: string | null; articleTitle: string }) =>
  publisher ?? articleTitle;
