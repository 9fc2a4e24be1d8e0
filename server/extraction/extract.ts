/** The extraction engine: an article's text in, its attributed claims out. */
import type { Attribution } from "../domain/attribution";
import { findAccordingTo } from "./according";
import type { Finding } from "./finding";
import { readPassages } from "./passages";
import { readSentences } from "./sentences";
import { findVerbalCues } from "./verbalCues";

/** Name and version of this engine, stored with every claim it finds. */
export const ENGINE = "rules-1";

/**
 * Finds who is reported to have stated what.
 * @param text an article as read; spans count its UTF-16 units, half-open
 * @returns the attributions in the order of their content; never throws, and ends in time linear in the text
 */
export function extractAttributions(text: string): Attribution[] {
  const findings: Finding[] = readPassages(text).flatMap((passage) =>
    readSentences(passage).flatMap((sentence) => [...findVerbalCues(sentence), ...findAccordingTo(sentence)]),
  );
  return findings.filter((f) => f.content.length > 0).map((f) => ({ ...f, speaker: null, relayName: null, role: null, quotation: "direct" as const }));
}
