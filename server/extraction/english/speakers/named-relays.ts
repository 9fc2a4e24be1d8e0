/**
 * Named relays: the outlet or the medium through which a statement came, for findings that have none yet: "told reporters",
 * "in an interview with the Gazette", "on Twitter", "in a letter".
 */
import type { Chunk } from "../reading/chunks";
import type { Range } from "../reading/passages";
import { chunkFrom, type Sentence } from "../reading/sentences";
import type { Tagged } from "../reading/tagged";
import { firstFrom, isCapitalised } from "../reading/tokens";
import type { Finding } from "../rules/finding";
import { isChannel } from "../rules/relays";
import { lastOfName } from "./mentions/whole-names";
import { MEDIA_WORDS } from "./words/titles";

const PRESS = /^(?:reporters?|journalists?|correspondents?|newsmen|press|media)$/;
const PLATFORM =
  /^(?:twitter|facebook|instagram|telegram|weibo|youtube|tiktok|linkedin|mastodon|x|television|tv|radio)$/;
/** How many words behind a cue may be looked through. */
const REACH = 24;

/** Returns the finding with its relay, if the words around its cue name one outside its content. */
export function withRelay(finding: Finding): Finding {
  const { sentence, cue } = finding;
  const isQuoted = (sentence.passage.quotedBy[cue.from] ?? -1) >= 0;
  if (finding.relay || isQuoted || cue.from >= cue.to) return finding;
  const relay = addressee(finding) ?? relayIn(finding, behind(finding)) ?? relayIn(finding, ahead(finding));
  return relay ? { ...finding, relay } : finding;
}

/** Returns whether a range names a network or a broadcast, which is a medium and no source. */
export function isPlatform({ passage: { tokens } }: Sentence, { from, to }: Range): boolean {
  const words = tokens.slice(from, to).filter(({ tag, lower }) => tag !== "det" && lower !== "live");
  // "Local radio" and "state television" are outlets.
  return (
    (words.length === 1 && PLATFORM.test(words[0]?.lower ?? "")) || (words[0]?.lower === "social" && words.length === 2)
  );
}

/** "Told reporters", "told the Gazette". */
function addressee({ sentence, cue }: Finding): Range | null {
  const { tokens } = sentence.passage;
  if (!/^(?:told|tells|tell|telling|informed)$/.test(tokens[cue.to - 1]?.lower ?? "")) return null;
  const nouns = chunkFrom(sentence, cue.to);
  return nouns?.kind === "nouns" && isOutlet(sentence, nouns) ? wholeName(sentence, nouns) : null;
}

/** The words behind the cue, up to its content, or to the end of its clause if the content stands before it. */
function behind({ sentence, cue, content }: Finding): Range {
  const { tokens } = sentence.passage;
  const next = content.map(([start]) => firstFrom(tokens, start)).find((at) => at >= cue.to);
  const source = sentence.verbs.find(({ from, finite }) => finite && from >= cue.to)?.from ?? sentence.to;
  return { from: cue.to, to: Math.min(next ?? source, cue.to + REACH, sentence.to) };
}

/** The words with which a sentence begins: "In a letter, the mayor said". */
function ahead({ sentence, cue, source }: Finding): Range {
  const to = Math.min(cue.from, source?.from ?? cue.from);
  const comma = sentence.passage.tokens.slice(sentence.from, to).some(({ text }) => text === ",");
  return { from: sentence.from, to: comma && to - sentence.from <= REACH ? to : sentence.from };
}

function relayIn({ sentence, content }: Finding, { from, to }: Range): Range | null {
  const { tokens, quotedBy } = sentence.passage;
  const isSaid = (at: number) =>
    content.some(([start, end]) => start <= (tokens[at]?.start ?? 0) && (tokens[at]?.start ?? 0) < end);
  for (let at = from; at < to; at += 1) {
    const nouns = chunkFrom(sentence, at + 1);
    if (nouns?.kind !== "nouns" || (quotedBy[at] ?? -1) >= 0 || isSaid(nouns.from)) continue;
    if (passesOn(sentence, tokens[at]?.lower ?? "", nouns)) return wholeName(sentence, nouns);
  }
  return null;
}

function passesOn(sentence: Sentence, preposition: string, nouns: Chunk): boolean {
  if (preposition === "on" || preposition === "via")
    return isPlatform(sentence, nouns) || isChannel(sentence.passage, nouns);
  if (preposition === "in" || preposition === "at") return isChannel(sentence.passage, nouns);
  return (preposition === "to" || preposition === "with") && isOutlet(sentence, nouns);
}

/** Returns whether a noun phrase means the press, or is the name of an outlet. */
function isOutlet({ passage: { tokens } }: Sentence, { from, to }: Range): boolean {
  const noun = tokens[to - 1];
  if (!noun) return false;
  if (PRESS.test(noun.lower)) return true;
  return isCapitalised(noun) && tokens.slice(from, to).some(isOutletWord);
}

/** "Gazette", "Al-Bahr", "HarbourNews", "TownPost": outlets write their names in ways of their own. */
function isOutletWord({ lower, text }: Tagged): boolean {
  return (
    MEDIA_WORDS.has(lower) ||
    /^al-\p{L}|.news$|^(?:magazine|science)$/u.test(lower) ||
    /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(text)
  );
}

function wholeName({ chunks, passage: { tokens } }: Sentence, nouns: Chunk): Range {
  const last = lastOfName(tokens, chunks, chunks.indexOf(nouns));
  return { from: nouns.from, to: chunks[last]?.to ?? nouns.to };
}
