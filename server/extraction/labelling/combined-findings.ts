/** Rules and labels together: what both find is surer, and each adds what the other misses. */
import type { CueClass } from "../../domain/attribution";
import { cueClassOf, headLemma } from "../cue-classes";
import type { Finding } from "../finding";
import type { Passage, Range } from "../passages";

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
 * Where both found a cue, the words of a quotation are the rules': they know the custom of the press, of going on with
 * it after "she said". The source is the labels' where they take less of the same: they know where a name ends.
 */
export function combine(byRules: readonly Finding[], byLabels: readonly Finding[]): Finding[] {
  const both = byRules.flatMap((rule) => {
    const label = byLabels.find((one) => sameCue(one, rule));
    if (label) return [agreed(rule, label)];
    return isFaint(rule) ? [] : [{ ...rule, confidence: rule.confidence * ALONE }];
  });
  const alone = byLabels.filter(
    (label) => label.confidence >= LEAST_ALONE && !byRules.some((rule) => sameCue(label, rule)),
  );
  const surely = alone.map((label) => ({ ...label, confidence: label.confidence * ALONE }));
  return [...both, ...surely].sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
}

function agreed(rule: Finding, label: Finding): Finding {
  const inside = label.source && rule.source && within(label.source, rule.source);
  const source = inside ? label.source : (rule.source ?? label.source);
  const confidence = AGREED_LEAST + (AGREED_MOST - AGREED_LEAST) * label.confidence;
  return { ...rule, source, confidence };
}

const within = (inner: Range, outer: Range) => inner.from >= outer.from && inner.to <= outer.to;

function sameCue(a: Finding, b: Finding): boolean {
  return a.cue.from < b.cue.to && b.cue.from < a.cue.to;
}

/** Classes of which the rules alone are as often wrong as right where no words are quoted. */
const FAINT: ReadonlySet<CueClass> = new Set(["doubts"]);

/** Intentions, and what the rules take for doubts and demands without a quotation: too often nothing that anybody said. */
function isFaint({ sentence: { passage }, cue, content }: Finding): boolean {
  const words = passage.text.slice(...(content[0] ?? [0, 0]));
  const kind = cueClassOf(headLemma(passage, cue), words);
  if (kind === "intends") return true;
  if (isQuoted(passage, content)) return false;
  return FAINT.has(kind) || (kind === "demands" && /^to\b/u.test(words));
}

function isQuoted({ quotations }: Passage, content: Finding["content"]): boolean {
  return content.some(([start, end]) => quotations.some((one) => one.start < end && start < one.end));
}
