/** Reads transcripts and interviews, in which each paragraph begins with the speaker's name. */
import type { Span } from "@/server/domain/articles/span";

/** The name at the head of a turn, and what is said; spans of the text. */
export type Turn = { label: Span; words: Span };

const LABELLED = /^[ \t]*(\p{Lu}[\p{L}\p{M} .'’-]{0,40}?)(?::|\.(?=[ \t]+\p{Lu}.*\?[ \t]*$))[ \t]+(?=\S)/u;
/** Labels of people who ask the questions. */
const ASKS =
  /^(?:q|question|interviewer|interview|moderator|host|reporter|journalist|audience|anchor|presenter|wikinews|wn)\.?$/i;
const FEWEST_TURNS = 3;

/** The names that head a text's turns; empty if the text is no transcript. */
export type TurnLabels = ReadonlySet<string>;

/**
 * Returns the names that head turns: at least two of them, in capitals or more than once each, with three turns
 * together.
 */
export function turnLabels(text: string): TurnLabels {
  const counts = new Map<string, number>();
  for (const line of text.split("\n")) {
    const label = LABELLED.exec(line.slice(0, LONGEST_HEAD))?.[1];
    if (label) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const labels = [...counts.keys()].filter((label) => isCapitals(label) || (counts.get(label) ?? 0) > 1);
  const turns = labels.reduce((sum, label) => sum + (counts.get(label) ?? 0), 0);
  return labels.length >= 2 && turns >= FEWEST_TURNS ? new Set(labels) : new Set();
}

const LONGEST_HEAD = 400;
const isCapitals = (label: string) => label === label.toUpperCase();

/** Returns the turn that a paragraph `[start, end)` of the text is; null for any other paragraph. */
export function turnIn(text: string, start: number, end: number, labels: TurnLabels): Turn | null {
  if (labels.size === 0) return null;
  const head = LABELLED.exec(text.slice(start, Math.min(end, start + LONGEST_HEAD)));
  const label = head?.[1];
  if (!head || !label || !labels.has(label)) return null;
  const from = start + head[0].indexOf(label);
  const to = start + text.slice(start, end).trimEnd().length;
  return { label: [from, from + label.length], words: [start + head[0].length, to] };
}

/** Returns whether a turn states nothing, because it is a question or its speaker only asks them. */
export function isQuestion(text: string, { label, words }: Turn): boolean {
  return ASKS.test(text.slice(...label)) || /\?["”’]?$/u.test(text.slice(...words));
}

/** Returns the name in a label as it would stand in a sentence: "INES CALDER" is Ines Calder. */
export function nameIn(label: string): string {
  if (!isCapitals(label) || label.length <= 2) return label;
  return label.toLowerCase().replace(/(?<!\p{L}['’]?)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
