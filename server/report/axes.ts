/** Puts the four axes, the people and the ratings of a claim into words, the same for every format. */

import { ratingOf } from "@/server/domain/claims/claim";
import { reconciledWords } from "@/server/domain/claims/relation";
import { backedWords, contestedWords, type FrozenStanding } from "@/server/domain/claims/standing-words";
import type { SnapshotClaim, SnapshotEvidence, SnapshotRelation, SnapshotSource } from "@/server/domain/report";
import { CREDIBILITIES, CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/server/domain/source";
import { dayOfMoment } from "@/server/domain/words/day-words";
import type { Tone } from "./outline";

/** Returns the colour of a verdict. */
export function verdictTone({ verdict }: Pick<SnapshotClaim, "verdict">): Tone {
  const rating = verdict ? ratingOf(verdict) : null;
  if (rating === null) return "none";
  return rating > 3 ? "good" : rating === 3 ? "warn" : "bad";
}

/** Says contested, reversed, corroborated or uncontested, with the counts and days behind it. */
export function standingWords(standing: FrozenStanding): string {
  const contested = contestedWords(standing);
  return [...(contested.length > 0 ? contested : ["uncontested"]), ...backedWords(standing)].join("; ");
}

/** Says how a contradiction was reconciled: "reconciled: different times". Null where it was not. */
export function reconciliationWords({ reconciled }: Pick<SnapshotRelation, "reconciled">): string | null {
  return reconciled ? `reconciled: ${reconciledWords(reconciled.how)}` : null;
}

/** Says how reliable a source is: "reliability B, usually reliable". */
export function reliabilityWords({ reliability }: Pick<SnapshotSource, "reliability">): string {
  return reliability ? `reliability ${reliability}, ${RELIABILITY_WORDS[reliability]}` : "not rated for reliability";
}

/** Returns the Admiralty code of a piece of evidence, such as B2; null if neither half was rated. */
export function admiraltyCode({ reliability, credibility }: Pick<SnapshotEvidence, "reliability" | "credibility">) {
  const code = `${reliability ?? ""}${credibility ?? ""}`;
  return code === "" ? null : code;
}

/** Says what the code means. */
export function admiraltyWords({ reliability, credibility }: Pick<SnapshotEvidence, "reliability" | "credibility">) {
  const known = CREDIBILITIES.find((value) => value === credibility);
  const source = reliability ? `source ${RELIABILITY_WORDS[reliability]}` : "source not rated";
  return `${source}, information ${known ? CREDIBILITY_WORDS[known] : "not rated"}`;
}

/** Formats an ISO time to the minute, in UTC: "9 Jan 2020, 14:05 UTC". */
export function momentWords(iso: string): string {
  return `${dayOfMoment(iso)}, ${iso.slice(11, 16)} UTC`;
}
