/** Decides whether a word is a verb: which of its verb forms, if any, fits its position. */
import { CUE_LEMMAS } from "../rules/cues";
import * as lexicon from "./lexicon";
import { isPlural, type Surroundings, type Tagged } from "./tagged";
import { isCapitalised, type Token } from "./tokens";
import type { Reading, VerbForm } from "./verb-forms";

/** Returns the verb form of a word here, or null if it is a noun or adjective. */
export function verbReadingHere(token: Token, around: Surroundings): Reading | null {
  if (isCapitalised(token) && around.before.length > 0) return null;
  const readings = lexicon.verbReadings(token.lower);
  const known = readings.length > 0 ? readings : unlisted(token, around);
  return known.find((reading) => fits(reading, around)) ?? null;
}

/** A word on no list may be a verb by its ending, or by the auxiliary before it. */
function unlisted(token: Token, { before }: Surroundings): Reading[] {
  if (isCapitalised(token)) return [];
  if (/^(?:modal|do)$/.test(before.at(-1)?.tag ?? "")) return [{ lemma: token.lower, form: "base" }];
  if (token.lower.length < 5 || !/(?:ed|ing)$/.test(token.lower)) return [];
  const form: VerbForm = token.lower.endsWith("ed") ? "past" : "ing";
  return [{ lemma: token.lower, form }];
}

function fits(reading: Reading, around: Surroundings): boolean {
  const context = around.before.filter(({ tag }) => tag !== "adverb");
  const previous = context.at(-1);
  const { form } = reading;
  const { next } = around;
  if (form === "base" && lexicon.ADJECTIVES.has(reading.lemma) && !/^(?:to|modal|do)$/.test(previous?.tag ?? ""))
    return false;
  if (!previous) return form !== "base" && (form !== "s" || next === undefined || opensComplement(next));
  switch (previous.tag) {
    case "mark":
      if (form === "s" && CUES.has(reading.lemma) && !lexicon.NOUN_LIKE_VERBS.has(reading.lemma)) return true;
      return form !== "base" && (form !== "s" || next === undefined || opensComplement(next));
    case "possessive":
    case "adjective":
      return false;
    case "det":
      return afterDeterminer(form, previous, next);
    case "conjunction":
      return form !== "base" || context.at(-2)?.tag === "verb" || context.length < 2;
    case "verb":
      return form === "ing" || (form === "past" && next !== undefined && opensComplement(next));
    case "noun":
    case "name":
    case "time":
      return afterNominal(reading, previous, around, context.length < around.before.length);
    default:
      return FORMS_AFTER[previous.tag]?.(form, previous.lower) ?? form !== "ing";
  }
}

const CUES = new Set(CUE_LEMMAS);
const tensed = (form: VerbForm) => form === "past" || form === "ing";
const FORMS_AFTER: Partial<Record<Tagged["tag"], (form: VerbForm, lower: string) => boolean>> = {
  to: (form) => form === "base",
  modal: (form) => form === "base",
  do: (form) => form === "base",
  be: (form) => form === "ing" || form === "participle",
  have: (form) => form === "participle" || form === "past",
  pronoun: (form, lower) => form !== "participle" && (form !== "s" || !/^(?:i|you|we|they)$/.test(lower)),
  preposition: tensed,
  subordinator: tensed,
  number: tensed,
};

/** "Many say", "some called": the determiner is the whole subject. */
function afterDeterminer(form: VerbForm, { lower }: Tagged, next: Token | undefined): boolean {
  const alone = /^(?:many|some|all|both|several|few|most|neither|either|each|this|these|those)$/.test(lower);
  if (!alone || form === "ing" || !next) return false;
  return opensComplement(next) || next.shape !== "word" || lexicon.PREPOSITIONS.has(next.lower);
}

function afterNominal(
  { lemma, form }: Reading,
  previous: Tagged,
  { before, next, second }: Surroundings,
  adverbBetween: boolean,
): boolean {
  if (form === "past" || form === "participle" || form === "ing" || adverbBetween) return true;
  if (!lexicon.NOUN_LIKE_VERBS.has(lemma) && CUES.has(lemma)) return true;
  const plural = isPlural(previous) && !/^an?$/.test(before.at(-2)?.lower ?? "");
  if (form === "base") return plural;
  if (plural && previous.tag === "noun") return false;
  if (next?.lower === "that" && second && isAuxiliary(second)) return false;
  return next === undefined || opensComplement(next) || next.shape === "mark" || isCapitalised(next);
}

const isAuxiliary = ({ lower }: Token) => lexicon.BE.has(lower) || lexicon.HAVE.has(lower) || lexicon.MODALS.has(lower);

/** Returns whether a noun phrase, a clause or an infinitive may begin here: these follow verbs, but rarely nouns. */
function opensComplement(token: Token): boolean {
  const { lower } = token;
  if (/^["“‘«”]$/.test(token.text) || token.shape === "number") return true;
  if (/^(?:to|that|on|for|if)$/.test(lower)) return true;
  if (lexicon.PREPOSITIONS.has(lower) || isAuxiliary(token)) return false;
  return OPENERS.some((list) => list.has(lower)) || lexicon.isAdjective(lower);
}

const OPENERS = [lexicon.DETERMINERS, lexicon.POSSESSIVES, lexicon.PRONOUNS, lexicon.SUBORDINATORS, lexicon.ADVERBS];
