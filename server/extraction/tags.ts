/** Parts of speech by closed lists, endings and the word before: enough to find subjects and verbs, no more. */
import * as lexicon from "./lexicon";
import { isCapitalised, type Token } from "./tokens";
import type { Reading, VerbForm } from "./verbForms";

export type Tag =
  | "det"
  | "possessive"
  | "pronoun"
  | "preposition"
  | "subordinator"
  | "conjunction"
  | "relative"
  | "modal"
  | "be"
  | "have"
  | "do"
  | "adverb"
  | "to"
  | "time"
  | "number"
  | "adjective"
  | "noun"
  | "name"
  | "verb"
  | "mark";

export type Tagged = Token & { tag: Tag; reading: Reading | null };

/** Tags the tokens of one passage, left to right. `sentenceStarts` holds the indexes at which a sentence begins. */
export function tagTokens(tokens: readonly Token[], sentenceStarts: ReadonlySet<number>): Tagged[] {
  const tagged: Tagged[] = [];
  tokens.forEach((token, index) => {
    const before = sentenceStarts.has(index) ? [] : tagged.slice(-4);
    const next = sentenceStarts.has(index + 1) ? undefined : tokens[index + 1];
    tagged.push({ ...token, ...tagOf(token, before, next) });
  });
  return tagged;
}

type Tagging = Pick<Tagged, "tag" | "reading">;
const plain = (tag: Tag): Tagging => ({ tag, reading: null });

function tagOf(token: Token, before: readonly Tagged[], next: Token | undefined): Tagging {
  if (token.shape === "mark") return plain(token.text === "&" ? "conjunction" : "mark");
  if (token.shape === "number") return plain("number");
  const closed = closedTag(token, before, next);
  if (closed) return plain(closed);
  const reading = verbReading(token, before, next);
  if (reading) return { tag: "verb", reading };
  if (isCapitalised(token) && (before.length > 0 || !lexicon.ADJECTIVES.has(token.lower))) return plain("name");
  return plain(isAdjective(token.lower) ? "adjective" : "noun");
}

function closedTag(token: Token, before: readonly Tagged[], next: Token | undefined): Tag | null {
  const { lower } = token;
  const previous = before.at(-1);
  if (lower === "to") return "to";
  if (lower === "'s" || lower === "'d") return cliticTag(lower, previous, next);
  if (lower === "may" && isCapitalised(token)) return before.length > 0 || next?.shape === "number" ? "time" : "modal";
  if (lower === "that") return thatTag(previous, next);
  if (lower === "which" || lower === "who" || lower === "whom") return "relative";
  if (lower === "her" || lower === "his") return "possessive";
  if (token.text === "US" || token.text === "IT") return "name";
  if (isCapitalised(token) && before.length > 0 && token.text.length <= 3 && token.text === token.text.toUpperCase() && token.lower !== "i")
    return null;
  for (const [tag, list] of CLOSED) if (list.has(lower)) return tag;
  if (lower.length > 4 && lower.endsWith("ly") && !isCapitalised(token)) return "adverb";
  return null;
}

const CLOSED: [Tag, ReadonlySet<string>][] = [
  ["time", lexicon.TIME_NAMES],
  ["time", lexicon.MONTHS],
  ["modal", lexicon.MODALS],
  ["be", lexicon.BE],
  ["have", lexicon.HAVE],
  ["do", lexicon.DO],
  ["possessive", lexicon.POSSESSIVES],
  ["pronoun", lexicon.PRONOUNS],
  ["conjunction", lexicon.CONJUNCTIONS],
  ["adverb", lexicon.ADVERBS],
  ["subordinator", lexicon.SUBORDINATORS],
  ["preposition", lexicon.PREPOSITIONS],
  ["det", lexicon.DETERMINERS],
];

function cliticTag(lower: string, previous: Tagged | undefined, next: Token | undefined): Tag {
  if (lower === "'d") return "modal";
  const onPronoun = previous !== undefined && (previous.tag === "pronoun" || previous.tag === "relative");
  if (onPronoun || ["that", "what", "here", "there"].includes(previous?.lower ?? "")) return "be";
  return next && /^(?:not|been|a|an|the)$/.test(next.lower) ? "be" : "possessive";
}

function thatTag(previous: Tagged | undefined, next: Token | undefined): Tag {
  if (previous?.tag === "preposition") return "det";
  if (!next) return "pronoun";
  const nextIsVerb = lexicon.BE.has(next.lower) || lexicon.MODALS.has(next.lower) || lexicon.HAVE.has(next.lower);
  if (nextIsVerb || next.lower === "'s") return previous?.tag === "noun" || previous?.tag === "name" ? "relative" : "pronoun";
  return previous ? "relative" : "det";
}

/** The verb form this word is here, or null when it stands as a noun or adjective. */
function verbReading(token: Token, before: readonly Tagged[], next: Token | undefined): Reading | null {
  const readings = lexicon.verbReadings(token.lower);
  if (readings.length === 0) return unlistedVerb(token, before);
  if (isCapitalised(token) && before.length > 0) return null;
  const fits = readings.filter((reading) => formFits(reading, before, next));
  return fits[0] ?? null;
}

function unlistedVerb(token: Token, before: readonly Tagged[]): Reading | null {
  if (isCapitalised(token) || token.lower.length < 5) return null;
  if (!/(?:ed|ing)$/.test(token.lower)) return null;
  const form: VerbForm = token.lower.endsWith("ed") ? "past" : "ing";
  const reading = { lemma: token.lower, form };
  return formFits(reading, before, undefined) ? reading : null;
}

function formFits(reading: Reading, before: readonly Tagged[], next: Token | undefined): boolean {
  const { form } = reading;
  const context = before.filter(({ tag }) => tag !== "adverb");
  const previous = context.at(-1);
  const skippedAdverb = before.length > context.length;
  switch (previous?.tag) {
    case undefined:
    case "mark":
      return form !== "base" && (form !== "s" || next === undefined || opensComplement(next));
    case "det":
    case "possessive":
    case "adjective":
      return (form === "past" || form === "ing") && next !== undefined && opensComplement(next) && previous.tag !== "adjective"
        ? false
        : previous.tag === "det" && pronominal(previous.lower) && form !== "ing" && next !== undefined && !nounish(next);
    case "to":
    case "modal":
    case "do":
      return form === "base" || (previous.tag === "to" && form === "ing" && skippedAdverb);
    case "be":
      return form === "ing" || form === "participle";
    case "have":
      return form === "participle" || form === "past";
    case "pronoun":
      return form !== "participle" && (form !== "s" || !/^(?:i|you|we|they)$/.test(previous.lower));
    case "preposition":
    case "subordinator":
      return form === "ing" || form === "past";
    case "number":
      return form === "past" || form === "ing";
    case "conjunction":
      return form !== "base" || context.at(-2)?.tag === "verb" || context.length < 2;
    case "verb":
      return form === "ing" || form === "past";
    case "relative":
      return form !== "ing";
    default:
      return afterNominal(reading, previous, next, skippedAdverb);
  }
}

const pronominal = (lower: string) => /^(?:many|some|all|both|several|few|most|neither|either|each|none|that|this|these|those)$/.test(lower);
const nounish = (token: Token) => !opensComplement(token) && token.shape === "word" && !lexicon.PREPOSITIONS.has(token.lower);

function afterNominal({ lemma, form }: Reading, previous: Tagged | undefined, next: Token | undefined, skippedAdverb: boolean): boolean {
  if (form === "past" || form === "participle" || form === "ing") return true;
  if (skippedAdverb) return true;
  if (!lexicon.NOUN_LIKE_VERBS.has(lemma)) return true;
  const plural = previous !== undefined && isPlural(previous);
  if (form === "base" && !plural) return false;
  if (form === "s" && plural && previous?.tag === "noun") return false;
  return next === undefined || form === "base" || opensComplement(next) || next.shape === "mark" || isCapitalised(next);
}

/** Whether a noun phrase, a clause, an infinitive or a preposition may begin here: what stands after a verb, rarely after a noun. */
function opensComplement(token: Token): boolean {
  const { lower } = token;
  if (/^["“‘«”]$/.test(token.text) || token.shape === "number") return true;
  if (lower === "to" || lower === "that" || lower === "on" || lower === "for" || lower === "if") return true;
  if (lexicon.PREPOSITIONS.has(lower) || lexicon.BE.has(lower) || lexicon.HAVE.has(lower) || lexicon.MODALS.has(lower)) return false;
  return (
    lexicon.DETERMINERS.has(lower) ||
    lexicon.POSSESSIVES.has(lower) ||
    lexicon.PRONOUNS.has(lower) ||
    lexicon.SUBORDINATORS.has(lower) ||
    lexicon.ADVERBS.has(lower) ||
    isAdjective(lower)
  );
}

const PLURAL_NOUNS = /^(?:people|police|men|women|media|others|many|some|most|few|several|both|all|critics|data|children|those|these)$/;

/** Whether a nominal word is plural by its form. */
export function isPlural(token: Token): boolean {
  return PLURAL_NOUNS.test(token.lower) || (/[^siu]s$/.test(token.lower) && token.lower.length > 3) || token.lower.endsWith("ies");
}

function isAdjective(lower: string): boolean {
  return lexicon.ADJECTIVES.has(lower) || /(?:ous|ful|ive|ical|able|ible|less|ish)$/.test(lower);
}
