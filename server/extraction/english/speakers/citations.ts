/** Citations: who speaks where one outlet quotes another or a source: "the Gazette, citing the police", "which cited the mayor". */

import type { Span } from "@/server/domain/articles/span";
import { nominalFrom } from "../reading/nominals";
import type { Range } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import { firstFrom, isCapitalised } from "../reading/tokens";
import type { Finding } from "../rules/finding";
import { isRole } from "./mentions/person-names";
import { BODY_NOUNS } from "./words/titles";

const CITES = /^(?:cites|cited|citing|quotes|quoted|quoting)$/;
/** How far "which cited" or "quoted by" may be from its subject or cue, in words. */
const REACH = 8;
/** How long "citing two officials," in front of the outlet may be. */
const FRONTED = 14;

/** Returns the finding with the one who is cited as its source, and its own source as the relay; itself if it cites nobody. */
export function withCited(finding: Finding): Finding {
  const { sentence, source, cue } = finding;
  if (!source) return finding;
  const outlet = finding.relay ? null : quotingOutlet(sentence, cue);
  if (outlet) return { ...finding, relay: outlet };
  const verb = citingVerb(sentence, source, cue);
  const cited = verb === null ? null : nominalFrom(sentence, verb + 1);
  const { tokens, quotedBy } = sentence.passage;
  if (verb === null || !cited || (quotedBy[cited.from] ?? -1) >= 0) return finding;
  const follows = tokens[cited.to]?.lower ?? "";
  if (verb === cue.to - 1 && !/^(?:that|saying)$/.test(follows)) return finding;
  if (!mayBeSource(tokens, cited)) return finding;
  return {
    ...finding,
    source: cited,
    relay: verb < source.from ? source : upTo(tokens, source, verb),
    content: finding.content.map((span) => behindCited(sentence, span, { from: verb, to: cited.to })),
  };
}

/** "Reported, citing two officials, that the dam leaks": the words from "citing" to "that" are not what was reported. */
function behindCited({ passage: { tokens } }: Sentence, [start, end]: Span, { from, to }: Range): Span {
  const first = firstFrom(tokens, start);
  if (first < from || first >= to) return [start, end];
  let begin = to;
  while (/^(?:,|that)$/.test(tokens[begin]?.lower ?? "")) begin += 1;
  return [Math.min(tokens[begin]?.start ?? start, end), end];
}

/** Returns whether the finding says no more than that somebody is cited ("citing two officials, that the dam leaks"). */
export function isOnlyCiting({ sentence, cue, content }: Finding): boolean {
  const { tokens } = sentence.passage;
  const [span] = content;
  if (!span || cue.to - cue.from !== 1 || !/^(?:citing|quoting)$/.test(tokens[cue.from]?.lower ?? "")) return false;
  const cited = nominalFrom(sentence, firstFrom(tokens, span[0]));
  const isPerson = cited && tokens.slice(cited.from, cited.to).some((token) => isRole(token) || isParty(token.lower));
  return !!isPerson && tokens[cited.to]?.text === "," && tokens[cited.to + 1]?.lower === "that";
}

/** "Was quoted by the Gazette as saying": the outlet, which a cue that ends with "saying" has inside it. */
function quotingOutlet(sentence: Sentence, { from, to }: Range): Range | null {
  const { tokens } = sentence.passage;
  for (let at = Math.max(sentence.from, from - REACH); at < to; at += 1) {
    if (tokens[at]?.lower !== "quoted" || tokens[at + 1]?.lower !== "by") continue;
    const outlet = nominalFrom(sentence, at + 2);
    return outlet && tokens[outlet.to]?.lower === "as" ? outlet : null;
  }
  return null;
}

function citingVerb({ passage: { tokens }, from, to }: Sentence, source: Range, cue: Range): number | null {
  const main = cue.to - 1;
  if (source.to <= cue.from && /^(?:cites|cited)$/.test(tokens[main]?.lower ?? "")) return main;
  if (/^(?:citing|quoting)$/.test(tokens[from]?.lower ?? "") && source.from - from <= FRONTED) return from;
  for (let at = source.from + 1; at < Math.min(to - 1, source.to + REACH); at += 1) {
    const before = tokens[at - 1];
    const opens = before?.text === "," || before?.lower === "which" || before?.lower === "who";
    if (opens && CITES.test(tokens[at]?.lower ?? "")) return at;
  }
  return null;
}

/** The cited may be a person or a body, and no thing: "cited a lack of funds" gives a reason. */
function mayBeSource(tokens: Sentence["passage"]["tokens"], { from, to }: Range): boolean {
  return tokens.slice(from, to).some((token) => isCapitalised(token) || isRole(token) || isParty(token.lower));
}

const isParty = (lower: string) =>
  /^(?:sources?|police|reports?|documents?|data)$/.test(lower) || BODY_NOUNS.has(lower);

/** Returns the citing source without ", which". */
function upTo(tokens: Sentence["passage"]["tokens"], source: Range, verb: number): Range {
  let to = Math.min(source.to, verb);
  while (to > source.from + 1 && /^(?:,|which|who)$/.test(tokens[to - 1]?.lower ?? "")) to -= 1;
  return { from: source.from, to };
}
