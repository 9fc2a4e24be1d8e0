/** Sure rules: what the rules find with a plain verb of stating, and the labels miss because their corpus is small. */

import type { Span } from "@/server/domain/articles/span";
import type { CueClass } from "@/server/domain/claims/attribution";
import { firstFrom } from "../english/reading/tokens";
import { cueClassOf, headLemma } from "../english/rules/cue-classes";
import { byContent, type Finding } from "../english/rules/finding";
import { mergeFindings } from "../english/rules/merge";

/** The confidence of the rules in a verb that takes a clause or a quotation, with its subject. */
const SURE = 0.9;
/** Measured on articles from which the labels had not learned; see docs/guide/extraction.md. */
const CONFIDENCE = 0.5;

/**
 * Returns the labels' findings with those of the rules that are sure and that none of them covers. Of "he said that it
 * sank; the port said that it floats" and of "she announced a plan and promised help", the labels' content ends where the
 * other claim begins.
 */
export function withSureRules(byLabels: readonly Finding[], byRules: readonly Finding[]): Finding[] {
  const sure = mergeFindings(byRules).filter(isSure);
  const others = byRules.filter(isSure);
  const apart = byLabels.map((label) =>
    endedBefore(
      label,
      others.map((rule) => beginningApart(rule) ?? beginningOfSecond(rule, label)),
    ),
  );
  const missed = sure.filter((rule) => !apart.some((label) => covers(label, rule)));
  return [...apart, ...missed.map((rule) => ({ ...rule, confidence: CONFIDENCE }))].sort(byContent);
}

const CONTRASTS = /^(?:while|whereas|but|though|although|however|yet)$/;

/** Returns where a clause with a source of its own begins after a semicolon or a contrasting word; null if it does not. */
function beginningApart({ sentence: { from, passage }, source, cue }: Finding): number | null {
  const { tokens } = passage;
  let at = Math.min(source?.from ?? cue.from, cue.from) - 1;
  if (tokens[at]?.text === "," && tokens[at - 1]?.lower === "however") at -= 1;
  if (CONTRASTS.test(tokens[at]?.lower ?? "")) at -= 1;
  const isMark = tokens[at]?.text === ";" || (tokens[at]?.text === "," && tokens[at + 1]?.shape === "word");
  const isApart = isMark && (tokens[at]?.text === ";" || CONTRASTS.test(tokens[at + 1]?.lower ?? ""));
  return isApart && at > from ? (tokens[at]?.start ?? null) : null;
}

/** Returns where "and promised" begins, if it has the same source as the label's own cue before it. */
function beginningOfSecond({ sentence: { passage }, source, cue }: Finding, label: Finding): number | null {
  const { tokens } = passage;
  const isSame =
    source !== null && label.source !== null && source.from <= label.source.from && label.source.to <= source.to;
  const at = cue.from - 1;
  if (!isSame || !/^(?:and|but)$/.test(tokens[at]?.lower ?? "")) return null;
  return tokens[tokens[at - 1]?.text === "," ? at - 1 : at]?.start ?? null;
}

function endedBefore(label: Finding, beginnings: readonly (number | null)[]): Finding {
  const { text, tokens, quotedBy } = label.sentence.passage;
  const cue = tokens[label.cue.to - 1]?.end ?? 0;
  const [from, to] = [label.content[0]?.[0] ?? 0, label.content.at(-1)?.[1] ?? 0];
  const isQuoted = (at: number) => quotedBy[firstFrom(tokens, at)] !== -1;
  const ends = beginnings.filter(
    (at): at is number => at !== null && at > Math.max(from, cue) && at < to && !isQuoted(at),
  );
  if (ends.length === 0) return label;
  const end = Math.min(...ends);
  return {
    ...label,
    content: label.content
      .filter(([start]) => start < end)
      .map(([start, last]): Span => [start, last < end ? last : start + text.slice(start, end).trimEnd().length]),
  };
}

/** The others are judgements, whose words the rules find less well, and states of mind. */
const STATES: ReadonlySet<CueClass> = new Set<CueClass>([
  "says",
  "denies",
  "demands",
  "promises",
  "predicts",
  "accuses",
]);

function isSure({ sentence: { passage }, source, cue, content, confidence }: Finding): boolean {
  const words = passage.text.slice(...(content[0] ?? [0, 0]));
  const isQuoted = (passage.quotedBy[cue.from] ?? -1) >= 0;
  return !!source && !isQuoted && confidence >= SURE && STATES.has(cueClassOf(headLemma(passage, cue), words));
}

/** Returns whether both have the same cue, or share content; a claim that the rule's own content reports does neither. */
function covers(label: Finding, rule: Finding): boolean {
  if (label.cue.from < rule.cue.to && rule.cue.from < label.cue.to) return true;
  const cue = label.sentence.passage.tokens[label.cue.from]?.start ?? -1;
  if (rule.content.some(([start, end]) => start <= cue && cue < end)) return false;
  return label.content.some(([start, end]) => rule.content.some(([from, to]) => start < to && from < end));
}
