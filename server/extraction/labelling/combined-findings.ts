/** Rules and labels together: what both find is surer, and each adds what the other misses. */

import type { Passage } from "../english/reading/passages";
import { cueClassOf, headLemma } from "../english/rules/cue-classes";
import { byContent, type Finding } from "../english/rules/finding";

/** What only the labels find has to be likelier than not. */
const LEAST_ALONE = 0.5;
/**
 * Shares of what was found that proved right on articles that neither had learned from (docs/guide/extraction.md): of what
 * both find between these two, by how sure the labels are; of what one finds alone, this part of its own confidence.
 */
const [AGREED_LEAST, AGREED_MOST] = [0.5, 0.9] as const;
const ALONE = 0.65;

/**
 * One list of findings of a passage.
 * Where both found a cue, the spans are the rules': they know the custom of the press, of going on with a quotation after
 * "she said", and take an apposition for a part of the name.
 */
export function combine(byRules: readonly Finding[], byLabels: readonly Finding[]): Finding[] {
  const both = byRules.flatMap((rule) => {
    const label = byLabels.find((one) => sameCue(one, rule));
    if (label) return [agreed(rule, label)];
    return isFaint(rule) ? [] : [{ ...rule, confidence: rule.confidence * ALONE }];
  });
  const alone = byLabels.filter(
    (label) => label.confidence >= LEAST_ALONE && !isQuotedCue(label) && !byRules.some((rule) => sameCue(label, rule)),
  );
  const surely = alone.map((label) => ({ ...label, confidence: label.confidence * ALONE }));
  return [...both, ...surely].sort(byContent);
}

function agreed(rule: Finding, label: Finding): Finding {
  const source = rule.source ?? label.source;
  const confidence = AGREED_LEAST + (AGREED_MOST - AGREED_LEAST) * label.confidence;
  return { ...rule, source, confidence };
}

/** Inside a quotation, what the quoted say of themselves ("I think") and retell of others is part of what they say. */
function isQuotedCue({ sentence: { passage }, cue }: Finding): boolean {
  return (passage.quotedBy[cue.from] ?? -1) >= 0;
}

function sameCue(a: Finding, b: Finding): boolean {
  return a.cue.from < b.cue.to && b.cue.from < a.cue.to;
}

/** Intentions that somebody must have told of; to seek, to decide or to refuse may as well be seen. */
const TOLD = new Set(["want", "wish", "plan", "intend", "intention"]);

/** What the rules take for doubts, demands and intentions without a quotation is too often nothing that anybody said. */
function isFaint({ sentence: { passage }, cue, content }: Finding): boolean {
  if (isQuoted(passage, content)) return false;
  const words = passage.text.slice(...(content[0] ?? [0, 0]));
  const lemma = headLemma(passage, cue);
  const kind = cueClassOf(lemma, words);
  if (kind === "intends") return !TOLD.has(lemma);
  return kind === "doubts" || (kind === "demands" && /^to\b/u.test(words));
}

function isQuoted({ quotations }: Passage, content: Finding["content"]): boolean {
  return content.some(([start, end]) => quotations.some((one) => one.start < end && start < one.end));
}
