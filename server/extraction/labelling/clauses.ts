/** Reported clauses: found in the parse tree, where a cue verb has a subject and a clause that the rules missed. */

import type { Range } from "../english/reading/passages";
import { takesClauses } from "../english/rules/cues";
import { type Finding, spansOf } from "../english/rules/finding";
import type { AnnotatedPassage } from "./annotated-passage";

/** How deep a subtree is followed; deeper ones are parser errors. */
const DEEPEST = 40;
/** Measured to be less reliable than the rules (docs/guide/extraction.md). */
const CONFIDENCE = 0.6;

/** Returns what the tree shows and no finding covers. */
export function findClauses(annotated: AnnotatedPassage, found: readonly Finding[]): Finding[] {
  const clauses: Finding[] = [];
  for (let i = 0; i < annotated.length; i += 1) {
    if (annotated.isVerb[i] === 0 || (annotated.quote[i] as number) > 0 || isFound(annotated, found, i)) continue;
    const finding = clauseAt(annotated, i);
    if (finding) clauses.push(finding);
  }
  return clauses;
}

/** Returns whether the token is a finding's cue or in its content. */
function isFound({ passage: { tokens } }: AnnotatedPassage, found: readonly Finding[], i: number): boolean {
  const at = tokens[i]?.start ?? 0;
  return found.some(
    ({ cue, content }) => (cue.from <= i && i < cue.to) || content.some(([start, end]) => start <= at && at < end),
  );
}

function clauseAt(annotated: AnnotatedPassage, i: number): Finding | null {
  const { passage, sentences, relations } = annotated;
  const lemma = passage.tokens[i]?.reading?.lemma ?? "";
  const sentence = sentences.find(({ from, to }) => from <= i && i < to);
  const dependent = (relation: string) =>
    annotated.dependents[i]?.find((one) => relations[annotated.label[one] as number] === relation);
  const [subject, clause] = [dependent("nsubj"), dependent("ccomp")];
  if (!takesClauses(lemma) || !sentence || subject === undefined || clause === undefined) return null;
  const content = spansOf(passage, [subtree(annotated, clause)]);
  const source = subtree(annotated, subject);
  const cue = { from: i, to: i + 1 };
  return content.length === 0 ? null : { sentence, source, cue, relay: null, content, confidence: CONFIDENCE };
}

/** Returns the tokens from the first to the last in this token's subtree, without the marks at their ends. */
function subtree({ dependents, passage: { tokens } }: AnnotatedPassage, top: number): Range {
  const range = { from: top, to: top + 1 };
  const widen = (at: number, depth: number) => {
    range.from = Math.min(range.from, at);
    range.to = Math.max(range.to, at + 1);
    if (depth < DEEPEST) for (const below of dependents[at] ?? []) widen(below, depth + 1);
  };
  widen(top, 0);
  const isMark = (at: number) => tokens[at]?.shape === "mark";
  while (range.to - 1 > range.from && isMark(range.to - 1)) range.to -= 1;
  while (range.from < range.to - 1 && isMark(range.from)) range.from += 1;
  return range;
}
