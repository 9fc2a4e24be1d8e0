/**
 * Mends what "was said" splits: in "the boat was said to be sinking and it left", what was said ends before the author's
 * own clause; in "it was reported the boat had sunk", "it" is nothing that was reported.
 */
import type { Span } from "@/server/domain/articles/span";
import { firstFrom } from "../reading/tokens";
import type { Finding } from "../rules/finding";
import { beginsClause } from "./fronted-clauses";

/** Returns the finding with a content that stands on both sides of its cue mended; others unchanged. */
export function withRaisedSubject(finding: Finding): Finding {
  const { sentence, cue, content } = finding;
  const { tokens } = sentence.passage;
  const [subject, rest, ...more] = content;
  if (!subject || !rest || more.length > 0 || firstFrom(tokens, subject[1]) > cue.from) return finding;
  const from = firstFrom(tokens, rest[0]);
  if (tokens[from]?.lower === "to") return { ...finding, content: [subject, endedBeforeClause(finding, rest)] };
  const isIt = firstFrom(tokens, subject[1]) - firstFrom(tokens, subject[0]) === 1;
  const isExpletive = isIt && tokens[firstFrom(tokens, subject[0])]?.lower === "it" && beginsClause(sentence, from);
  return isExpletive ? { ...finding, content: [rest] } : finding;
}

/** "To be sinking and it left the bay": an infinitive has no clause with a subject of its own beside it. */
function endedBeforeClause({ sentence }: Finding, [start, end]: Span): Span {
  const { tokens } = sentence.passage;
  const to = firstFrom(tokens, end);
  for (let at = firstFrom(tokens, start) + 1; at < to; at += 1) {
    if (!/^(?:and|but)$/.test(tokens[at]?.lower ?? "") || !beginsClause(sentence, at + 1)) continue;
    const last = tokens[at - 1]?.text === "," ? at - 2 : at - 1;
    return [start, tokens[last]?.end ?? end];
  }
  return [start, end];
}
