/** Merging: of findings that cover the same words, keeps the one that says more. */
import type { Span } from "@/server/domain/articles/span";
import type { Finding } from "./finding";

/** Drops findings of one passage that repeat another, or that lie entirely inside another's content. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const ordered = findings.filter(saysSomething).sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  const kept: Finding[] = [];
  for (const finding of ordered) {
    const earlier = kept.slice(-NEIGHBOURS);
    if (!earlier.some((other) => repeats(finding, other) || standsInside(finding, other))) kept.push(finding);
  }
  return kept;
}

/** One bare word outside quotation marks ("planned attacks") is a topic, not a statement. */
function saysSomething({ content, sentence }: Finding): boolean {
  const [only, ...more] = content;
  if (!only) return false;
  const words = sentence.passage.text.slice(...only);
  return more.length > 0 || /[\s"“”«»'‘’]/u.test(words.trim());
}

/** Overlapping findings of one passage are close together; a bound keeps long passages linear. */
const NEIGHBOURS = 24;

const startOf = ({ content }: Finding) => content[0]?.[0] ?? 0;
const endOf = ({ content }: Finding) => content.at(-1)?.[1] ?? 0;

function repeats(a: Finding, b: Finding): boolean {
  return startOf(a) === startOf(b) && endOf(a) === endOf(b);
}

function standsInside(inner: Finding, outer: Finding): boolean {
  const cue: Span = [
    inner.sentence.passage.tokens[inner.cue.from]?.start ?? 0,
    inner.sentence.passage.tokens[inner.cue.to - 1]?.end ?? 0,
  ];
  return outer.content.some(([start, end]) => cue[0] >= start && cue[1] <= end);
}
