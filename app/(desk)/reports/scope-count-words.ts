/** Describes a report's scope: how many claims match, their workflow states, and how many a report can contain. */
import type { Outputs } from "@/server/api/root";
import { countsWords } from "@/server/domain/report";
import { countWords } from "@/server/domain/words/counted";

/**
 * `isNarrowed` says whether only claims in some states are chosen: "28,572 claims: 14,286 ruled, 14,286 reviewed. A report holds at most 5,000: this one takes the newest."
 */
export function scopeCountWords({ counts, most, leftOut }: Outputs["reports"]["count"], isNarrowed = false): string {
  if (counts.claims === 0 && leftOut === 0)
    return isNarrowed
      ? "No claims yet: none of them is in these states. Choose more states above, such as unreviewed."
      : "No claims match.";
  return [
    `${countsWords(counts)}.`,
    ...(counts.claims > most ? [`A report holds at most ${countWords(most)}: this one takes the newest.`] : []),
    ...(leftOut > 0 ? [`Up to ${countWords(leftOut)} of them are left out: their reviews are closed to you.`] : []),
  ].join(" ");
}
