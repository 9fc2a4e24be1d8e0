/** Finds attributions whose cue is an adjective: "is confident that", "was worried about". */
import type { VerbGroup } from "../reading/chunks";
import { clauseExtent, trimmed } from "../reading/extents";
import { nominalFrom } from "../reading/nominals";
import { indexOfWord, type Range } from "../reading/passages";
import { chunkFrom, type Sentence } from "../reading/sentences";
import { type Finding, spansOf } from "./finding";

const words = (list: string) => new Set(list.split(/\s+/));

const MINDS = words(
  `confident certain sure convinced aware unaware concerned worried afraid fearful hopeful optimistic pessimistic skeptical sceptical doubtful
adamant positive proud glad happy pleased sorry surprised shocked dismayed disappointed angry furious outraged upset grateful thankful
supportive critical dismissive wary unsure uncertain mindful frustrated alarmed relieved satisfied dissatisfied insistent emphatic`,
);
const WILLING = words(
  "willing unwilling ready reluctant eager keen determined prepared anxious hesitant inclined committed",
);

/** Returns the attributions of one sentence whose cue is an adjective after "be". */
export function findAdjectivalCues(sentence: Sentence): Finding[] {
  return sentence.verbs.flatMap((group) => {
    const finding = findingAt(sentence, group);
    return finding ? [finding] : [];
  });
}

function findingAt(sentence: Sentence, group: VerbGroup): Finding | null {
  const { tokens } = sentence.passage;
  const at = predicateAt(sentence, group);
  const source = sentence.subjects.get(group);
  if (at === null || !source) return null;
  const content = contentFrom(sentence, at + 1, tokens[at]?.lower ?? "");
  if (!content || content.from >= content.to) return null;
  const spans = spansOf(sentence.passage, [content]);
  return { sentence, source, cue: { from: group.from, to: at + 1 }, relay: null, content: spans, confidence: 0.7 };
}

/**
 * Returns the index of the adjective: the group's main word if it was taken for a participle, otherwise the one after
 * "be".
 */
function predicateAt({ passage: { tokens }, to }: Sentence, group: VerbGroup): number | null {
  const isCue = (at: number) => at < to && (MINDS.has(tokens[at]?.lower ?? "") || WILLING.has(tokens[at]?.lower ?? ""));
  if (group.passive && isCue(group.main)) return group.main;
  if (group.reading.lemma !== "be") return null;
  let at = group.to;
  while (at < to && tokens[at]?.tag === "adverb") at += 1;
  return isCue(at) ? at : null;
}

function contentFrom(sentence: Sentence, at: number, adjective: string): Range | null {
  const { lower } = sentence.passage.tokens[at] ?? {};
  if (!lower || at >= sentence.to) return null;
  const infinitive = lower === "to" && chunkFrom(sentence, at)?.kind === "verbs";
  if (infinitive) return WILLING.has(adjective) ? clauseExtent(sentence, at, null) : null;
  if (lower === "that" || lower === "whether" || lower === "if") return clauseExtent(sentence, at, null);
  if (!/^(?:about|of|with|for|at|by|over)$/.test(lower) || !nominalFrom(sentence, at + 1)) return null;
  const whole = clauseExtent(sentence, at + 1, null);
  const comma = indexOfWord(sentence.passage.tokens, whole, ",");
  return trimmed(sentence, { from: at + 1, to: comma < 0 ? whole.to : comma });
}
