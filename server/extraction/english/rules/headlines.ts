/**
 * Headlines: lines without a full stop that say who states them by a mark or an inverted verb: "New quay by June –
 * minister", "Mayor: town will pay", "Two lost in storm: police", "Quay is safe, says mayor".
 */
import { trimmed } from "../reading/extents";
import { verbReadings } from "../reading/lexicon";
import type { Range } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import type { Tagged } from "../reading/tagged";
import { isRole } from "../speakers/mentions/person-names";
import { BODY_NOUNS, DOCUMENT_NOUNS, GROUP_NOUNS } from "../speakers/words/titles";
import { sensesOf } from "./cues";
import { byContent, type Finding, spansOf } from "./finding";

/** In words. */
const LONGEST = 30;
const LONGEST_SOURCE = 5;
const FEWEST_WORDS = 4;
const CONFIDENCE = 0.6;
const NO_CUE: Range = { from: 0, to: 0 };

type Parts = { source: Range; cue: Range; content: Range };

/** Returns a passage's findings with the one that its last line makes if it is a headline. */
export function withHeadline(findings: readonly Finding[], sentences: readonly Sentence[]): Finding[] {
  const line = sentences.at(-1);
  const parts = line && partsOf(line);
  if (!line || !parts) return [...findings];
  const others = findings.filter((one) => one.sentence !== line || one.source !== null);
  if (others.some((one) => one.sentence === line)) return [...findings];
  const content = spansOf(line.passage, [parts.content]);
  return [...others, { sentence: line, ...parts, content, relay: null, confidence: CONFIDENCE }].sort(byContent);
}

function partsOf(line: Sentence): Parts | null {
  const { from, to, passage } = line;
  const last = passage.tokens[to - 1];
  if (to - from > LONGEST || !last || /^[.!?…,;:]$/.test(last.text)) return null;
  return signed(line) ?? labelled(line) ?? inverted(line);
}

/** "… – minister", "…: police". */
function signed(line: Sentence): Parts | null {
  const { from, to, passage } = line;
  for (let at = to - 2; at > Math.max(from, to - LONGEST_SOURCE - 2); at -= 1) {
    if (!/^[–—:-]$/.test(passage.tokens[at]?.text ?? "")) continue;
    const [source, content] = [{ from: at + 1, to }, trimmed(line, { from, to: at })];
    const says = statesSomething(line, content) || isLongEnough(line, content);
    return isSource(line, source, true) && says ? { source, cue: NO_CUE, content } : null;
  }
  return null;
}

/** "Mayor: town will pay". */
function labelled(line: Sentence): Parts | null {
  const { from, to, passage } = line;
  const colon = passage.tokens.slice(from, from + LONGEST_SOURCE + 1).findIndex(({ text }) => text === ":");
  if (colon < 1) return null;
  const [source, content] = [
    { from, to: from + colon },
    { from: from + colon + 1, to },
  ];
  return isSource(line, source, false) && statesSomething(line, content) ? { source, cue: NO_CUE, content } : null;
}

/** "Quay is safe, says mayor": too short for the tagger to see a verb in "says". */
function inverted(line: Sentence): Parts | null {
  const { from, to, passage } = line;
  for (let at = to - 2; at > Math.max(from + 1, to - LONGEST_SOURCE - 2); at -= 1) {
    if (passage.tokens[at - 1]?.text !== "," || !quotes(passage.tokens[at]?.lower ?? "")) continue;
    const [source, content] = [{ from: at + 1, to }, trimmed(line, { from, to: at })];
    return isSource(line, source, true) ? { source, cue: { from: at, to: at + 1 }, content } : null;
  }
  return null;
}

const quotes = (word: string) =>
  verbReadings(word).some(
    ({ lemma, form }) => /^(?:s|past)$/.test(form) && sensesOf(lemma).some(({ frames }) => frames.has("quote")),
  );

/** Returns whether the words are a bare description of somebody, or of a document, as headlines have them. */
function isSource({ passage: { tokens } }: Sentence, { from, to }: Range, mayBeDocument: boolean): boolean {
  const words = tokens.slice(from, to);
  const noun = words.at(-1);
  if (!noun || words.length > LONGEST_SOURCE || !words.every(isNominal)) return false;
  const { lower } = noun;
  if (mayBeDocument && /^(?:report|study|survey|poll|inquiry)$/.test(lower) && DOCUMENT_NOUNS.has(lower)) return true;
  return isRole(noun) || BODY_NOUNS.has(lower) || GROUP_NOUNS.has(lower) || /^(?:sources?|unions?|locals)$/.test(lower);
}

const isNominal = ({ tag, lower }: Tagged) => /^(?:noun|name|adjective|det)$/.test(tag) || lower === "'s";

/** Headlines have verbs that the tagger takes for nouns, but a name alone states nothing. */
function isLongEnough({ passage: { tokens } }: Sentence, { from, to }: Range): boolean {
  const words = tokens.slice(from, to);
  return (
    words.length >= FEWEST_WORDS && words.some(({ tag, text }, at) => at > 0 && tag !== "name" && /^\p{Ll}/u.test(text))
  );
}

function statesSomething({ verbs, passage: { quotedBy } }: Sentence, { from, to }: Range): boolean {
  if (quotedBy.slice(from, to).some((quotation) => quotation >= 0)) return true;
  return verbs.some((verb) => verb.from >= from && verb.to <= to && verb.to - from > 1);
}
