/** The rules: applies every finder to the sentences of a passage. */

import type { Sentence } from "../reading/sentences";
import { findAccordingTo } from "./according";
import { findAdjectivalCues } from "./adjectival-cues";
import type { Finding } from "./finding";
import { findNounCues } from "./noun-cues";
import { findPassives } from "./passives";
import { relayThrough } from "./relays";
import { findVerbalCues } from "./verbal-cues";

/** Returns everything that the rules find in the sentences of a passage, including findings that overlap. */
export function findByRules(sentences: readonly Sentence[]): Finding[] {
  return sentences.flatMap((sentence) =>
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
}
