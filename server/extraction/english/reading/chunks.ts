/** Chunks: noun phrases and verb groups of one sentence, and the punctuation and function words between them. */
import type { Passage, Range } from "./passages";
import type { Tag, Tagged } from "./tagged";
import type { Reading } from "./verb-forms";

export type VerbGroup = Range & {
  kind: "verbs";
  /** Index of the main verb's token. */
  main: number;
  reading: Reading;
  /** Whether it is finite; "to say" and "saying" are not. */
  finite: boolean;
  passive: boolean;
  negated: boolean;
};
export type Chunk =
  | VerbGroup
  | (Range & {
      kind:
        | "nouns"
        | "quotation"
        | "preposition"
        | "conjunction"
        | "relative"
        | "subordinator"
        | "adverb"
        | "time"
        | "mark";
    });

/** The most words before the main verb of a group. */
const LONGEST_GROUP = 8;
const NOMINAL: ReadonlySet<Tag> = new Set<Tag>(["det", "possessive", "pronoun", "number", "adjective", "noun", "name"]);
const AUXILIARY: ReadonlySet<Tag> = new Set<Tag>(["modal", "be", "have", "do", "to"]);

/** Splits a sentence of the passage into chunks, left to right; every token is in exactly one. */
export function chunkSentence(passage: Passage, { from, to }: Range): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = from; at < to; ) {
    const chunk = nextChunk(passage, at, to);
    chunks.push(chunk);
    at = chunk.to;
  }
  return chunks;
}

function nextChunk(passage: Passage, at: number, end: number): Chunk {
  const { tokens, quotedBy } = passage;
  const token = tokens[at];
  const quotation = quotedBy[at] ?? -1;
  if (quotation >= 0) return { kind: "quotation", from: at, to: runEnd(at, end, (i) => quotedBy[i] === quotation) };
  const verbs = verbGroupAt(passage, at, end);
  if (verbs) return verbs;
  if (token && NOMINAL.has(token.tag)) return { kind: "nouns", from: at, to: nounsEnd(passage, at, end) };
  return { kind: smallKind(token?.tag), from: at, to: at + 1 };
}

function smallKind(tag: Tag | undefined): Exclude<Chunk["kind"], "verbs"> {
  switch (tag) {
    case "preposition":
    case "to":
      return "preposition";
    case "conjunction":
    case "relative":
    case "subordinator":
    case "adverb":
    case "time":
      return tag;
    default:
      return "mark";
  }
}

function runEnd(from: number, end: number, holds: (at: number) => boolean): number {
  let at = from;
  while (at < end && holds(at)) at += 1;
  return at;
}

function nounsEnd({ tokens, quotedBy }: Passage, from: number, end: number): number {
  let at = from + 1;
  for (; at < end && (quotedBy[at] ?? -1) < 0; at += 1) {
    const token = tokens[at];
    const previous = tokens[at - 1];
    if (!token || !previous) break;
    const closing = Math.max(parenthesisEnd(tokens, at), nicknameEnd(tokens, at));
    if (closing > at) at = closing;
    else if (joinsNames(tokens, at)) continue;
    else if (token.text === "'" || token.text === "’") continue;
    else if (!NOMINAL.has(token.tag) || startsAnother(previous, token)) break;
  }
  while (at > from + 1 && /^['’]$/.test(tokens[at - 1]?.text ?? "")) at -= 1;
  return at;
}

/** "Lund & Roe", a firm or two people: which of the two, the whole phrase tells. */
function joinsNames(tokens: readonly Tagged[], at: number): boolean {
  return tokens[at]?.text === "&" && tokens[at - 1]?.tag === "name" && tokens[at + 1]?.tag === "name";
}

/** "(R-Utah)" after a name belongs to the name. */
function parenthesisEnd(tokens: readonly Tagged[], at: number): number {
  if (tokens[at]?.text !== "(" || tokens[at - 1]?.tag !== "name") return -1;
  const inside = tokens.slice(at, at + 6).findIndex(({ text }) => text === ")");
  return inside < 0 ? -1 : at + inside;
}

/** The quotation marks of a nickname ("Maria “Mimi” Castel") belong to the name; quoted speech never gets here. */
function nicknameEnd(tokens: readonly Tagged[], at: number): number {
  if (!/^["“‘'«]$/.test(tokens[at]?.text ?? "") || tokens[at - 1]?.tag !== "name") return -1;
  const inside = tokens.slice(at + 1, at + 6).findIndex(({ text }) => /^["”’'»]$/.test(text));
  return inside < 0 || tokens[at + inside + 2]?.tag !== "name" ? -1 : at + inside + 1;
}

/** Returns whether a token begins another noun phrase; "newspaper The Courier", "no one" and "one boat" are one each. */
function startsAnother(previous: Tagged, token: Tagged): boolean {
  if (token.lower === "one" && previous.tag === "det") return false;
  if (previous.lower === "one") return token.tag === "det" || token.tag === "pronoun";
  if (previous.tag === "pronoun") return token.tag !== "possessive" || token.lower !== "'s";
  if (token.tag === "pronoun") return true;
  if (token.tag === "possessive") return token.lower !== "'s" && previous.tag !== "det";
  const isNamed = token.text === "The" && previous.tag === "noun";
  return token.tag === "det" && previous.tag !== "det" && !isNamed;
}

function verbGroupAt({ tokens, quotedBy }: Passage, from: number, end: number): VerbGroup | null {
  const tags: Tagged[] = [];
  let at = from;
  for (; at < end && (quotedBy[at] ?? -1) < 0; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.tag === "verb") return verbGroup(tags, token, from, at);
    if ((!AUXILIARY.has(token.tag) && token.tag !== "adverb") || tags.length === LONGEST_GROUP) break;
    tags.push(token);
  }
  return bareAuxiliary(tags, from);
}

function verbGroup(before: readonly Tagged[], verb: Tagged, from: number, main: number): VerbGroup | null {
  if (!verb.reading) return null;
  const helpers = before.filter(({ tag }) => tag !== "adverb");
  const be = helpers.some(({ tag }) => tag === "be");
  const infinitive = helpers[0]?.tag === "to";
  const { form } = verb.reading;
  return {
    kind: "verbs",
    from,
    to: main + 1,
    main,
    reading: verb.reading,
    finite: helpers.length > 0 ? !infinitive && !["being", "having"].includes(helpers[0]?.lower ?? "") : form !== "ing",
    passive: be && form !== "ing",
    negated: before.some(({ lower }) => lower === "not" || lower === "never" || lower.endsWith("n't")),
  };
}

function bareAuxiliary(before: readonly Tagged[], from: number): VerbGroup | null {
  const last = before.findLastIndex(({ tag }) => tag === "be" || tag === "have" || tag === "do" || tag === "modal");
  const token = before[last];
  if (!token) return null;
  const main = from + last;
  const reading = { lemma: token.tag, form: "s" } as const;
  const finite = before[0]?.tag !== "to" && token.lower !== "being" && token.lower !== "having";
  return { kind: "verbs", from, to: main + 1, main, reading, finite, passive: false, negated: false };
}
