/** Combines rules and labels: findings of both get a higher confidence, and each adds what the other misses. */

import type { Passage } from "../english/reading/passages";
import { cueClassOf, headLemma } from "../english/rules/cue-classes";
import { byContent, type Finding } from "../english/rules/finding";

/** A finding of the labels alone must be more likely right than wrong. */
const LEAST_ALONE = 0.5;
/**
 * Measured precision on articles from which neither had learned (docs/guide/extraction.md): findings of both lie
 * between these two, depending on the labels' confidence; a finding of one alone has this share of its own confidence.
 */
const [AGREED_LEAST, AGREED_MOST] = [0.5, 0.9] as const;
const ALONE = 0.65;

/**
 * Returns one list of findings for a passage. Where both found a cue, the spans are the rules': they know press
 * conventions, such as continuing a quotation after "she said", and include an apposition in the name.
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

/**
 * Inside a quotation, what the quoted person says of themselves ("I think") and retells of others is part of their
 * statement.
 */
function isQuotedCue({ sentence: { passage }, cue }: Finding): boolean {
  return (passage.quotedBy[cue.from] ?? -1) >= 0;
}

function sameCue(a: Finding, b: Finding): boolean {
  return a.cue.from < b.cue.to && b.cue.from < a.cue.to;
}

/** Intentions that somebody must have stated; to seek, to decide or to refuse may simply be observed. */
const TOLD = new Set(["want", "wish", "plan", "intend", "intention"]);

/** What the rules take for doubts, demands and intentions without a quotation is too often not a statement at all. */
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
