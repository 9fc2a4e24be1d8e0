/** Trims sources to the speaker: removes times, media and emoji around the name, and replaces an addressee by the writer. */
import type { Range } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import { isCapitalised } from "../reading/tokens";
import type { Finding } from "../rules/finding";
import { withListHead } from "../speakers/mentions/several";
import { CHANNELS } from "../speakers/words/titles";
import { groupOf } from "./never-stated";

/** Returns the finding with its source trimmed, or unchanged if trimming would leave nothing of the source. */
export function withSourceCore(finding: Finding): Finding {
  const { sentence, source } = finding;
  if (!source) return finding;
  const speaker = withListHead(sentence, writerInstead(finding) ?? source);
  const core = withoutTimes(sentence, withoutOpening(sentence, withoutSymbols(sentence, speaker)));
  return { ...finding, source: wholeNoun(finding, core.from < core.to ? core : source) };
}

/** "A UN" of "a UN report": a source that ends before the noun that it belongs to goes on to it. */
function wholeNoun({ sentence: { chunks, passage }, cue }: Finding, source: Range): Range {
  const chunk = chunks.find(({ from, to }) => from < source.to && source.to < to);
  const next = passage.tokens[source.to];
  const isCut = chunk?.kind === "nouns" && next?.tag === "noun" && !/^['’(]/.test(next.text);
  const holdsCue = chunk !== undefined && cue.from < chunk.to && cue.to > source.to;
  return isCut && !holdsCue ? { from: source.from, to: chunk.to } : source;
}

/**
 * "The islanders wrote to the mayor asking for a pier": a participle after "to" and a name belongs to the subject of the
 * verb before.
 */
function writerInstead({ sentence, source, cue }: Finding): Range | null {
  const group = groupOf(sentence, cue);
  const { tokens } = sentence.passage;
  if (!source || group?.reading.form !== "ing" || source.to > cue.from) return null;
  const isAddressed = /^(?:to|at|against)$/.test(tokens[source.from - 1]?.lower ?? "");
  const writer = sentence.verbs.findLast(({ to, finite }) => finite && to < source.from);
  return isAddressed && writer ? (sentence.subjects.get(writer) ?? null) : null;
}

/** Leaves out emoji, dashes and other symbols at the ends, and the "can" of "a man can be heard". */
function withoutSymbols({ passage: { tokens } }: Sentence, { from, to }: Range): Range {
  const isSymbol = (at: number) => /^(?:\p{So}|\p{Sk}|\p{M}|\p{Pd})+$/u.test(tokens[at]?.text ?? "");
  let [first, last] = [from, to];
  while (first < last && isSymbol(first)) first += 1;
  while (last > first && (isSymbol(last - 1) || tokens[last - 1]?.tag === "modal")) last -= 1;
  return { from: first, to: last };
}

/** "In the interview Mayor Lund said": the name behind what the sentence opens with. */
function withoutOpening({ from: start, passage: { tokens } }: Sentence, { from, to }: Range): Range {
  const isGoverned = from === start + 1 && tokens[start]?.tag === "preposition";
  if (!isGoverned || tokens[from]?.tag !== "det") return { from, to };
  const words = tokens.slice(from + 1, to);
  const name = words.findIndex((token) => isCapitalised(token));
  const isName = name > 0 && words.length - name >= 2 && words.slice(name).every((token) => isCapitalised(token));
  return isName ? { from: from + 1 + name, to } : { from, to };
}

const TIMES = /^(?:on|as|per|via|in|during|at|after|since|late|early)$/;

/** "On Thursday officials", "reports as of Wednesday", "Stone on Twitter". */
function withoutTimes({ passage: { tokens } }: Sentence, { from, to }: Range): Range {
  let [first, last] = [from, to];
  if (TIMES.test(tokens[first]?.lower ?? "") && isTime(tokens[first + 1])) first += 2;
  for (let at = first + 1; at < last; at += 1) {
    if (!/^(?:on|as|via|per)$/.test(tokens[at]?.lower ?? "")) continue;
    const next = tokens[at]?.lower === "as" && tokens[at + 1]?.lower === "of" ? tokens[at + 2] : tokens[at + 1];
    if (isTime(next) || MEDIA.test(next?.text ?? "") || CHANNELS.has(next?.lower ?? "")) last = at;
  }
  return { from: first, to: last };
}

const MEDIA = /^(?:Twitter|Facebook|Instagram|Telegram|Weibo|YouTube|X|television|radio|TV)$/;
const isTime = (token: { tag: string } | undefined) => token?.tag === "time";
