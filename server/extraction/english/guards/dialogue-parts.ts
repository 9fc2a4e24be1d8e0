/** Credits a line of dialogue to its speaker as a whole: the words before the reporting clause and those after it. */
import type { Finding } from "../rules/finding";

/** Returns a finding with whole content if its cue stands in the reporting clause of a dialogue; others as they are. */
export function withDialogueParts(finding: Finding): Finding {
  const { passage } = finding.sentence;
  const { dialogue, tokens } = passage;
  const at = tokens[finding.cue.from]?.start ?? -1;
  if (!dialogue || at < dialogue.clause[0] || at >= dialogue.clause[1]) return finding;
  return { ...finding, content: [...dialogue.parts] };
}
