/** The extraction engine: an article's text in, its attributed claims out. */
import type { Attribution } from "../domain/attribution";
import { findAccordingTo } from "./according";
import { findAdjectivalCues } from "./adjectival-cues";
import { attributionOf, tweetAttribution } from "./attributions";
import { continueQuotations, type Part } from "./continued";
import type { Finding } from "./finding";
import { mergeFindings } from "./merge";
import { findNounCues } from "./noun-cues";
import { readPassages } from "./passages";
import { findPassives } from "./passives";
import { collectPeople } from "./people";
import { relayThrough } from "./relays";
import { readSentences, type Sentence } from "./sentences";
import { Speakers } from "./speakers";
import { findVerbalCues } from "./verbal-cues";

/** Name and version of this engine, stored with every claim it finds. */
export const ENGINE = "rules-1";

/**
 * Finds who is reported to have stated what.
 * @param text an article as read; spans count its UTF-16 units, half-open
 * @returns the attributions, passage by passage in the order of their content; never throws, and takes time linear in the text
 */
export function extractAttributions(text: string): Attribution[] {
  const speakers = new Speakers(collectPeople(readPassages(text)));
  const found: Attribution[] = [];
  for (const part of continueQuotations(partsOf(text))) found.push(...attributionsIn(part, speakers));
  return found;
}

/** The text is read a second time, rather than kept from the first, so that memory does not grow with the article. */
function* partsOf(text: string): Generator<Part> {
  for (const passage of readPassages(text)) {
    const sentences = readSentences(passage);
    yield { passage, sentences, findings: findIn(sentences) };
  }
}

function findIn(sentences: readonly Sentence[]): Finding[] {
  const findings = sentences.flatMap((sentence) =>
    relayThrough(
      [
        ...findPassives(sentence),
        ...findAdjectivalCues(sentence),
        ...findVerbalCues(sentence),
        ...findNounCues(sentence),
      ],
      findAccordingTo(sentence),
    ),
  );
  return mergeFindings(findings);
}

function attributionsIn({ passage, sentences, findings }: Part, speakers: Speakers): Attribution[] {
  const found = passage.tweet ? [tweetAttribution(passage.tweet, speakers)] : [];
  for (const sentence of sentences) speakers.note(sentence);
  let before: Attribution | null = null;
  for (const finding of findings) {
    before = attributionOf(finding, speakers, before);
    found.push(before);
  }
  return found;
}
