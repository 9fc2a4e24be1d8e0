/**
 * Reporting clauses: finds "she told the islanders" and "said the harbour master" in text that is not parsed yet, because
 * they show where quoted speech ends if its marks do not.
 */
import { CUE_LEMMAS, sensesOf } from "../rules/cues";
import { formsOf } from "./verb-forms";

/** Verbs that take a quotation, but stand inside one as often as behind it. */
const ORDINARY = new Set("read think call sing show laugh smile sigh demand continue figure".split(" "));
const QUOTING = CUE_LEMMAS.filter(
  (lemma) =>
    !ORDINARY.has(lemma) &&
    sensesOf(lemma).some(({ frames, particles }) => particles.length === 0 && frames.has("quote")),
);
const VERB = `(?:${[...new Set(QUOTING.flatMap((lemma) => [formsOf(lemma).past, formsOf(lemma).s]))].join("|")})`;

const NAME = "(?:(?:Dr|Mr|Mrs|Ms|Prof|Sen|Gen|St|\\p{Lu})\\.|\\p{Lu}[\\p{L}\\p{M}’'-]*)";
const NO_SUBJECT =
  "(?!(?:and|but|or|that|because|if|when|as|so|who|which|what|how|why|where|while|since|though|my|our|your)\\b)";
const DESCRIBED = "(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne) (?:[\\p{L}’'-]+ ){0,5}?[\\p{L}’'-]+";
const NAMED = `(?:\\p{Ll}[\\p{L}’-]+ ){0,3}?${NAME}(?: (?:(?:de|van|von|al|bin|of|the) )?${NAME}){0,4}`;
const SUBJECT = `${NO_SUBJECT}(?:[Hh]e|[Ss]he|[Tt]hey|${DESCRIBED}|${NAMED})`;
const ADVERB = "(?: (?:also|then|later|once|\\p{Ll}+ly))?";
/** Who is told, and when or where; no clause of its own. */
const ADDRESSEE = "(?: (?!(?:me|us|that|it|if|whether)\\b)(?:to )?[\\p{L}’'-]+(?: [\\p{L}’'-]+){0,3}?)";
const MARKS = ',.;:!?“”"—–―\\n';
const CIRCUMSTANCE = `(?: (?:in|on|at|after|before|during|to|with|from|last|this) [^${MARKS}]{1,60}| (?:yesterday|today|again|later|\\p{Ll}+ly))`;
const END = `(?=\\s*(?:[${MARKS}]|-\\s|$))`;

const TOLD = `${SUBJECT}${ADVERB} (?:told|tells)${ADDRESSEE}${CIRCUMSTANCE}{0,2}${END}`;
const PLAIN = `${SUBJECT}${ADVERB} ${VERB}${CIRCUMSTANCE}{0,2}${END}`;
const INVERTED = `${VERB} (?:${SUBJECT})${CIRCUMSTANCE}{0,2}${END}`;

/** The source of a regular expression that matches a reporting clause up to the mark behind it; needs the flag "u". */
export const REPORTING_CLAUSE = `(?:${TOLD}|${PLAIN}|${INVERTED})`;
