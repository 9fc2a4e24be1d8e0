/**
 * Separates two claims in one sentence, so that neither includes the other's source and cue. "She announced a plan and
 * promised help" is two claims; in "the town warned of rain, Stone said", Stone is not part of the warning; in "he said that
 * it sank; the port said that it floats", the port speaks for itself.
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
export function endBefore(finding: Finding, other: Finding): number | null {
  if (other === finding || other.sentence !== finding.sentence || other.cue.from < finding.cue.to) return null;
  const { tokens, quotedBy } = finding.sentence.passage;
  if ((quotedBy[other.cue.from] ?? -1) >= 0) return null;
  const apart = beginningApart(other);
  if (apart !== null && apart >= finding.cue.to) return apart;
  const isSame = finding.source !== null && other.source?.from === finding.source.from;
  const isJoined = /^(?:and|but)$/.test(tokens[other.cue.from - 1]?.lower ?? "");
  if (isSame && isJoined) return other.cue.from - 1;
  const start = tokens[finding.cue.from]?.start ?? 0;
  const isInside = other.content.some(([from, to]) => from <= start && start < to);
  const behind = Math.min(other.cue.from, other.source?.from ?? other.cue.from);
  return isInside && behind >= finding.cue.to ? behind : null;
}

const CONTRASTS = /^(?:while|whereas|but|though|although|however|yet)$/;

/** Returns the mark before a clause with a source of its own: a semicolon, or a comma with "while", "but" or the like. */
function beginningApart({ sentence: { from, passage }, source, cue }: Finding): number | null {
  if (!source) return null;
  const { tokens } = passage;
  let at = Math.min(source.from, cue.from) - 1;
  if (tokens[at]?.text === "," && tokens[at - 1]?.lower === "however") at -= 1;
  const contrasts = CONTRASTS.test(tokens[at]?.lower ?? "");
  if (contrasts) at -= 1;
  const isMark = tokens[at]?.text === ";" || (contrasts && tokens[at]?.text === ",");
  return isMark && at > from ? at : null;
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
