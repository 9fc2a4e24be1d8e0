/** Attributions: turns a finding into the attribution that the contract defines, with names resolved. */

import type { Span } from "@/server/domain/articles/span";
import type { CueClass, Quotation, UnwordedAttribution } from "@/server/domain/claims/attribution";
import { negationOf } from "../guards/negated-cues";
import { groupOf } from "../guards/never-stated";
import type { Passage, Range } from "../reading/passages";
import { firstFrom } from "../reading/tokens";
import type { Turn } from "../reading/turns";
import type { Credit } from "../rules/credits";
import { cueClassOf, headLemma } from "../rules/cue-classes";
import { type Finding, spansOf } from "../rules/finding";
import { isChannel } from "../rules/relays";
import type { Tweet } from "../rules/tweets";
import type { Saying } from "./entities/pronouns";
import { isPlatform } from "./named-relays";
import { NOBODY, type Speaker, type Speakers } from "./speakers";

/** What is known of words that no cue introduces. */
type Uncued = Pick<UnwordedAttribution, "quotation" | "confidence"> & {
  source: Span;
  content: Span;
  relay: Span[];
  speaker: Speaker;
};

function uncuedAttribution({ source, content, relay, speaker, ...more }: Uncued): UnwordedAttribution {
  const { names, role } = speaker;
  return {
    source: [source],
    cue: [],
    content: [content],
    relay,
    relayName: null,
    speakers: names,
    candidates: [],
    role,
    cueClass: "says",
    ...more,
  };
}

/**
 * Returns a tweet set as a block as an attribution: its author is the source, the cue is empty, the text is the
 * content, and the relay is the tweet.
 */
export function tweetAttribution(tweet: Tweet, speakers: Speakers): UnwordedAttribution {
  const { content, source, author, handle, stamp } = tweet;
  const speaker = speakers.author(author, handle);
  return uncuedAttribution({ source, content, relay: [stamp], speaker, quotation: "direct", confidence: 0.95 });
}

/** Returns a turn of a transcript as a statement by the person in its label. */
export function turnAttribution({ label, words, name, goesOn }: Turn, speakers: Speakers): UnwordedAttribution {
  const speaker = speakers.named(name);
  return uncuedAttribution({
    source: label,
    content: words,
    relay: [],
    speaker,
    quotation: "direct",
    confidence: goesOn ? 0.6 : 0.8,
  });
}

/** Returns a signed quotation as a statement by the person in the credit. */
export function creditedAttribution(
  passage: Passage,
  { content, source, name }: Credit,
  speakers: Speakers,
): UnwordedAttribution {
  const quotation = quotationOf(passage, [content]);
  return uncuedAttribution({
    source,
    content,
    relay: [],
    speaker: speakers.named(name),
    quotation,
    confidence: 0.6,
  });
}

/**
 * Returns the finding as an attribution.
 * @param others those found before it in the same passage: the last one's relay may carry over, and the source of this
 * one may stand in the quotation of another
 */
export function attributionOf(
  finding: Finding,
  speakers: Speakers,
  others: readonly UnwordedAttribution[],
): UnwordedAttribution {
  const { sentence, source, cue, relay, content } = finding;
  const { passage } = sentence;
  const cueClass = classOf(finding);
  const speaker = speakerOf(finding, speakers, { quoted: quotedIn(finding, others), denies: cueClass === "denies" });
  const own = relayOf(finding, speakers);
  const passed = relay ? own : (carriedOver(finding, speaker, others.at(-1)) ?? own);
  return {
    source: spansOf(passage, [source]),
    cue: spansOf(passage, [cue]),
    content,
    ...passed,
    ...(passage.tweet && !relay ? tweetedBy(passage.tweet, speaker, speakers) : {}),
    ...(passage.turn && !relay ? toldIn(passage.turn, speaker, speakers) : {}),
    speakers: speaker.names,
    candidates: speaker.candidates,
    role: speaker.role,
    quotation: quotationOf(passage, content),
    cueClass,
    confidence: Math.round(finding.confidence * (speaker.names.length > 0 || !source ? 100 : 90)) / 100,
  };
}

/** Returns how the cue presents the content; "does not believe" doubts, and "did not accept" denies. */
function classOf({ sentence, cue, content }: Finding): CueClass {
  const lemma = headLemma(sentence.passage, cue);
  if (lemma === "call" && isCallFor(sentence.passage, cue)) return "demands";
  const group = groupOf(sentence, cue);
  const negation = group ? negationOf(sentence, group, lemma) : "none";
  return negation === "denies" || negation === "doubts"
    ? negation
    : cueClassOf(lemma, sentence.passage.text.slice(...(content[0] ?? [0, 0])));
}

/** "Called on the board to leave", "called for a strike", but not "called it a disgrace". */
function isCallFor({ tokens }: Passage, { from, to }: Range): boolean {
  const at = tokens.slice(from, to).findLastIndex(({ reading }) => reading?.lemma === "call");
  return at >= 0 && /^(?:on|upon|for)$/.test(tokens[from + at + 1]?.lower ?? "");
}

/**
 * Sets the relay of statements in a tweet: those of others are relayed by its author, the author's own by the tweet.
 */
function tweetedBy({ author, handle, source, stamp }: Tweet, speaker: Speaker, speakers: Speakers): Passed {
  const [name = author] = speakers.author(author, handle).names;
  return speaker.names.length === 1 && speaker.names[0] === name
    ? { relay: [stamp], relayName: null }
    : { relay: [source], relayName: name };
}

/** Sets the relay of what somebody passes on in a turn of a transcript: whoever speaks there, unless they only ask. */
function toldIn({ label, name, asks }: Turn, speaker: Speaker, speakers: Speakers): Passed | object {
  const [teller = name] = speakers.named(name).names;
  return asks || speaker.names.includes(teller) ? {} : { relay: [label], relayName: teller };
}

type Passed = Pick<UnwordedAttribution, "relay" | "relayName">;

/**
 * Returns a relay that is not repeated: the previous sentence's, for "he added"; and the person who reported on others
 * there, for what "they" did next ("The ministry noted that X and Y met. They agreed to …").
 */
function carriedOver(finding: Finding, speaker: Speaker, before: UnwordedAttribution | undefined): Passed | null {
  const teller = before?.speakers.join(" and ");
  if (!before || !teller || speaker.names.length === 0 || !isPronoun(finding)) return null;
  // Whoever accuses somebody does not pass on what these say to it.
  if (before.cueClass === "accuses" && teller !== speaker.names.join(" and ")) return null;
  if (teller === speaker.names.join(" and ")) return before.relay.length > 0 ? passedOn(before) : null;
  const { text } = finding.sentence.passage;
  const told = before.content.map(([start, end]) => text.slice(start, end)).join(" ");
  const isTold = speaker.names.some((name) => told.includes(name.split(" ").at(-1) ?? name));
  return isTold && before.quotation === "indirect" ? { relay: before.source, relayName: teller } : null;
}

const passedOn = ({ relay, relayName }: UnwordedAttribution): Passed => ({ relay, relayName });

/** Returns the speakers in whose quotation or turn the source stands; none if it stands in neither. */
function quotedIn(
  { sentence: { passage }, source }: Finding,
  others: readonly UnwordedAttribution[],
): readonly string[] {
  if (source && passage.turn) return [passage.turn.name];
  if (!source || (passage.quotedBy[source.from] ?? -1) < 0) return [];
  const at = passage.tokens[source.from]?.start ?? 0;
  const outer = others.findLast(({ content }) => content.some(([start, end]) => start <= at && at < end));
  return outer?.speakers ?? [];
}

function speakerOf({ sentence, source }: Finding, speakers: Speakers, saying: Saying): Speaker {
  if (!source) return NOBODY;
  const { tokens, tweet } = sentence.passage;
  const firstPerson = source.to - source.from === 1 && /^(?:i|we)$/.test(tokens[source.from]?.lower ?? "");
  return tweet && firstPerson
    ? speakers.author(tweet.author, tweet.handle)
    : speakers.resolve(sentence, source, saying);
}

function relayOf({ sentence, relay }: Finding, speakers: Speakers): Passed {
  if (!relay) return { relay: [], relayName: null };
  const name =
    isChannel(sentence.passage, relay) || isPlatform(sentence, relay)
      ? null
      : relayName(sentence.passage, relay, speakers.resolve(sentence, relay).names);
  return { relay: spansOf(sentence.passage, [relay]), relayName: name };
}

function relayName(
  { text, tokens }: Passage,
  { from, to }: { from: number; to: number },
  resolved: readonly string[],
): string {
  if (resolved.length > 0) return resolved.join(" and ");
  const first = /^(?:the|a|an)$/.test(tokens[from]?.lower ?? "") ? from + 1 : from;
  return text.slice(tokens[first]?.start, tokens[to - 1]?.end);
}

function isPronoun({ sentence, source }: Finding): boolean {
  return source !== null && sentence.passage.tokens[source.from]?.tag === "pronoun";
}

/** Returns whether all, some, or none of the content's words are in quotation marks. */
export function quotationOf({ text, tokens, quotedBy }: Passage, content: readonly Span[]): Quotation {
  let quoted = 0;
  let words = 0;
  for (const [start, end] of content) {
    for (let at = firstFrom(tokens, start); at < tokens.length && (tokens[at]?.end ?? end) <= end; at += 1) {
      if (tokens[at]?.shape === "mark") continue;
      words += 1;
      if ((quotedBy[at] ?? -1) >= 0) quoted += 1;
    }
  }
  const [first] = content;
  // The passage before may have announced it.
  const isApart = words === 0 && first !== undefined;
  if (isApart) return /^["“‘'«„]/u.test(text.slice(...first)) ? "direct" : "indirect";
  if (quoted === 0) return "indirect";
  return quoted === words ? "direct" : "mixed";
}
