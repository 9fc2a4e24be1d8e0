/**
 * Relays: the people or channels through which a statement passed, named between the cue and its content or after
 * "according to".
 */

import type { Passage, Range } from "../reading/passages";
import { chunkFrom, type Sentence } from "../reading/sentences";
import { CHANNELS, MEDIA_WORDS } from "../speakers/words/titles";
import type { Finding } from "./finding";

/** Returns the media or the channel named in a range ("told US media", "in a tweet"); null if there is none. */
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

/**
 * Returns the channel with which a sentence begins ("In a tweet, the ministry said"), if it comes before this token.
 */
export function channelAhead(sentence: Sentence, before: number): Range | null {
  const { tokens } = sentence.passage;
  const nouns = chunkFrom(sentence, sentence.from + 1);
  if (!/^(?:in|on|via)$/.test(tokens[sentence.from]?.lower ?? "") || nouns?.kind !== "nouns" || nouns.to > before)
    return null;
  return isChannel(sentence.passage, nouns) ? { from: nouns.from, to: nouns.to } : null;
}

/** How far before its verb "in which" may be, in chunks, and its noun before that. */
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

/** Returns whether the noun phrase names an outlet, or outlets in general. */
function namesMedia({ tokens }: Passage, { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ lower }) => MEDIA_WORDS.has(lower));
}

/** Returns whether the noun phrase is a medium for statements, rather than a speaker. */
export function isChannel({ tokens }: Passage, { to }: Range): boolean {
  return CHANNELS.has(tokens[to - 1]?.lower ?? "");
}

/** "X said …, according to the BBC": the outlet relays what X said, and is not a speaker itself. */
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
