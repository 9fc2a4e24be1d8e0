/** What a claim says, taken apart for people, in the words of its article: about whom, when, where, how many, denied or not. */
import type { Span } from "@/server/domain/articles/span";
import type { ContentParts } from "@/server/domain/claims/content-parts";
import { nameKey } from "@/server/domain/source";
import type { Tagged } from "@/server/extraction/english/reading/tagged";
import type { BundleArticle, BundleClaim } from "../bundle";
import { blamedIn } from "../slots/blame";
import { isoOf, type When } from "../slots/dates";
import type { Entity } from "../slots/entities";
import { modalSignIn } from "../slots/modality";
import { placesIn } from "../slots/places";
import { slotsOf } from "../slots/slots";
import { type ArticleReading, readSentencesOf, tokensIn } from "./article-reading";
import { amountSpan, conditionSpan, negationSpan, signSpan } from "./phrase-spans";
import { termsOf } from "./terms";

/** More of one kind would hide the others. */
const MOST = 6;
/** A longer quotation is read up to here. */
const MOST_WORDS = 600;

type Quote = (span: Span) => string;

/**
 * Reads a claim of an English article; linear in the length of the article's text, unless its reading is given, for
 * articles of which many claims are read.
 */
export function contentPartsOf(
  claim: Pick<BundleClaim, "content" | "cue">,
  article: BundleArticle,
  reading: ArticleReading = readSentencesOf(article.text),
): ContentParts {
  const { text, publishedOn } = article;
  const quote: Quote = (span) => text.slice(...span).replace(/\s+/gu, " ");
  const tokens = tokensIn(reading, claim.content).slice(0, MOST_WORDS);
  const cue = tokensIn(reading, claim.cue);
  const slots = slotsOf({ content: tokens, terms: termsOf(tokens), cue }, publishedOn);
  const names = slots.entities.filter((name) => !slots.dates.some((date) => overlap(name, date)));
  const blamed = blamedIn(tokens, names, cue);
  return {
    ...namesIn(tokens, names, quote),
    when: datesIn(slots.dates, quote),
    amounts: distinct(slots.quantities.map(({ span }) => quote(amountSpan(tokens, span)))),
    blames: blamed && quote(blamed),
    stated: statedAs(tokens, quote),
    denied: slots.denies ? claim.cue.map(quote).join(" … ") : null,
    negated: distinct(slots.negations.map(([start]) => quote(negationSpan(tokens, start)))),
  };
}

/** Parts the names of places from those of whom the claim is about. */
function namesIn(tokens: readonly Tagged[], names: readonly Entity[], quote: Quote) {
  const places = placesIn(tokens, names);
  const isPlace = ({ key }: Entity) => places.some((place) => place.key === key);
  const isPerson = (name: Entity) => !isPlace(name) && !isQualifier(name, quote(name.span));
  return { about: longestOfEach(names.filter(isPerson), quote), where: longestOfEach(places, quote) };
}

const overlap = (one: Entity, other: When) => one.span[0] < other.span[1] && other.span[0] < one.span[1];

/** "Norwegian" and "Halden-based" qualify what follows, and name nobody. */
function isQualifier({ key }: Entity, name: string): boolean {
  return /-\p{Ll}/u.test(name) || (/^\p{Lu}\p{Ll}+(?:an|ese|ish|i)$/u.test(name) && key !== nameKey(name));
}

/** One name for each that they stand for: the longest. */
function longestOfEach(names: readonly Entity[], quote: Quote): string[] {
  const longest = new Map<string, string>();
  for (const { key, span } of names) {
    const name = quote(span);
    if (name.length > (longest.get(key)?.length ?? 0)) longest.set(key, name);
  }
  return [...longest.values()].slice(0, MOST);
}

/** Each of the dates once, by its words. */
function datesIn(dates: readonly When[], quote: Quote): ContentParts["when"] {
  const known = new Map(dates.map(({ from, to, span }) => [quote(span), { from: isoOf(from), to: isoOf(to) }]));
  return [...known].slice(0, MOST).map(([words, days]) => ({ words, ...days }));
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)].slice(0, MOST);

/** A noun ("the plans to attack") does not tell how the whole is stated. */
function statedAs(tokens: readonly Tagged[], quote: Quote): ContentParts["stated"] {
  const sign = modalSignIn(tokens);
  if (!sign || tokens[sign.at]?.tag === "noun") return null;
  const spanOf = sign.modality === "conditional" ? conditionSpan : signSpan;
  return { as: sign.modality, words: quote(spanOf(tokens, sign.at)) };
}
