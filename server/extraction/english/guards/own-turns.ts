/** Leaves out what people report of themselves in a turn of a transcript, since the turn says it already. */
import type { Turn } from "../reading/turns";
import type { Finding } from "../rules/finding";

/** Whoever speaks, and whoever is spoken to. */
const IN_CONVERSATION = /^(?:i|you|me|we|who|that|it)$/;

/** Returns the findings inside a turn that report what others state ("The builders have promised it"). */
export function reportsOfOthers(findings: readonly Finding[], turn: Turn | null): readonly Finding[] {
  return turn ? findings.filter(isOfOthers) : findings;
}

function isOfOthers({ sentence, source, cue }: Finding): boolean {
  const { tokens } = sentence.passage;
  if (!source) return !tokens.slice(cue.from, cue.to).some(({ lower }) => /^(?:my|our|your)$/.test(lower));
  return !(source.to - source.from === 1 && IN_CONVERSATION.test(tokens[source.from]?.lower ?? ""));
}
