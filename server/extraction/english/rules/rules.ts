/** The rules: every finder, asked about the sentences of a passage. */

import type { Sentence } from "../reading/sentences";
import { findAccordingTo } from "./according";
import { findAdjectivalCues } from "./adjectival-cues";
import type { Finding } from "./finding";
import { findNounCues } from "./noun-cues";
import { findPassives } from "./passives";
import { relayThrough } from "./relays";
import { findVerbalCues } from "./verbal-cues";

/** Everything that the rules find in the sentences of a passage, also where findings overlap. */
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
