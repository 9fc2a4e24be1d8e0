/** The extraction engine: an article's text in, its attributed claims out. */
import type { Attribution } from "../domain/attribution";
import { findAccordingTo } from "./according";
import { attributionOf, tweetAttribution } from "./attributions";
import type { Finding } from "./finding";
import { mergeFindings } from "./merge";
import { findNounCues } from "./nounCues";
import { findPassives } from "./passives";
import { type Passage, readPassages } from "./passages";
import { collectPeople } from "./people";
import { continueQuotations } from "./continued";
import { relayThrough } from "./relays";
import { readSentences, type Sentence } from "./sentences";
import { Speakers } from "./speakers";
import { findVerbalCues } from "./verbalCues";

/** Name and version of this engine, stored with every claim it finds. */
export const ENGINE = "rules-1";

/**
 * Finds who is reported to have stated what.
 * @param text an article as read; spans count its UTF-16 units, half-open
 * @returns the attributions, passage by passage in the order of their content; never throws, and takes time linear in the text
 */
export function extractAttributions(text: string): Attribution[] {
  const read = readPassages(text).map((passage) => ({ passage, sentences: readSentences(passage) }));
  const speakers = new Speakers(collectPeople(read.flatMap(({ sentences }) => sentences)));
  const found = read.map(({ passage, sentences }) => ({ passage, sentences, findings: findIn(sentences) }));
  continueQuotations(found);
  return found.flatMap((part) => attributionsIn(part, speakers));
}

function findIn(sentences: readonly Sentence[]): Finding[] {
  const findings = sentences.flatMap((sentence) => relayThrough([...findPassives(sentence), ...findVerbalCues(sentence), ...findNounCues(sentence)], findAccordingTo(sentence)));
  return mergeFindings(findings);
}

type Part = { passage: Passage; sentences: Sentence[]; findings: Finding[] };

function attributionsIn({ passage, sentences, findings }: Part, speakers: Speakers): Attribution[] {
  const found = passage.tweet ? [tweetAttribution(passage.tweet)] : [];
  const waiting = [...findings];
  let before: Attribution | null = null;
  for (const sentence of sentences) {
    speakers.note(sentence);
    for (const finding of waiting.filter((one) => one.sentence === sentence)) {
      before = attributionOf(finding, speakers, before);
      found.push(before);
    }
  }
  return found;
}
