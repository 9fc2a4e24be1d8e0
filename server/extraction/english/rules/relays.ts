/** Relays: whom or what a statement went through, told between the cue and its content or after "according to". */

import type { Passage, Range } from "../reading/passages";
import { chunkFrom, type Sentence } from "../reading/sentences";
import { CHANNELS, MEDIA_WORDS } from "../speakers/titles";
import type { Finding } from "./finding";

/** The media or the channel named in a range ("told US media", "in a tweet"); null when there is none. */
export function relayIn(sentence: Sentence, { from, to }: Range): Range | null {
  for (let at = from; at < to; ) {
    const chunk = chunkFrom(sentence, at);
    if (!chunk) return null;
    if (chunk.kind === "nouns" && (namesMedia(sentence.passage, chunk) || isChannel(sentence.passage, chunk))) {
      return { from: chunk.from, to: chunk.to };
    }
    at = chunk.to;
  }
  return null;
}

/** The channel that a sentence begins with ("In a tweet, the ministry said"), when it stands before this token. */
export function channelAhead(sentence: Sentence, before: number): Range | null {
  const { tokens } = sentence.passage;
  const nouns = chunkFrom(sentence, sentence.from + 1);
  if (!/^(?:in|on|via)$/.test(tokens[sentence.from]?.lower ?? "") || nouns?.kind !== "nouns" || nouns.to > before)
    return null;
  return isChannel(sentence.passage, nouns) ? { from: nouns.from, to: nouns.to } : null;
}

/** How far ahead of its verb "in which" may stand, in chunks, and its noun ahead of that. */
const NEAR = 4;

/** "Released a statement in which it said", "concurred in a statement, in which he reaffirmed": the channel before "in which". */
export function channelBefore({ chunks, passage }: Sentence, cue: number): Range | null {
  const verb = chunks.findIndex(({ from, to }) => from <= cue && cue < to);
  for (let at = verb - 1; at >= Math.max(1, verb - NEAR); at -= 1) {
    const chunk = chunks[at];
    if (chunk?.kind !== "relative" || passage.tokens[chunk.from - 1]?.lower !== "in") continue;
    const nouns = chunks.slice(0, at).findLast((one) => one.kind === "nouns" && isChannel(passage, one));
    return nouns ? { from: nouns.from, to: nouns.to } : null;
  }
  return null;
}

/** Whether the noun phrase names an outlet, or outlets at large. */
function namesMedia({ tokens }: Passage, { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ lower }) => MEDIA_WORDS.has(lower));
}

/** Whether the noun phrase is something that statements are made in, rather than somebody. */
export function isChannel({ tokens }: Passage, { to }: Range): boolean {
  return CHANNELS.has(tokens[to - 1]?.lower ?? "");
}

/** "X said …, according to the BBC": the outlet passes on what X said, and is no speaker of its own. */
export function relayThrough(verbal: readonly Finding[], according: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const relayed = [...verbal];
  for (const finding of according) {
    const { source, sentence } = finding;
    const main = relayed.findIndex((one) => startsSentence(one) && (one.source?.to ?? one.cue.to) <= finding.cue.from);
    const told = relayed[main];
    if (told && source && namesMedia(sentence.passage, source)) relayed[main] = { ...told, relay: source };
    else kept.push(finding);
  }
  return [...relayed, ...kept];
}

function startsSentence({ source, sentence }: Finding): boolean {
  return source !== null && source.from === sentence.from;
}
