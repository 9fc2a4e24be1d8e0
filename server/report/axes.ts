/** Puts the four axes, the people and the ratings of a claim into words, the same for every format. */

import { ratingOf, type Standing } from "@/server/domain/claims/claim";
import type { SnapshotClaim, SnapshotEvidence, SnapshotSource } from "@/server/domain/report";
import { CREDIBILITIES, CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/server/domain/source";
import { counted } from "@/server/domain/words/counted";
import { dayOfMoment } from "@/server/domain/words/day-words";
import type { Tone } from "./outline";

/** Returns the colour of a verdict. */
export function verdictTone({ verdict }: Pick<SnapshotClaim, "verdict">): Tone {
  const rating = verdict ? ratingOf(verdict) : null;
  if (rating === null) return "none";
  return rating > 3 ? "good" : rating === 3 ? "warn" : "bad";
}

/** Says contested, corroborated or uncontested, with the counts behind it. */
export function standingWords({ contestedBy, corroboratedBy, repeatedBy }: Standing): string {
  const parts = [
    contestedBy > 0 ? `contested by ${counted(contestedBy, "claim")}` : "uncontested",
    ...(corroboratedBy > 0 ? [`corroborated by ${counted(corroboratedBy, "independent origin")}`] : []),
    ...(repeatedBy > 0 ? [`repeated by ${counted(repeatedBy, "claim")}`] : []),
  ];
  return parts.join("; ");
}

/** Kind, description and reliability of a source: what follows its name in brackets. */
export function sourceWords({ kind, reliability }: SnapshotSource): string {
  return reliability
    ? `${kind}; reliability ${reliability}, ${RELIABILITY_WORDS[reliability]}`
    : `${kind}; not rated for reliability`;
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
