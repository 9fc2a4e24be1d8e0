/** Passages: the article's paragraphs, each with its tokens, quotations and sentences, without page furniture. */
import type { Span } from "@/server/domain/articles/span";
import { type Credit, creditIn } from "../rules/credits";
import { type Tweet, tweetIn } from "../rules/tweets";
import { isFurniture } from "./boilerplate";
import { datelineLength } from "./datelines";
import { type Dialogue, dialogueIn } from "./dialogue";
import { findQuotations, type Quotation } from "./quotations";
import type { Tagged } from "./tagged";
import { tagTokens } from "./tags";
import { isCapitalised, type Token, tokenize } from "./tokens";
import { turnLabels } from "./turn-labels";
import { type Turn, Turns } from "./turns";

/** A half-open range of token indexes. */
export type Range = { from: number; to: number };

export type Passage = {
  text: string;
  start: number;
  end: number;
  tokens: Tagged[];
  quotations: Quotation[];
  /** For each token, the index of the quotation that contains it, or -1. */
  quotedBy: number[];
  sentences: Range[];
  /** The tweet whose text the passage is, or null. */
  tweet: Tweet | null;
  /** The credit of a caption or a pull quote, or null. */
  credit: Credit | null;
  /** The turn of a transcript that the passage is, or null. */
  turn: Turn | null;
  /** What is said in a paragraph that begins with a dash, or null. */
  dialogue: Dialogue | null;
};

/** Returns the index of the first token in the range with this lower-case text; -1 if there is none. */
export function indexOfWord(tokens: readonly Token[], { from, to }: Range, lower: string): number {
  for (let at = from; at < to; at += 1) if (tokens[at]?.lower === lower) return at;
  return -1;
}

/** Longer paragraphs are processed in pieces, so that no lookaround grows with the article. */
const LONGEST = 6000;

/** Yields an article's passages, in order, one at a time. Linear in the length of the text. */
export function* readPassages(text: string): Generator<Passage> {
  let carried = false;
  const turns = new Turns(text, turnLabels(text));
  for (const [start, end] of paragraphsOf(text)) {
    const tweet = tweetIn(text, start, end);
    const turn = tweet ? null : turns.next(start, end);
    const credit = tweet || turn ? null : creditIn(text, start, end);
    const [from, to]: Span = tweet?.content ??
      turn?.words ??
      credit?.content ?? [start + datelineLength(text, start, end), end];
    const passage: Passage = { ...readPassage(text, from, to, carried), tweet, credit, turn };
    carried = passage.quotations.at(-1)?.closed === false;
    yield passage;
  }
}

function* paragraphsOf(text: string): Generator<Span> {
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    const lineEnd = newline < 0 ? text.length : newline;
    for (let start = at; start < lineEnd; ) {
      const end = lineEnd - start > LONGEST ? cutBefore(text, start) : lineEnd;
      const piece = text.slice(start, end);
      if (piece.trim() !== "" && !isFurniture(piece.trim())) yield [start, end];
      start = end;
    }
    at = lineEnd + 1;
  }
}

function cutBefore(text: string, start: number): number {
  const limit = start + LONGEST;
  for (let at = limit; at > limit - 500; at -= 1)
    if (text.charAt(at) === " " && ".!?".includes(text.charAt(at - 1))) return at;
  for (let at = limit; at > limit - 500; at -= 1) if (text.charAt(at) === " ") return at;
  const low = text.charCodeAt(limit);
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit;
}

function readPassage(
  text: string,
  start: number,
  end: number,
  carried: boolean,
): Omit<Passage, "tweet" | "credit" | "turn"> {
  const tokens = tokenize(text, start, end);
  const marked = findQuotations(text, start, end, carried);
  const dialogue = marked.length === 0 ? dialogueIn(text, start, end) : null;
  const quotations = dialogue ? dialogue.parts.map(quotationOf) : marked;
  const quotedBy = quotedTokens(tokens, quotations);
  const sentences = sentencesOf(tokens, quotedBy);
  const tagged = tagTokens(tokens, new Set(sentences.map(({ from }) => from)));
  return { text, start, end, tokens: tagged, quotations, quotedBy, sentences, dialogue };
}

const quotationOf = ([start, end]: Span): Quotation => ({ start, end, closed: true, reopened: false });

function quotedTokens(tokens: readonly Token[], quotations: readonly Quotation[]): number[] {
  let current = 0;
  return tokens.map((token) => {
    while ((quotations[current]?.end ?? Infinity) <= token.start) current += 1;
    const quotation = quotations[current];
    return quotation && token.start >= quotation.start ? current : -1;
  });
}

/** In tokens, outside quotations. A longer run is no sentence, and lookaround in it would take ever longer. */
const LONGEST_SENTENCE = 200;

function sentencesOf(tokens: readonly Token[], quotedBy: readonly number[]): Range[] {
  const sentences: Range[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const isTooLong = at - from >= LONGEST_SENTENCE && (quotedBy[at] ?? -1) < 0;
    if (!isTooLong && !endsSentence(tokens, quotedBy, at)) continue;
    sentences.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

function endsSentence(tokens: readonly Token[], quotedBy: readonly number[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || next.start === token.end) return false;
  const inside = quotedBy[at] ?? -1;
  if (inside >= 0 && quotedBy[at + 1] === inside) return false;
  const isMark = /^[.!?…]$/.test(token.text);
  const closesAfterStop = inside >= 0 && !isMark && /[.!?…]/.test(tokens[at - 1]?.text.at(-1) ?? "");
  const startsNew = isCapitalised(next) || next.shape !== "word";
  return (isMark || closesAfterStop) && startsNew;
}
