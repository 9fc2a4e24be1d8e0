/** What is read of one claim before it is compared with others: its slots, and the words that stand around it. */
import type { Span } from "@/server/domain/articles/span";
import type { Token } from "@/server/extraction/english/reading/tokens";
import type { BundleArticle, BundleClaim } from "../bundle";
import { contrastsIn } from "../slots/contrast";
import { dayOf } from "../slots/dates";
import { type Entity, entitiesIn, entityKey } from "../slots/entities";
import { type Slots, slotsOf } from "../slots/slots";
import { type ArticleReading, type SentenceReading, sentencesAt, tokensIn } from "./article-reading";
import { type Term, termsOf } from "./terms";

export type ClaimReading = Slots & {
  id: string;
  article: string;
  /** The article's. */
  text: string;
  /** The article's day, as days since 1970; null when it is not known. */
  day: number | null;
  /** The index of its first sentence in the article, and where its content starts. */
  sentence: number;
  start: number;
  /** Keys of its speakers, as entities have them, and their names. */
  speakers: ReadonlySet<string>;
  speakerNames: readonly string[];
  cue: readonly Span[];
  terms: readonly Term[];
  /** Its terms in parts that say one thing each. */
  assertions: readonly (readonly Term[])[];
  /** The terms of the sentences that it stands in, and of the one before. */
  around: readonly Term[];
  before: readonly Term[];
  entitiesAround: readonly Entity[];
  /** Words that set its sentences against what stands before. */
  contrasts: readonly Span[];
  /** The words of the content, without its marks. */
  words: readonly Token[];
};

/** Reads a claim of an article. */
export function readClaim(claim: BundleClaim, source: BundleArticle, article: ArticleReading): ClaimReading {
  const [from, to] = sentencesAt(article, [...claim.content, ...claim.cue]);
  const sentences = article.sentences.slice(from, to);
  const content = tokensIn(article, claim.content);
  const terms = termsOf(content);
  const cue = tokensIn(article, claim.cue);
  return {
    ...slotsOf({ content, terms, cue }, source.publishedOn),
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
    assertions: assertionsOf(terms, article.text),
    around: termsOfAll(sentences),
    before: termsOfAll(article.sentences.slice(Math.max(0, from - 1), from)),
    entitiesAround: sentences.flatMap(({ tokens }) => entitiesIn(tokens)),
    contrasts: sentences.flatMap(({ tokens }) => contrastsIn(tokens)),
    words: content.filter(({ shape }) => shape !== "mark"),
  };
}

const termsOfAll = (sentences: readonly SentenceReading[]): Term[] =>
  sentences.flatMap(({ tokens }) => termsOf(tokens));

/** A part of fewer terms says nothing that could be compared. */
const FEWEST = 3;
const ENDS_PART = /[.;!?—]|,? (?:and|but|because|while|so) /u;

/** A long quotation says several things, one of which may be all that another claim is about. */
function assertionsOf(terms: readonly Term[], text: string): Term[][] {
  const parts: Term[][] = [[]];
  let end: number | null = null;
  for (const term of terms) {
    const last = parts.at(-1) ?? [];
    const isNew = end !== null && last.length >= FEWEST && ENDS_PART.test(text.slice(end, term.span[0]));
    if (isNew) parts.push([term]);
    else last.push(term);
    [, end] = term.span;
  }
  const rest = parts.length > 1 && (parts.at(-1)?.length ?? 0) < FEWEST ? (parts.pop() ?? []) : [];
  parts.at(-1)?.push(...rest);
  return parts;
}
