/** The phrases that a number, a negation or a modal word belongs to: "at least 80 houses", "did not sink", "may sink". */
import type { Span } from "@/server/domain/articles/span";
import { isPlural, type Tagged } from "@/server/extraction/english/reading/tagged";

const BOUNDS =
  /^(?:at (?:least|most)|up to|(?:more|fewer|less) than|over|under|above|about|around|nearly|almost|some|only)$/u;
/** How many words behind a number or a sign may belong to it. */
const REACH = 4;

/** Returns the number at this span with the words that bound it, and what it counts if that follows at once. */
export function amountSpan(tokens: readonly Tagged[], [start, end]: Span): Span {
  const at = tokens.findIndex((token) => token.start >= start);
  const bound = [2, 1].find((length) => at >= length && BOUNDS.test(wordsOf(tokens.slice(at - length, at)))) ?? 0;
  const behind = tokens.filter((token) => token.start >= end).slice(0, REACH);
  // Of "12 boats sank", the last word may look like a noun; of "12 air strikes", it is a plural.
  const counted = behind[0]?.lower === "%" ? behind[0] : nominalIn(behind, /^(?:adjective|verb|noun|name)$/u, isPlural);
  return [tokens[at - bound]?.start ?? start, counted?.end ?? end];
}

/** Returns the negation that starts here with its auxiliary and the first words that have a meaning of their own. */
export function negationSpan(tokens: readonly Tagged[], start: number): Span {
  const at = tokens.findIndex((token) => token.start >= start);
  const before = tokens[at - 1];
  const isVerbs =
    before && /^(?:be|have|do|modal)$/u.test(before.tag) && /^(?:not|never|n't)$/u.test(tokens[at]?.lower ?? "");
  return [isVerbs ? before.start : start, signSpan(tokens, at)[1]];
}

/** Returns the word at this index with the first words behind it that have a meaning of their own. */
export function signSpan(tokens: readonly Tagged[], at: number): Span {
  const clause = beforeMark(tokens.slice(at + 1, at + 1 + REACH));
  const first = clause.findIndex(({ tag }) => MEANINGFUL.test(tag));
  const last = nominalIn(clause.slice(first), NOMINAL) ?? clause[first] ?? tokens[at];
  return [tokens[at]?.start ?? 0, last?.end ?? 0];
}

/** How much of a condition is quoted, in words. */
const CONDITION = 10;

/** Returns the condition that begins with the word at this index. */
export function conditionSpan(tokens: readonly Tagged[], at: number): Span {
  const clause = beforeMark(tokens.slice(at, at + CONDITION));
  return [tokens[at]?.start ?? 0, clause.at(-1)?.end ?? 0];
}

const MEANINGFUL = /^(?:noun|name|verb|adjective)$/u;
const NOMINAL = /^(?:adjective|noun|name)$/u;

/**
 * The first noun, if only such words stand before it, or the last of those that follow it and go on with it ("air
 * strikes").
 */
function nominalIn(
  tokens: readonly Tagged[],
  before: RegExp,
  goesOn: (noun: Tagged) => boolean = () => true,
): Tagged | undefined {
  const other = tokens.findIndex(({ tag }) => !before.test(tag));
  const together = other < 0 ? tokens : tokens.slice(0, other);
  const first = together.findIndex(isNoun);
  const end = together.findIndex((token, at) => at > first && !(isNoun(token) && goesOn(token)));
  return first < 0 ? undefined : together[end < 0 ? together.length - 1 : end - 1];
}

const isNoun = ({ tag }: Tagged) => tag === "noun" || tag === "name";

function beforeMark(tokens: readonly Tagged[]): readonly Tagged[] {
  const mark = tokens.findIndex(({ tag }) => tag === "mark");
  return mark < 0 ? tokens : tokens.slice(0, mark);
}

const wordsOf = (tokens: readonly Tagged[]) => tokens.map(({ lower }) => lower).join(" ");
