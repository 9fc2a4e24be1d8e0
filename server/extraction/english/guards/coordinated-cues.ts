/** Coordinated cues: "she announced a plan and promised help" is two claims, and the second stands in none but its own. */
import type { Span } from "@/server/domain/articles/span";
import type { Finding } from "../rules/finding";

/** Returns a passage's findings with the content of each ended where another cue of the same source goes on. */
export function withoutNextCues(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const next = findings.find((other) => goesOn(finding, other));
    return next ? endedBefore(finding, next) : finding;
  });
}

function goesOn(finding: Finding, next: Finding): boolean {
  const { tokens, quotedBy } = finding.sentence.passage;
  if (next === finding || next.sentence !== finding.sentence || next.cue.from <= finding.cue.to) return false;
  const isSame = finding.source !== null && next.source?.from === finding.source.from;
  const isJoined = /^(?:and|but)$/.test(tokens[next.cue.from - 1]?.lower ?? "");
  return isSame && isJoined && (quotedBy[next.cue.from] ?? -1) < 0;
}

function endedBefore(finding: Finding, next: Finding): Finding {
  const { tokens } = finding.sentence.passage;
  const to = tokens[next.cue.from - 1]?.start ?? 0;
  const marked = tokens[next.cue.from - 2];
  const end = marked?.text === "," ? marked.start : to;
  const content = finding.content
    .filter(([start]) => start < end)
    .map(([start, last]): Span => [start, last > end ? trimmedEnd(finding, end) : last]);
  return content.length > 0 ? { ...finding, content } : finding;
}

const trimmedEnd = ({ sentence: { passage } }: Finding, end: number) => passage.text.slice(0, end).trimEnd().length;
