/**
 * Leaves out a claim whose words belong to a cue that stands nearer to them: in "Lund concurred in a note, in which she
 * reaffirmed the “decisive” role of the port", what Lund concurred is not the role of the port.
 */
import type { Finding } from "../rules/finding";

/** Returns the findings of a passage without those whose content is in another's, whose cue stands before it. */
export function withNearestCue(findings: readonly Finding[]): Finding[] {
  return findings.filter((one) => !findings.some((other) => other !== one && standsBetween(other, one)));
}

function standsBetween(nearer: Finding, { sentence, cue, content }: Finding): boolean {
  const start = content[0]?.[0] ?? 0;
  const { tokens } = sentence.passage;
  const isBetween =
    nearer.sentence === sentence && cue.to <= nearer.cue.from && (tokens[nearer.cue.to - 1]?.end ?? 0) <= start;
  // What goes on behind an aside ("according to Lund, who cited Roe, the port is closed") is no part of the aside.
  return isBetween && content.every(([from, to]) => nearer.content.some((span) => span[0] < from && to <= span[1]));
}
