/** Extents: where content that begins at a token ends, and what to trim off its edges. */

import { sensesOf } from "../rules/cues";
import type { VerbGroup } from "./chunks";
import type { Range } from "./passages";
import { chunkFrom, type Sentence } from "./sentences";

const BREAKING = new Set(["but", "while", "though", "although", "whereas", "according", "yet"]);
const TRAILING = /^[.,;:—–-]$/;

/**
 * Returns the range from `at` to the end of the reported clause: the sentence's end, a contrasting clause, or the next
 * cue of the same speaker.
 */
export function clauseExtent(sentence: Sentence, at: number, cue: VerbGroup | null): Range {
  let to = at + 1;
  while (to < sentence.to && !breaksAt(sentence, to, cue)) to += 1;
  return trimmed(sentence, { from: at, to });
}

function breaksAt(sentence: Sentence, at: number, cue: VerbGroup | null): boolean {
  const { tokens, quotedBy } = sentence.passage;
  const token = tokens[at];
  if (!token || (quotedBy[at] ?? -1) >= 0) return false;
  const next = tokens[at + 1];
  if (token.lower === "according" && next?.lower === "to") return true;
  if (/^(?:—|–|―|-|--)$/.test(token.text)) return true;
  if (token.text === ",") {
    if (next && BREAKING.has(next.lower)) return true;
    if (cue && closesRelative(sentence, at, cue)) return true;
    return isCueClause(sentence, at + 1, cue) || isTrailingTag(sentence, at + 1);
  }
  if (token.lower === "and" || token.lower === "but") return continuesCue(sentence, at + 1, cue);
  return false;
}

/** "…, who hoped that it was over, left": the comma ends the relative clause that contains the cue. */
function closesRelative(sentence: Sentence, comma: number, cue: VerbGroup): boolean {
  const {
    subjects,
    passage: { tokens },
  } = sentence;
  const subject = subjects.get(cue);
  if (!subject || tokens[subject.from]?.tag !== "relative") return false;
  const next = chunkFrom(sentence, comma + 1);
  return next?.kind === "verbs" && next.finite;
}

function verbsFrom(sentence: Sentence, at: number): VerbGroup | null {
  const chunk = chunkFrom(sentence, at);
  return chunk?.kind === "verbs" ? chunk : null;
}

/** ", adding that …" and ", and warned of …". */
function isCueClause(sentence: Sentence, at: number, cue: VerbGroup | null): boolean {
  const lower = sentence.passage.tokens[at]?.lower;
  if (lower === "and" || lower === "but")
    return continuesCue(sentence, at + 1, cue) || startsReport(sentence, at + 1, cue);
  const group = verbsFrom(sentence, at);
  return group !== null && group.reading.form === "ing" && sensesOf(group.reading.lemma).length > 0;
}

/** ", and he urged …": another subject with a cue of the same tense begins a new report. */
function startsReport(sentence: Sentence, at: number, cue: VerbGroup | null): boolean {
  const group = sentence.verbs.find((verb) => sentence.subjects.get(verb)?.from === at);
  if (!group || !cue || group.from - at > 10 || sensesOf(group.reading.lemma).length === 0) return false;
  return group.finite && group.reading.form === cue.reading.form && group.to - group.from === cue.to - cue.from;
}

/**
 * A verb after "and" is coordinated with the cue, rather than with a verb inside the content, if it has the cue's own
 * form.
 */
function continuesCue(sentence: Sentence, at: number, cue: VerbGroup | null): boolean {
  const group = verbsFrom(sentence, at);
  if (!group || !cue || sensesOf(group.reading.lemma).length === 0) return false;
  if (sentence.passage.tokens[at - 1]?.lower === "but" && group.finite) return true;
  return group.reading.form === cue.reading.form && group.finite === cue.finite && group.to - group.from <= 2;
}

/** ", he said." at the end of a sentence. */
function isTrailingTag(sentence: Sentence, at: number): boolean {
  const group = sentence.verbs.find(({ from }) => from >= at);
  if (!group || group.from - at > 12) return false;
  const subject = sentence.subjects.get(group);
  const after = sentence.passage.tokens[group.to];
  if (subject?.from !== at || !sensesOf(group.reading.lemma).some(({ frames }) => frames.has("quote"))) return false;
  return after === undefined || group.to >= sentence.to - 1 || after.text === ",";
}

/** Returns the range without punctuation at its edges; quotation marks stay. */
export function trimmed(sentence: Sentence, range: Range): Range {
  const { tokens, quotedBy } = sentence.passage;
  let { from, to } = range;
  while (from < to && (quotedBy[from] ?? -1) < 0 && TRAILING.test(tokens[from]?.text ?? "")) from += 1;
  while (to > from && (quotedBy[to - 1] ?? -1) < 0 && isEdgeMark(tokens[to - 1]?.text ?? "")) to -= 1;
  return { from, to };
}

const isEdgeMark = (text: string) => TRAILING.test(text) || /^[?!…]$/.test(text);
