/** Parses one claim before it is compared with others: its slots, and the words around it. */
import type { Span } from "@/server/domain/articles/span";
import type { Token } from "@/server/extraction/english/reading/tokens";
import type { BundleArticle, BundleClaim } from "../bundle";
import { contrastsIn } from "../slots/contrast";
import { corrected } from "../slots/corrected";
import { dayOf } from "../slots/dates";
import { type Entity, entitiesIn, entityKey } from "../slots/entities";
import { type Slots, slotsOf } from "../slots/slots";
import { type ArticleReading, type SentenceReading, sentencesAt, tokensIn } from "./article-reading";
import { type Assertion, assertionsOf } from "./assertions";
import { type Term, termsOf } from "./terms";

export type ClaimReading = Slots & {
  id: string;
  article: string;
  /** The article's. */
  text: string;
  /** The article's day, as days since 1970; null if unknown. */
  day: number | null;
  /** The index of its first sentence in the article, and the start of its content. */
  sentence: number;
  start: number;
  /** The keys of its speakers, in the form of entity keys, and their names. */
  speakers: ReadonlySet<string>;
  speakerNames: readonly string[];
  cue: readonly Span[];
  terms: readonly Term[];
  assertions: readonly Assertion[];
  /** The terms of its sentences, and of the sentence before. */
  around: readonly Term[];
  before: readonly Term[];
  entitiesAround: readonly Entity[];
  /** Words that contrast its sentences with what precedes them. */
  contrasts: readonly Span[];
  /** The words of the content, without punctuation. */
  words: readonly Token[];
};

/** Parses a claim of an article. */
export function readClaim(claim: BundleClaim, source: BundleArticle, article: ArticleReading): ClaimReading {
  const [from, to] = sentencesAt(article, [...claim.content, ...claim.cue]);
  const sentences = article.sentences.slice(from, to);
  const content = tokensIn(article, claim.content);
  const terms = termsOf(content);
  const cue = tokensIn(article, claim.cue);
  const read = slotsOf({ content, terms, cue }, source.publishedOn);
  const slots = claim.corrected ? corrected(read, claim.corrected, content) : read;
  return {
    ...slots,
    id: claim.id,
    article: claim.article,
    text: article.text,
    day: source.publishedOn === null ? null : dayOf(source.publishedOn),
    sentence: from,
    start: claim.content[0]?.[0] ?? 0,
    speakers: new Set(claim.speakers.map(entityKey)),
    speakerNames: claim.speakers,
    cue: claim.cue,
    terms,
    assertions: assertionsOf(terms, slots.negations, article.text),
    around: termsOfAll(sentences),
    before: termsOfAll(article.sentences.slice(Math.max(0, from - 1), from)),
    entitiesAround: sentences.flatMap(({ tokens }) => entitiesIn(tokens)),
    contrasts: sentences.flatMap(({ tokens }) => contrastsIn(tokens)),
    words: content.filter(({ shape }) => shape !== "mark"),
  };
}

const termsOfAll = (sentences: readonly SentenceReading[]): Term[] =>
  sentences.flatMap(({ tokens }) => termsOf(tokens));
