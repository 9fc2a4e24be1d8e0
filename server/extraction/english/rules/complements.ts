/** Complements: finds the content after a cue verb, and the addressee. */
import type { VerbGroup } from "../reading/chunks";
import { clauseExtent, trimmed } from "../reading/extents";
import type { Range } from "../reading/passages";
import { chunkFrom, type Sentence } from "../reading/sentences";
import type { CueSense, Frame } from "./cues";

export type Complement = {
  content: Range[];
  /** The addressee of the cue, and the medium ("told US media", "in a statement"). */
  between: Range;
  frame: Frame;
};

/** How many chunks may come between a cue and its content. */
const REACH = 8;
const QUESTION_WORDS = new Set(["if", "whether", "what", "how", "why", "when", "where", "who", "which"]);

/**
 * Returns the content after a cue that ends at token `at`, parsed by the frames of its sense; null if nothing there can
 * be content.
 */
export function complementAfter(sentence: Sentence, cue: VerbGroup, at: number, sense: CueSense): Complement | null {
  const start = afterAddressee(sentence, at, sense);
  const addressed = complementFrom(sentence, cue, at, start, sense);
  const thing = start > at && sense.frames.has("object") && !sense.frames.has("quote");
  return addressed ?? (thing ? complementFrom(sentence, cue, at, at, sense) : null);
}

function complementFrom(
  sentence: Sentence,
  cue: VerbGroup,
  at: number,
  start: number,
  sense: CueSense,
): Complement | null {
  for (const { from, near } of stopsAfter(sentence, start)) {
    const frame = frameAt(sentence, from, sense, near && (start === at || !sense.frames.has("addressee")));
    if (!frame) continue;
    const content = contentFrom(sentence, from, frame, cue);
    if (content.length > 0) return { content, between: { from: at, to: from }, frame };
  }
  return null;
}

function afterAddressee(sentence: Sentence, at: number, sense: CueSense): number {
  if (!sense.frames.has("addressee")) return at;
  const chunk = chunkFrom(sentence, at);
  if (chunk?.kind !== "nouns") return at;
  let { to } = chunk;
  for (;;) {
    const link = chunkFrom(sentence, to);
    const noun = link && chunkFrom(sentence, link.to);
    const hangs =
      link?.kind === "conjunction" ||
      (link?.kind === "preposition" && sentence.passage.tokens[link.from]?.tag !== "to");
    if (!hangs || noun?.kind !== "nouns") return afterApposition(sentence, to);
    to = noun.to;
  }
}

/** "told the Courier, a local paper, that …": returns where the "that" is; otherwise the same position. */
function afterApposition(sentence: Sentence, at: number): number {
  const { tokens } = sentence.passage;
  if (tokens[at]?.text !== ",") return at;
  let chunk = chunkFrom(sentence, at + 1);
  while (chunk && (chunk.kind === "nouns" || chunk.kind === "preposition")) chunk = chunkFrom(sentence, chunk.to);
  return chunk && tokens[chunk.from]?.text === "," && tokens[chunk.to]?.lower === "that" ? chunk.to : at;
}

/** Returns the positions where content may begin: right here, or after adverbs, times and prepositional phrases. */
function stopsAfter(sentence: Sentence, at: number): { from: number; near: boolean }[] {
  const stops = [{ from: at, near: true }];
  let place = at;
  for (let step = 0; step < REACH; step += 1) {
    const chunk = chunkFrom(sentence, place);
    if (!chunk || place >= sentence.to) break;
    const token = sentence.passage.tokens[place];
    if (chunk.kind === "adverb" || chunk.kind === "time") place = chunk.to;
    else if (chunk.kind === "preposition" || (token?.lower === "to" && chunk.kind !== "verbs")) {
      const noun = chunkFrom(sentence, chunk.to);
      if (noun?.kind !== "nouns" && noun?.kind !== "time") break;
      place = noun.to;
    } else if (chunk.kind === "mark" && (token?.text === "," || token?.text === ":")) place = chunk.to;
    else if (chunk.kind === "nouns" && step > 0 && isDateNumber(sentence, place)) place = chunk.to;
    else break;
    stops.push({ from: place, near: chunk.kind === "adverb" || chunk.kind === "time" });
  }
  return stops;
}

function isDateNumber(sentence: Sentence, at: number): boolean {
  return sentence.passage.tokens[at]?.shape === "number";
}

function frameAt(sentence: Sentence, at: number, sense: CueSense, near: boolean): Frame | null {
  const { tokens, quotedBy } = sentence.passage;
  const token = tokens[at];
  const before = tokens[at - 1]?.text;
  if (!token || at >= sentence.to) return null;
  const has = (frame: Frame) => sense.frames.has(frame);
  if (has("infinitive") && opensInfinitive(sentence, at)) return "infinitive";
  if ((quotedBy[at] ?? -1) >= 0) return quotationFrame(has, before, near);
  if (before === ":" && has("quote")) return "quote";
  if (has("clause") && token.lower === "that" && before !== ":") return "clause";
  if (before === ",") return null;
  if (has("clause") && bareClauseAt(sentence, at)) return "clause";
  if (!near) return null;
  if (has("clause") && QUESTION_WORDS.has(token.lower)) return "clause";
  return has("object") && objectAt(sentence, at) ? "object" : null;
}

/** "to pay", "not to pay", and the same inside quotation marks. */
function opensInfinitive({ to: end, passage: { tokens } }: Sentence, at: number): boolean {
  let place = tokens[at]?.shape === "mark" ? at + 1 : at;
  if (/^(?:not|never)$/.test(tokens[place]?.lower ?? "")) place += 1;
  if (tokens[place]?.lower !== "to" || place >= end) return false;
  const verb = tokens.slice(place + 1, place + 3).find(({ tag }) => tag !== "adverb");
  return verb?.tag === "verb" || verb?.tag === "be" || verb?.tag === "have" || verb?.tag === "do";
}

function quotationFrame(has: (frame: Frame) => boolean, before: string | undefined, near: boolean): Frame | null {
  if (has("quote") && (before === "," || before === ":")) return "quote";
  if (has("clause")) return "clause";
  return near && has("object") ? "object" : null;
}

/** Adverbs that belong to the noun phrase after them, and so to the content that it opens. */
const FOCUS = new Set(
  "not only just even almost nearly hardly barely still further particularly especially mainly mostly".split(" "),
);

/** Returns whether a verb of the sentence has a subject that begins exactly here. */
function bareClauseAt(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence.passage;
  if (tokens[at]?.tag === "adverb" && FOCUS.has(tokens[at]?.lower ?? "")) return bareClauseAt(sentence, at + 1);
  if (quotedPredicate(sentence, at)) return true;
  for (const group of sentence.verbs) {
    if (group.from <= at) continue;
    const subject = sentence.subjects.get(group);
    if (group.finite && subject?.from === at) return true;
    if (subject && tokens[subject.from]?.tag === "relative") continue;
    if (subject && subject.from > at) return group.finite && joins(sentence, at, subject.from);
  }
  return false;
}

/** "said Ada and Bo were": two nominals are the subject together. */
function joins(sentence: Sentence, at: number, second: number): boolean {
  const first = chunkFrom(sentence, at);
  const and = first && chunkFrom(sentence, first.to);
  return first?.kind === "nouns" && and?.kind === "conjunction" && and.to === second;
}

/** "said the plan \"will fail\"": the verb is inside the quotation. */
function quotedPredicate(sentence: Sentence, at: number): boolean {
  const nouns = chunkFrom(sentence, at);
  const quoted = nouns && chunkFrom(sentence, nouns.to);
  if (nouns?.kind !== "nouns" || quoted?.kind !== "quotation") return false;
  return sentence.passage.tokens
    .slice(quoted.from, quoted.to)
    .some(({ tag }) => tag === "verb" || tag === "be" || tag === "modal");
}

function objectAt(sentence: Sentence, at: number): boolean {
  const chunk = chunkFrom(sentence, at);
  if (chunk?.kind === "nouns") return true;
  return chunk?.kind === "verbs" && chunk.reading.form === "ing";
}

function contentFrom(sentence: Sentence, at: number, frame: Frame, cue: VerbGroup): Range[] {
  if (frame === "quote") return quotedContent(sentence, at);
  const extent = frame === "object" ? objectExtent(sentence, at, cue) : clauseExtent(sentence, at, cue);
  const empty =
    extent.from >= extent.to || (extent.to - extent.from === 1 && sentence.passage.tokens[at]?.tag === "pronoun");
  return empty ? [] : [extent];
}

function quotedContent(sentence: Sentence, at: number): Range[] {
  const { quotedBy } = sentence.passage;
  const quotation = quotedBy[at] ?? -1;
  if (quotation < 0) return [trimmed(sentence, { from: at, to: sentence.to })];
  let to = at;
  while (to < sentence.passage.tokens.length && quotedBy[to] === quotation) to += 1;
  return [{ from: at, to }];
}

/** Returns a noun phrase with its attachments, up to a mark or a word that begins another clause. */
function objectExtent(sentence: Sentence, at: number, cue: VerbGroup): Range {
  const whole = clauseExtent(sentence, at, cue);
  const { tokens, quotedBy } = sentence.passage;
  let to = at + 1;
  for (; to < whole.to; to += 1) {
    const token = tokens[to];
    if ((quotedBy[to] ?? -1) >= 0 || !token) continue;
    if (token.tag === "subordinator" && !QUESTION_WORDS.has(token.lower) && token.lower !== "as") break;
    if (token.lower === "as" && bareClauseAt(sentence, to + 1)) break;
    if (/^(?:after|before|during|until|since)$/.test(token.lower)) break;
    if (/^[,;:—–]$/.test(token.text) && !listGoesOn(sentence, to)) break;
  }
  return trimmed(sentence, { from: at, to });
}

/**
 * Returns whether a comma inside a noun phrase belongs to a list ("funding, training and weapons") rather than ending
 * the phrase.
 */
function listGoesOn({ to, passage: { tokens, quotedBy } }: Sentence, comma: number): boolean {
  if (tokens[comma]?.text !== ",") return false;
  for (let at = comma + 1; at < Math.min(to, comma + 8); at += 1) {
    const { tag, lower, text, reading } = tokens[at] ?? {};
    if ((quotedBy[at] ?? -1) >= 0) return false;
    if (lower === "and" || lower === "or")
      return tokens[at + 1]?.tag !== "verb" && (at > comma + 1 || inList(tokens, comma));
    if (text === ",") return !/^(?:who|which|but|while)$/.test(tokens[at + 1]?.lower ?? "");
    if (tag === "relative" || tag === "be" || tag === "modal" || (tag === "verb" && reading?.form !== "ing"))
      return false;
  }
  return false;
}

function inList(tokens: Sentence["passage"]["tokens"], comma: number): boolean {
  return tokens.slice(Math.max(0, comma - 6), comma).some(({ text }) => text === ",");
}
