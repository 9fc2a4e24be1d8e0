/** Sure rules: what the rules find with a plain verb of stating, and the labels miss because their corpus is small. */

import type { CueClass } from "@/server/domain/claims/attribution";
import { endBefore } from "../english/guards/own-words";
import { cueClassOf, headLemma } from "../english/rules/cue-classes";
import { byContent, type Finding } from "../english/rules/finding";
import { mergeFindings } from "../english/rules/merge";

/** The confidence of the rules in a verb that takes a clause or a quotation, with its subject. */
const SURE = 0.9;
/** Measured on articles from which the labels had not learned; see docs/guide/extraction.md. */
const CONFIDENCE = 0.5;

/** Returns the labels' findings with those of the rules that are sure and that none of them covers. */
export function withSureRules(byLabels: readonly Finding[], byRules: readonly Finding[]): Finding[] {
  const missed = mergeFindings(byRules).filter(
    (rule) => isSure(rule) && !byLabels.some((label) => covers(label, rule)),
  );
  return [...byLabels, ...missed.map((rule) => ({ ...rule, confidence: CONFIDENCE }))].sort(byContent);
}

/** The others, such as demands ("who asked to be called Bo") and judgements, are less often claims. */
const STATES: ReadonlySet<CueClass> = new Set<CueClass>(["says", "denies", "promises", "predicts"]);

function isSure({ sentence: { passage }, source, cue, content, confidence }: Finding): boolean {
  const words = passage.text.slice(...(content[0] ?? [0, 0]));
  const isQuoted = (passage.quotedBy[cue.from] ?? -1) >= 0;
  const cueClass = cueClassOf(headLemma(passage, cue), words);
  // "“I heard a bang,” one witness recalled": whoever recalls something in so many words has said them.
  const states = STATES.has(cueClass) || (cueClass === "knows" && /^["“«]/u.test(words));
  return !!source && !isQuoted && confidence >= SURE && states;
}

/**
 * Returns whether both have the same cue, or share content. A claim that the rule's own content reports does neither, and
 * one that begins inside the label's content is another claim (see `withOwnWords`).
 */
function covers(label: Finding, rule: Finding): boolean {
  if (label.cue.from < rule.cue.to && rule.cue.from < label.cue.to) return true;
  const cue = label.sentence.passage.tokens[label.cue.from]?.start ?? -1;
  if (rule.content.some(([start, end]) => start <= cue && cue < end) || endBefore(label, rule) !== null) return false;
  return label.content.some(([start, end]) => rule.content.some(([from, to]) => start < to && from < end));
}
