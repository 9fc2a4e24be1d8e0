/**
 * Groups linked claims by origin. Claims have one origin if the same sources state them, or parts of one body; if nobody is
 * named and their articles credit the same agency or are near copies; or if one is confirmed to repeat the other, directly
 * or through further claims.
 */

/** A claim as far as its origin goes: the ids of its sources, and where and when it was published. */
export type CastClaim = {
  id: string;
  speakers: readonly string[];
  relays: readonly string[];
  /** Of those among them that are parts of a body, the body that is itself part of none. */
  bodies: ReadonlyMap<string, string>;
  publisher: string | null;
  publishedOn: string | null;
  articleId: string;
  /** The agencies that its article credits, by their short names. */
  agencies: readonly string[];
};

/** Claims of one origin, the earliest first. */
export type OriginGroup = readonly CastClaim[];

/**
 * Returns the origin that a claim ultimately rests on: its speakers; if it has none, its relays; if nobody is named, the
 * agencies that its article credits, or else the outlet. For a part of a body, the body counts. Takes ids (or names of
 * agencies and publishers) and returns a key that is equal for equal origins, in any order.
 */
export function originOf(claim: Pick<CastClaim, "speakers" | "relays" | "bodies" | "agencies" | "publisher">): string {
  const ids = namedIn(claim).map((id) => claim.bodies.get(id) ?? id);
  if (ids.length > 0) return [...new Set(ids)].sort().join("+");
  if (claim.agencies.length > 0) return `agency:${[...claim.agencies].sort().join("+")}`;
  return `outlet:${claim.publisher ?? "unknown"}`;
}

/** Returns the sources that a claim rests on: its speakers, or else its relays. */
export function namedIn({ speakers, relays }: Pick<CastClaim, "speakers" | "relays">): readonly string[] {
  return speakers.length > 0 ? speakers : relays;
}

/** Returns whether nobody is named who said it or passed it on, so that it rests on the text that it stands in. */
export function isUnnamed({ speakers, relays }: Pick<CastClaim, "speakers" | "relays">): boolean {
  return speakers.length === 0 && relays.length === 0;
}

/**
 * Divides claims into groups of one origin. `repeats` are pairs of ids, in either direction: one claim repeats the
 * other, or stands in a copy of its article. Pairs with other claims are ignored. Groups, and the claims in each, are in
 * order of publication; the order of the input does not matter.
 */
export function originGroups(claims: readonly CastClaim[], repeats: readonly (readonly [string, string])[]) {
  const roots = new Map(claims.map(({ id }) => [id, id]));
  const firstOf = new Map<string, string>();
  const join = (a: string, b: string) => {
    if (roots.has(a) && roots.has(b)) roots.set(rootOf(roots, a), rootOf(roots, b));
  };
  for (const claim of claims) {
    const key = originOf(claim);
    join(claim.id, firstOf.get(key) ?? claim.id);
    firstOf.set(key, claim.id);
  }
  for (const [a, b] of repeats) join(a, b);
  const groups = new Map<string, CastClaim[]>();
  for (const claim of [...claims].sort(byDay)) {
    const root = rootOf(roots, claim.id);
    groups.set(root, [...(groups.get(root) ?? []), claim]);
  }
  return [...groups.values()] as OriginGroup[];
}

function rootOf(roots: ReadonlyMap<string, string>, id: string): string {
  let root = id;
  for (let up = roots.get(root); up !== undefined && up !== root; up = roots.get(root)) root = up;
  return root;
}

/** The earliest first, undated ones last. */
function byDay(a: CastClaim, b: CastClaim): number {
  const [one, other] = [a, b].map(({ publishedOn, id }) => `${publishedOn ?? "9999-99-99"} ${id}`) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * How a claim takes part in its group: its sources say it themselves, it passes on their words, other parts of their body
 * say it, or it repeats them.
 */
export type Manner = "said" | "relayed" | "of one body" | "repeated";

/**
 * Returns how a claim takes part in a group that begins with `first`. Where no speaker is named, the origin is the relay
 * or the agency itself, so the outlet relays it.
 */
export function mannerOf(claim: CastClaim, first: CastClaim): Manner {
  if (originOf(claim) !== originOf(first)) return "repeated";
  if (isOfOneBody(claim, first)) return "of one body";
  return claim.relays.length > 0 || (isUnnamed(claim) && claim.agencies.length > 0) ? "relayed" : "said";
}

/** Returns whether two claims have one origin only because those who state them are parts of one body. */
export function isOfOneBody(claim: CastClaim, other: CastClaim): boolean {
  const alone = (one: CastClaim) => originOf({ ...one, bodies: new Map() });
  return originOf(claim) === originOf(other) && alone(claim) !== alone(other);
}
