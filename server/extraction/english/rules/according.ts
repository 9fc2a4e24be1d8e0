/** Finds "according to X", before, after and inside the content credited to X. */

import { trimmed } from "../reading/extents";
import { nominalFrom } from "../reading/nominals";
import type { Range } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import { type Finding, spansOf } from "./finding";

/** Returns the attributions of one sentence whose cue is "according to". */
export function findAccordingTo(sentence: Sentence): Finding[] {
  const { tokens, quotedBy } = sentence.passage;
  const found: Finding[] = [];
  for (let at = sentence.from; at < sentence.to - 1; at += 1) {
    if (tokens[at]?.lower !== "according" || tokens[at + 1]?.lower !== "to" || (quotedBy[at] ?? -1) >= 0) continue;
    const source = nominalFrom(sentence, at + 2);
    const content = source ? contentAround(sentence, at, source.to) : [];
    if (source && content.length > 0) {
      const cue = { from: at, to: at + 2 };
      found.push({ sentence, source, cue, content: spansOf(sentence.passage, content), relay: null, confidence: 0.9 });
    }
  }
  return found;
}

function contentAround(sentence: Sentence, at: number, after: number): Range[] {
  const before = trimmed(sentence, { from: sentence.from, to: at });
  const rest = trimmed(sentence, { from: after, to: sentence.to });
  if (before.from >= before.to) return rest.from < rest.to ? [rest] : [];
  const tensed = sentence.verbs.some(({ to, finite }) => finite && to <= before.to);
  if (tensed || rest.to - rest.from < 3) return [before];
  return [before, rest];
}
