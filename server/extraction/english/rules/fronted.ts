/** Fronted content: the content comes before the cue ("…," he said) or on both sides of it. */
import type { VerbGroup } from "../reading/chunks";
import { trimmed } from "../reading/extents";
import { nominalFrom } from "../reading/nominals";
import type { Range } from "../reading/passages";
import { chunkFrom, type Sentence } from "../reading/sentences";
import { isPlural } from "../reading/tagged";
import { ROLE_NOUNS } from "../speakers/words/titles";

export type Fronted = { source: Range | null; content: Range[]; between: Range; quoted: boolean };

const CLOSING = /^[,.?!…—–"”»'’)]$/;

/**
 * Returns the content before a cue that ends at token `end`; null unless it is a clause or quotation, set off by a
 * mark.
 */
export function frontedContent(
  sentence: Sentence,
  group: VerbGroup,
  end: number,
  subject: Range | null,
): Fronted | null {
  const inverted = invertedSource(sentence, group, end);
  const left = inverted ? group.from : (subject?.from ?? -1);
  const source = inverted ?? subject;
  const right = inverted ? inverted.to : end;
  if (!source || left > group.from || left < 0 || !setOff(sentence, left)) return null;
  const tail = tailAfter(sentence, left, right);
  if (!tail) return null;
  const quoted = (sentence.passage.quotedBy[left - 1] ?? -1) >= 0;
  if (!quoted && sentence.passage.tokens[source.from]?.tag === "relative") return null;
  const before = contentBefore(sentence, left, tail.content.length > 0);
  if (!before) return null;
  return { source, content: [before, ...tail.content], between: { from: right, to: tail.from }, quoted };
}

/** "said Raab": a nominal directly after the verb, with only a mark before the verb. */
function invertedSource(sentence: Sentence, group: VerbGroup, end: number): Range | null {
  if (!setOff(sentence, group.from) || group.reading.form === "ing" || group.reading.lemma === "tell") return null;
  const source = nominalFrom(sentence, end);
  return source && namesSomebody(sentence, source) ? source : null;
}

/** A singular noun after the verb, without an article, role or name, is its object ("claimed responsibility"). */
function namesSomebody(sentence: Sentence, { from }: Range): boolean {
  const { tokens } = sentence.passage;
  const first = tokens[from];
  if (first?.tag !== "noun" || isPlural(first)) return first !== undefined;
  return tokens
    .slice(from, chunkFrom(sentence, from)?.to)
    .some(({ tag, lower }) => tag === "name" || ROLE_NOUNS.has(lower));
}

function setOff({ from, passage: { tokens, quotedBy } }: Sentence, at: number): boolean {
  if (at <= 0) return false;
  if ((quotedBy[at - 1] ?? -1) >= 0) return true;
  return at > from && CLOSING.test(tokens[at - 1]?.text ?? "");
}

type Tail = { from: number; content: Range[] };

/**
 * Determines what follows the cue: nothing, an adverbial, or the second half of the content. Null if the cue has a
 * complement of its own.
 */
function tailAfter(sentence: Sentence, left: number, right: number): Tail | null {
  const { tokens, quotedBy } = sentence.passage;
  for (let at = right; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if ((quotedBy[at] ?? -1) >= 0) {
      const goesOn = at > right && /^(?:,|and|but)$/.test(tokens[at - 1]?.lower ?? "");
      return { from: at, content: [...(goesOn ? [quotedFrom(sentence, at)] : []), ...nextQuotation(sentence)] };
    }
    if ((token.lower === "that" || token.tag === "conjunction") && at === right) return null;
    if (token.lower === ":" || (at === right && token.tag === "pronoun")) return null;
    const rest = token.text === "," ? secondHalf(sentence, left, at) : [];
    if (rest.length > 0) return { from: at, content: [...rest, ...nextQuotation(sentence)] };
  }
  return { from: sentence.to, content: nextQuotation(sentence) };
}

function quotedFrom({ passage: { quotedBy } }: Sentence, at: number): Range {
  const quotation = quotedBy[at];
  let to = at;
  while (to < quotedBy.length && quotedBy[to] === quotation) to += 1;
  return { from: at, to };
}

/**
 * "The deal, he said, is dead" and "After the vote, he said, the deal was dead": the rest belongs to the content if the
 * part before the cue is no clause of its own.
 */
function secondHalf(sentence: Sentence, left: number, comma: number): Range[] {
  const chunk = chunkFrom(sentence, comma + 1);
  const opening = sentence.passage.tokens[sentence.from]?.tag;
  const opened = opening === "subordinator" || opensClause(sentence, left, comma);
  const goesOn = (chunk?.kind === "verbs" && chunk.finite) || (opened && chunk?.kind === "nouns");
  return goesOn ? [trimmed(sentence, { from: comma + 1, to: sentence.to })] : [];
}

/** Returns whether the part before the cue is an unquoted phrase without a verb, and a clause comes after the comma. */
function opensClause({ verbs, passage: { quotedBy } }: Sentence, left: number, comma: number): boolean {
  if ((quotedBy[left - 1] ?? -1) >= 0) return false;
  return (
    !verbs.some(({ to, finite }) => finite && to <= left) && verbs.some(({ from, finite }) => finite && from > comma)
  );
}

/** A quotation that fills the next sentence of the passage continues this one. */
function nextQuotation(sentence: Sentence): Range[] {
  const { passage, to } = sentence;
  const { quotedBy } = passage;
  if ((quotedBy[to] ?? -1) < 0 || (quotedBy[sentence.from] ?? -1) < 0) return [];
  const next = quotedFrom(sentence, to);
  const ends = passage.sentences.some((one) => one.from === to && one.to <= next.to + 1);
  return ends ? [next] : [];
}

function contentBefore(sentence: Sentence, left: number, goesOn: boolean): Range | null {
  const { passage } = sentence;
  const quotation = passage.quotedBy[left - 1] ?? -1;
  if (left <= sentence.from) return quotation >= 0 ? startOfQuotation(sentence, left) : null;
  const whole = trimmed(sentence, { from: sentence.from, to: left });
  const quoted = quotation >= 0 ? startOfQuotation(sentence, left) : null;
  if (quoted && isOwnClause(sentence, quoted)) return quoted;
  if (quoted) return { from: whole.from, to: Math.max(whole.to, quoted.to) };
  if (goesOn) return whole;
  return hasVerb(sentence, whole) && !isDependent(sentence, whole) ? whole : null;
}

function startOfQuotation({ passage: { quotedBy } }: Sentence, left: number): Range {
  const quotation = quotedBy[left - 1];
  let from = left - 1;
  while (from > 0 && quotedBy[from - 1] === quotation) from -= 1;
  return { from, to: left };
}

function isOwnClause(sentence: Sentence, quoted: Range): boolean {
  if (quoted.from <= sentence.from) return true;
  return /^[,:]$/.test(sentence.passage.tokens[quoted.from - 1]?.text ?? "");
}

function hasVerb(sentence: Sentence, range: Range): boolean {
  const quotes = sentence.passage.quotedBy.slice(range.from, range.to).some((quotation) => quotation >= 0);
  return quotes || sentence.verbs.some(({ from, to, finite }) => finite && from >= range.from && to <= range.to);
}

/** "As he left, …" is no statement by itself. */
function isDependent({ passage: { tokens } }: Sentence, { from, to }: Range): boolean {
  return tokens[from]?.tag === "subordinator" && !tokens.slice(from, to).some(({ text }) => text === ",");
}
