/**
 * Separates two claims in one sentence, so that neither includes the other's source and cue. "She announced a plan and
 * promised help" is two claims; in "the town warned of rain, Stone said", Stone is not part of the warning.
 */
import type { Span } from "@/server/domain/articles/span";
import type { Finding } from "../rules/finding";

/** Returns a passage's findings with the content of each ended where another's source or cue begins. */
export function withOwnWords(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const ends = findings.flatMap((other) => endBefore(finding, other) ?? []);
    return ends.length > 0 ? endedAt(finding, Math.min(...ends)) : finding;
  });
}

/** Returns the token before which a finding's content must end because of another; null if it need not. */
function endBefore(finding: Finding, other: Finding): number | null {
  if (other === finding || other.sentence !== finding.sentence || other.cue.from < finding.cue.to) return null;
  const { tokens, quotedBy } = finding.sentence.passage;
  if ((quotedBy[other.cue.from] ?? -1) >= 0) return null;
  const isSame = finding.source !== null && other.source?.from === finding.source.from;
  const isJoined = /^(?:and|but)$/.test(tokens[other.cue.from - 1]?.lower ?? "");
  if (isSame && isJoined) return other.cue.from - 1;
  const start = tokens[finding.cue.from]?.start ?? 0;
  const isInside = other.content.some(([from, to]) => from <= start && start < to);
  const behind = Math.min(other.cue.from, other.source?.from ?? other.cue.from);
  return isInside && behind >= finding.cue.to ? behind : null;
}

function endedAt(finding: Finding, at: number): Finding {
  const { text, tokens } = finding.sentence.passage;
  const mark = tokens[at - 1]?.text === "," ? at - 1 : at;
  const end = text.slice(0, tokens[mark]?.start ?? 0).trimEnd().length;
  const content = finding.content
    .filter(([start]) => start < end)
    .map(([start, last]): Span => [start, Math.min(last, end)]);
  return content.length > 0 ? { ...finding, content } : finding;
}
