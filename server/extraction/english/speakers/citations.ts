/** Citations: who speaks where one outlet quotes another or a source: "the Gazette, citing the police", "which cited the mayor". */

import { nominalFrom } from "../reading/nominals";
import type { Range } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import { isCapitalised } from "../reading/tokens";
import type { Finding } from "../rules/finding";
import { isRole } from "./mentions/person-names";
import { BODY_NOUNS } from "./words/titles";

const CITES = /^(?:cites|cited|citing|quotes|quoted|quoting)$/;
/** How far "which cited" or "quoted by" may be from its subject or cue, in words. */
const REACH = 8;

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
  if (verb === cue.to - 1 && !/^(?:that|as|saying)$/.test(follows)) return finding;
  if (!mayBeSource(tokens, cited)) return finding;
  return { ...finding, source: cited, relay: upTo(tokens, source, verb) };
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

function citingVerb({ passage: { tokens }, to }: Sentence, source: Range, cue: Range): number | null {
  const main = cue.to - 1;
  if (source.to <= cue.from && /^(?:cites|cited)$/.test(tokens[main]?.lower ?? "")) return main;
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
