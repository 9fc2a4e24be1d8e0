/** The standing of a claim: the axis that nobody decides, since it follows from confirmed links to other claims. */
import { type CastClaim, isOfOneBody, type OriginGroup, originGroups } from "./origins";
import { isContesting, type Reconciliation, type RelationState, type RelationType } from "./relation";

/** Another claim, and how it is linked to the one in question. */
export type LinkedClaim = {
  type: RelationType;
  state: RelationState;
  reconciled: Reconciliation | null;
  other: CastClaim;
};

/**
 * Claims with all that they are confirmed to repeat or that repeat them, directly or through others, and these repeats;
 * `cut` if there are more than are followed.
 */
type Ring = {
  claims: readonly CastClaim[];
  repeats: readonly (readonly [string, string])[];
  cut: boolean;
};

/** How many claims of a ring are followed. */
export const MOST_IN_A_RING = 200;

/**
 * A claim with its links, and the two rings that decide how many origins these have: around the claim and those that
 * corroborate it, and around those that contest it.
 */
export type Network = { claim: CastClaim; linked: readonly LinkedClaim[]; backing: Ring; against: Ring };

/**
 * Another claim of the same speaker that contradicts this one; `on` is the day on which it was published. `order` says
 * whether it came before this claim or after it; null if that is unknown or on the same day.
 */
export type Reversal = { claimId: string; on: string | null; order: "before" | "after" | null };

/** Computed from confirmed relations, never typed in. */
export type Standing = {
  /** How many sources disagree; the speaker is not among them. */
  contestedBy: number;
  corroboratedBy: number;
  repeatedBy: number;
  /** Where the speaker said otherwise, earliest first. */
  reversals: Reversal[];
  /** Contested by a source or by the speaker. */
  label: "contested" | "corroborated" | "uncontested";
};

/** The standing of a claim without links. */
export const UNLINKED: Standing = {
  contestedBy: 0,
  corroboratedBy: 0,
  repeatedBy: 0,
  reversals: [],
  label: "uncontested",
};

/**
 * Returns the standing of a claim. Sources that contest or corroborate it count by origin: five outlets relaying one
 * agency count once, and for corroboration a claim's own origin not at all. A reconciled contradiction does not count.
 */
export function standingOf(network: Network): Standing {
  const { claim, linked, against } = network;
  const contesting = linked.filter(isContesting).map(({ other }) => other);
  const disagreeing = contesting.filter((other) => !isReversal(claim, other));
  const corroboratedBy = corroboratingGroups(network).length;
  return {
    contestedBy: groupsWith(against, disagreeing).length,
    corroboratedBy,
    repeatedBy: new Set(confirmed(linked, "repeats").map(({ id }) => id)).size,
    reversals: contesting
      .filter((other) => isReversal(claim, other))
      .map((other) => reversalOf(claim, other))
      .sort(byDay),
    label: contesting.length > 0 ? "contested" : corroboratedBy > 0 ? "corroborated" : "uncontested",
  };
}

/** Returns the independent origins that corroborate a claim: every one but its own. */
export function corroboratingGroups({ claim, linked, backing }: Network): OriginGroup[] {
  return groupsWith(backing, confirmed(linked, "corroborates")).filter(
    (group) => !group.some(({ id }) => id === claim.id),
  );
}

/** Returns the claims that corroborate a claim and yet count for nothing, since parts of one body state both. */
export function corroboratingOfOneBody({ claim, linked }: Pick<Network, "claim" | "linked">): CastClaim[] {
  return confirmed(linked, "corroborates").filter((other) => isOfOneBody(other, claim));
}

function confirmed(linked: readonly LinkedClaim[], type: RelationType): CastClaim[] {
  return linked.filter((link) => link.type === type && link.state === "confirmed").map(({ other }) => other);
}

/** Returns the groups of a ring that hold any of these claims. */
function groupsWith({ claims, repeats }: Ring, wanted: readonly CastClaim[]): OriginGroup[] {
  const ids = new Set(wanted.map(({ id }) => id));
  return originGroups(claims, repeats).filter((group) => group.some(({ id }) => ids.has(id)));
}

/** Returns whether two claims that contradict each other share a speaker, who has then said otherwise. */
function isReversal(a: Pick<CastClaim, "speakers">, b: Pick<CastClaim, "speakers">): boolean {
  return a.speakers.some((speaker) => b.speakers.includes(speaker));
}

function reversalOf(claim: CastClaim, other: CastClaim): Reversal {
  const [mine, theirs] = [claim.publishedOn, other.publishedOn];
  const isKnown = mine !== null && theirs !== null && mine !== theirs;
  return { claimId: other.id, on: theirs, order: isKnown ? (theirs < mine ? "before" : "after") : null };
}

function byDay(a: Reversal, b: Reversal): number {
  const [one, other] = [a, b].map(({ on, claimId }) => `${on ?? "9999-99-99"} ${claimId}`) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}
