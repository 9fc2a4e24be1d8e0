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
  const part = partAround(sentence, at);
  const before = trimmed(sentence, { from: part.from, to: at });
  const rest = trimmed(sentence, { from: after, to: part.to });
  if (before.from >= before.to) return rest.from < rest.to ? [rest] : [];
  const tensed = sentence.verbs.some(({ from, to, finite }) => finite && from >= before.from && to <= before.to);
  const goesOn = sentence.verbs.some(({ from, to, finite }) => finite && from >= rest.from && to <= rest.to);
  if (tensed || (!goesOn && rest.to - rest.from < 3)) return [before];
  return [before, rest];
}

/** Returns the part of the sentence between the semicolons around this token. */
function partAround({ from, to, passage: { tokens, quotedBy } }: Sentence, at: number): Range {
  const divides = (i: number) => tokens[i]?.text === ";" && (quotedBy[i] ?? -1) < 0;
  const part = { from, to };
  for (let i = from; i < to; i += 1) {
    if (!divides(i)) continue;
    if (i < at) part.from = i + 1;
    else return { ...part, to: i };
  }
  return part;
}
