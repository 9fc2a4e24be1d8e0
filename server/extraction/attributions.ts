/** Attributions: turns a finding into what the contract promises, names resolved. */
import type { Attribution, Quotation } from "../domain/attribution";
import type { Span } from "../domain/span";
import { cueClassOf } from "./cue-classes";
import { type Finding, spansOf } from "./finding";
import type { Passage, Range } from "./passages";
import { isChannel } from "./relays";
import type { Speaker, Speakers } from "./speakers";
import type { Token } from "./tokens";
import type { Tweet } from "./tweets";

/** A tweet set as a block: its author is the source, nothing is the cue, its text is the content. */
export function tweetAttribution({ content, source, author }: Tweet, speakers: Speakers): Attribution {
  const { name, role } = speakers.named(author);
  return {
    source: [source],
    cue: [],
    content: [content],
    relay: [],
    speaker: name,
    relayName: null,
    role,
    quotation: "direct",
    cueClass: "says",
    confidence: 0.95,
  };
}

/**
 * The finding as an attribution.
 * @param before the attribution before it in the same passage: its relay carries over to "he added"
 */
export function attributionOf(finding: Finding, speakers: Speakers, before: Attribution | null): Attribution {
  const { sentence, source, cue, relay, content } = finding;
  const { passage } = sentence;
  const speaker = speakerOf(finding, speakers);
  const own = relayOf(finding, speakers);
  const carries =
    !relay && before?.relayName && before.speaker !== null && before.speaker === speaker.name && isPronoun(finding);
  const passed = carries ? { relay: before.relay, relayName: before.relayName } : own;
  return {
    source: spansOf(passage, [source]),
    cue: spansOf(passage, [cue]),
    content,
    ...passed,
    ...(passage.tweet && !relay && speaker.name !== passage.tweet.author
      ? { relay: [passage.tweet.source], relayName: passage.tweet.author }
      : {}),
    speaker: speaker.name,
    role: speaker.role,
    quotation: quotationOf(passage, content),
    cueClass: cueClassOf(headLemma(passage, cue)),
    confidence: Math.round(finding.confidence * (speaker.name || !source ? 100 : 90)) / 100,
  };
}

function speakerOf({ sentence, source }: Finding, speakers: Speakers): Speaker {
  if (!source) return { name: null, role: null };
  const { tokens, tweet } = sentence.passage;
  const firstPerson = source.to - source.from === 1 && /^(?:i|we)$/.test(tokens[source.from]?.lower ?? "");
  return tweet && firstPerson ? speakers.named(tweet.author) : speakers.resolve(sentence, source);
}

function relayOf({ sentence, relay }: Finding, speakers: Speakers): Pick<Attribution, "relay" | "relayName"> {
  if (!relay) return { relay: [], relayName: null };
  const name = isChannel(sentence.passage, relay)
    ? null
    : relayName(sentence.passage, relay, speakers.resolve(sentence, relay).name);
  return { relay: spansOf(sentence.passage, [relay]), relayName: name };
}

function relayName(
  { text, tokens }: Passage,
  { from, to }: { from: number; to: number },
  resolved: string | null,
): string {
  if (resolved) return resolved;
  const first = /^(?:the|a|an)$/.test(tokens[from]?.lower ?? "") ? from + 1 : from;
  return text.slice(tokens[first]?.start, tokens[to - 1]?.end);
}

/** The base form of the word that heads a cue: its last verb, else its last word. */
function headLemma({ tokens }: Passage, { from, to }: Range): string {
  const words = tokens.slice(from, to).reverse();
  const verb = words.find(({ reading, tag }) => reading && tag === "verb");
  return verb?.reading?.lemma ?? words.find(({ shape }) => shape === "word")?.lower ?? "";
}

function isPronoun({ sentence, source }: Finding): boolean {
  return source !== null && sentence.passage.tokens[source.from]?.tag === "pronoun";
}

/** Whether the content's words stand in quotation marks: all, some, or none of them. */
function quotationOf({ tokens, quotedBy }: Passage, content: readonly Span[]): Quotation {
  let quoted = 0;
  let words = 0;
  for (const [start, end] of content) {
    for (let at = firstFrom(tokens, start); at < tokens.length && (tokens[at]?.end ?? end) <= end; at += 1) {
      if (tokens[at]?.shape === "mark") continue;
      words += 1;
      if ((quotedBy[at] ?? -1) >= 0) quoted += 1;
    }
  }
  if (quoted === 0) return words === 0 ? "direct" : "indirect";
  return quoted === words ? "direct" : "mixed";
}

/** The index of the first token that starts at or after this place. */
function firstFrom(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
