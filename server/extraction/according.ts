/** Finds "according to X", before, after and inside what X is credited with. */
import { type Finding, spansOf } from "./finding";
import { trimmed } from "./extents";
import type { Range } from "./passages";
import { chunkFrom, type Sentence } from "./sentences";

/** The attributions of one sentence whose cue is "according to". */
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

/** The noun phrase beginning at a token, with what hangs on it by prepositions, "and" and appositions. */
function nominalFrom(sentence: Sentence, at: number): Range | null {
  const first = chunkFrom(sentence, at);
  if (first?.kind !== "nouns") return null;
  let { to } = first;
  for (let step = 0; step < 6; step += 1) {
    const link = chunkFrom(sentence, to);
    const next = link && chunkFrom(sentence, link.to);
    const joins = link?.kind === "preposition" || (link?.kind === "conjunction" && sentence.passage.tokens[link.from]?.lower === "and");
    if (!joins || next?.kind !== "nouns") break;
    to = next.to;
  }
  return { from: at, to };
}

function contentAround(sentence: Sentence, at: number, after: number): Range[] {
  const before = trimmed(sentence, { from: sentence.from, to: at });
  const rest = trimmed(sentence, { from: after, to: sentence.to });
  if (before.from >= before.to) return rest.from < rest.to ? [rest] : [];
  const tensed = sentence.verbs.some(({ to, finite }) => finite && to <= before.to);
  if (tensed || rest.to - rest.from < 3) return [before];
  return [before, rest];
}
