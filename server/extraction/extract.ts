/** The extraction engine: takes an article's text and returns its attributed claims. */

import { MOST_FOUND, partToRead } from "@/server/domain/articles/reading-limits";
import type { Attribution } from "@/server/domain/claims/attribution";
import { creditHeadings } from "./english/reading/headings";
import { type Passage, type Range, readPassages } from "./english/reading/passages";
import { readSentences, type Sentence } from "./english/reading/sentences";
import { unwrapped } from "./english/reading/unwrapped";
import { continueQuotations, type Part } from "./english/rules/continued";
import type { Finding } from "./english/rules/finding";
import { mergeFindings } from "./english/rules/merge";
import { findByRules } from "./english/rules/rules";
import { attributionOf, creditedAttribution, tweetAttribution } from "./english/speakers/attributions";
import { withCited } from "./english/speakers/citations";
import { Register } from "./english/speakers/register";
import { Speakers } from "./english/speakers/speakers";

/** Finds the attributions inside one passage. */
export type Find = (passage: Passage, sentences: Sentence[]) => Finding[];

const byRules: Find = (_, sentences) => mergeFindings(findByRules(sentences));

/**
 * Finds who is reported to have stated what.
 * @param written an article as read; spans count its UTF-16 units, half-open
 * @param find finds them passage by passage; defaults to the rules alone
 * @returns the attributions, passage by passage in the order of their content, up to the limit in `reading-limits`;
 * never throws, and takes time linear in the text
 */
export function extractAttributions(written: string, find: Find = byRules): Attribution[] {
  const text = unwrapped(partToRead(written));
  const passages =
    text.length > LONGEST_KEPT ? { [Symbol.iterator]: () => readPassages(text) } : [...readPassages(text)];
  const speakers = new Speakers(Register.of(passages));
  const found: Attribution[] = [];
  for (const part of continueQuotations(partsOf(passages, find))) {
    found.push(...attributionsIn(part, speakers));
    if (found.length >= MOST_FOUND) break;
  }
  return creditHeadings(text, found.slice(0, MOST_FOUND));
}

/** The passages of a longer text are parsed a second time rather than kept, so that memory does not grow with it. */
const LONGEST_KEPT = 200_000;

function* partsOf(passages: Iterable<Passage>, find: Find): Generator<Part> {
  for (const passage of passages) {
    const sentences = readSentences(passage);
    yield { passage, sentences, findings: find(passage, sentences) };
  }
}

function attributionsIn({ passage, sentences, findings }: Part, speakers: Speakers): Attribution[] {
  const found: Attribution[] = [];
  if (passage.tweet) found.push(tweetAttribution(passage.tweet, speakers));
  if (passage.credit) found.push(creditedAttribution(passage, passage.credit, speakers));
  const cited = findings.map(withCited);
  for (const sentence of sentences) speakers.note(sentence, sourcesIn(sentence, cited));
  let before: Attribution | null = null;
  for (const finding of cited) {
    before = attributionOf(finding, speakers, before);
    found.push(before);
  }
  return found;
}

function sourcesIn(sentence: Sentence, findings: readonly Finding[]): Range[] {
  return findings.flatMap(({ sentence: of, source }) => (of === sentence && source ? [source] : []));
}
