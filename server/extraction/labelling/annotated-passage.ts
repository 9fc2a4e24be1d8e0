/** An annotated passage: a passage with all the information that the labeller has about each of its tokens. */

import { type Passage, type Range, readPassages } from "../english/reading/passages";
import { readSentences, type Sentence } from "../english/reading/sentences";
import type { Tagged } from "../english/reading/tagged";
import { firstFrom, isCapitalised } from "../english/reading/tokens";
import type { Part } from "../english/rules/continued";
import { cueKind } from "../english/rules/cue-kinds";
import { takesClauses } from "../english/rules/cues";
import type { Finding } from "../english/rules/finding";
import { findByRules } from "../english/rules/rules";
import { hashText } from "../syntax/model/hash";
import type { TokenAnalysis } from "../syntax/read-tokens";

/** Tags and parses the tokens of one sentence. */
export type Read = (tokens: readonly Tagged[]) => TokenAnalysis;

/** The settings with which passages are annotated. */
export type PassageReader = {
  read: Read;
  /**
   * Hashes of the base forms that are heads of cues: a sentence with none of them, and without a finding of the rules,
   * is not parsed.
   */
  cueWords: Pick<ReadonlySet<number>, "has">;
};

/** One passage; every list has an entry for each of its tokens, unless stated otherwise. */
export type AnnotatedPassage = {
  passage: Passage;
  sentences: readonly Sentence[];
  /** The rules' findings here, before merging. */
  findings: readonly Finding[];
  /** For each token the finding whose cue contains it, the one with the highest confidence; null if there is none. */
  foundAt: readonly (Finding | null)[];
  /** Whether the passage is a single line without a full stop, as headlines are. */
  isHeadline: boolean;
  length: number;
  /** Hashes of the lower-case word and of its base form. */
  word: Int32Array;
  lemma: Int32Array;
  /** What the base form does as a cue; see `cueKind`. */
  kind: Int32Array;
  tag: Uint8Array;
  head: Int32Array;
  label: Uint8Array;
  /** The names of the relations, which labels index. */
  relations: readonly string[];
  isVerb: Uint8Array;
  /** Whether a token may be the head of a cue at all. */
  mayCue: Uint8Array;
  /** For each token, the indexes of its dependents, in order. */
  dependents: number[][];
  /** Grammatical sentences, including those inside one quotation; for each token the index of its own. */
  segments: Range[];
  segment: Int32Array;
  /** 0 outside quotations, otherwise the token's position in its quotation: FIRST, INSIDE or LAST. */
  quote: Uint8Array;
  /** The roles that any finding of the rules gives to a token, as bits. */
  roles: Uint8Array;
  /** How many commas precede each token. */
  commas: Int32Array;
};

export const [FIRST, LAST] = [1, 3] as const;
const INSIDE = 2;
export const [IN_SOURCE, IN_CUE, IN_CONTENT] = [1, 2, 4] as const;
const IN_RELAY = 8;

/** Yields an article's passages, in order. */
export function annotatedPassages(text: string, reader: PassageReader): AnnotatedPassage[] {
  return [...readPassages(text)].map((passage) => {
    const sentences = readSentences(passage);
    return annotate({ passage, sentences }, findByRules(sentences), reader);
  });
}

/** In tokens. */
const LONGEST_HEADLINE = 30;

/** Annotates a passage for the labeller. */
export function annotate(
  { passage, sentences }: Pick<Part, "passage" | "sentences">,
  findings: readonly Finding[],
  reader: PassageReader,
): AnnotatedPassage {
  const { tokens } = passage;
  const length = tokens.length;
  const segments = segmentsOf(passage);
  const annotated: AnnotatedPassage = {
    passage,
    sentences,
    findings,
    foundAt: byCue(findings, length),
    isHeadline:
      !/[.!?…:;,]["”’»)]*\s*$/u.test(passage.text.slice(passage.start, passage.end)) && length <= LONGEST_HEADLINE,
    length,
    word: Int32Array.from(tokens, ({ lower }) => hashText(lower)),
    lemma: Int32Array.from(tokens, lemmaHash),
    kind: Int32Array.from(tokens, ({ reading, lower }) => cueKind(reading?.lemma ?? lower)),
    tag: new Uint8Array(length),
    head: new Int32Array(length).fill(-1),
    label: new Uint8Array(length),
    relations: [],
    isVerb: new Uint8Array(length),
    mayCue: new Uint8Array(length),
    dependents: Array.from({ length }, () => []),
    segments,
    segment: new Int32Array(length),
    quote: quotesOf(passage),
    roles: new Uint8Array(length),
    commas: new Int32Array(length),
  };
  for (const finding of findings) markRoles(passage, finding, annotated.roles, true);
  for (const [number, segment] of segments.entries()) {
    annotated.segment.fill(number, segment.from, segment.to);
    if (isWorthReading(annotated, segment, reader)) readInto(annotated, segment, reader);
  }
  for (let i = 0; i < length; i += 1) annotated.dependents[annotated.head[i] as number]?.push(i);
  for (let i = 1; i < length; i += 1)
    annotated.commas[i] = (annotated.commas[i - 1] as number) + (tokens[i - 1]?.text === "," ? 1 : 0);
  for (let i = 0; i < length; i += 1) if (((annotated.roles[i] as number) & IN_CUE) > 0) annotated.mayCue[i] = 1;
  return annotated;
}

function byCue(findings: readonly Finding[], length: number): (Finding | null)[] {
  const found = new Array<Finding | null>(length).fill(null);
  for (const finding of findings)
    for (let i = finding.cue.from; i < Math.min(finding.cue.to, length); i += 1)
      if (finding.confidence > (found[i]?.confidence ?? Number.NEGATIVE_INFINITY)) found[i] = finding;
  return found;
}

function isWorthReading(annotated: AnnotatedPassage, { from, to }: Range, { cueWords }: PassageReader): boolean {
  for (let i = from; i < to; i += 1) {
    if (((annotated.roles[i] as number) & IN_CUE) > 0 || cueWords.has(annotated.lemma[i] as number)) return true;
    const reading = annotated.passage.tokens[i]?.reading;
    if (reading && takesClauses(reading.lemma)) return true;
  }
  return false;
}

function readInto(annotated: AnnotatedPassage, { from, to }: Range, { read }: PassageReader): void {
  const tokens = annotated.passage.tokens.slice(from, to);
  const { tags, heads, labels, tagNames, labelNames } = read(tokens);
  annotated.relations = labelNames;
  for (let i = from; i < to; i += 1) {
    const head = heads[i - from] as number;
    const tag = tags[i - from] as number;
    const name = tagNames[tag] ?? "";
    annotated.tag[i] = tag + 1;
    annotated.label[i] = labels[i - from] as number;
    annotated.head[i] = head < 0 ? -1 : from + head;
    annotated.isVerb[i] = name.startsWith("VB") ? 1 : 0;
    annotated.mayCue[i] = NEVER_CUES.has(name) ? 0 : 1;
  }
}

/** Penn Treebank tags that are never heads of cues, unless the rules say so. */
const NEVER_CUES = new Set("DT CD PRP PRP$ NNP NNPS MD , . `` '' -LRB- -RRB- CC WDT WP WRB EX POS $ TO".split(" "));

/** Returns the hash by which cue words are identified. */
export function lemmaHash({ reading, lower }: Tagged): number {
  return hashText(reading?.lemma ?? lower);
}

/** Returns the passage's sentences, split further where a new one begins inside a quotation. */
function segmentsOf({ tokens, sentences }: Passage): Range[] {
  return sentences.flatMap(({ from, to }) => {
    const cut: Range[] = [];
    let start = from;
    for (let at = from; at < to - 1; at += 1) {
      if (!endsInside(tokens, at)) continue;
      cut.push({ from: start, to: at + 1 });
      start = at + 1;
    }
    return [...cut, { from: start, to }];
  });
}

function endsInside(tokens: readonly Tagged[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return !!token && !!next && /^[.!?…]$/.test(token.text) && next.start > token.end && isCapitalised(next);
}

function quotesOf({ quotedBy }: Passage): Uint8Array {
  return Uint8Array.from(quotedBy, (mine, i) => {
    if (mine < 0) return 0;
    if (quotedBy[i - 1] !== mine) return FIRST as number;
    return quotedBy[i + 1] === mine ? (INSIDE as number) : (LAST as number);
  });
}

/**
 * Writes the roles that a finding gives to the passage's tokens into `into`; adds them to the existing ones if
 * `adding`.
 */
export function markRoles(passage: Passage, finding: Finding, into: Uint8Array, adding: boolean): void {
  const mark = (range: Range | null, role: number) => {
    if (!range) return;
    for (let i = range.from; i < Math.min(range.to, into.length); i += 1)
      into[i] = adding ? (into[i] as number) | role : role;
  };
  mark(finding.source, IN_SOURCE);
  mark(finding.relay, IN_RELAY);
  mark(finding.cue, IN_CUE);
  for (const [start, end] of finding.content) {
    const from = firstFrom(passage.tokens, start);
    mark({ from, to: firstFrom(passage.tokens, end) }, IN_CONTENT);
  }
}
