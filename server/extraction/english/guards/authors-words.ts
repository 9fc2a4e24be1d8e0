/**
 * Ends content where the author goes on: "with chants of “out” and blocked the gate"; "despite the board stating that the
 * plan was sound, and therefore broke the law". Words of the author's in somebody's mouth may turn what they said around.
 */
import type { Span } from "@/server/domain/articles/span";
import type { Tagged } from "../reading/tagged";
import { firstFrom } from "../reading/tokens";
import type { Finding } from "../rules/finding";

const CONCLUDES = /^(?:therefore|thus|hence|thereby|consequently|accordingly)$/;

/** Returns the finding with its content ended before the author's own words, if there are any in it. */
export function withoutAuthorsWords(finding: Finding): Finding {
  const content = finding.content.map((span) => endedBefore(finding, span));
  return { ...finding, content };
}

function endedBefore(finding: Finding, [start, end]: Span): Span {
  const { tokens } = finding.sentence.passage;
  const from = firstFrom(tokens, start);
  const to = firstFrom(tokens, end);
  for (let at = from + 1; at < to; at += 1) {
    if (comments(finding, at)) return [start, tokens[at - 1]?.end ?? end];
    if (!/^(?:and|but)$/.test(tokens[at]?.lower ?? "")) continue;
    const verb = tokens[at + 1]?.tag === "adverb" ? at + 2 : at + 1;
    if (!isFiniteVerb(tokens[verb])) continue;
    if (goesOnBehindQuotation(finding, from, at) || concludes(finding, at)) {
      const last = tokens[at - 1]?.text === "," ? at - 2 : at - 1;
      return [start, tokens[last]?.end ?? end];
    }
  }
  return [start, end];
}

const COMMENT =
  /^(?:allegation|accusation|charge|claim|assertion|suggestion|statement|pledge|promise|vow|threat|warning|view|remark|comment)$/;
const COMMENTED =
  /^(?:denied|denies|rejected|rejects|dismissed|disputed|disputes|repeated|reiterated|echoed|contradicted|confirmed|called|described)$/;

/** ", an allegation it denied", ", a pledge she repeated on Friday": the author about what was said. */
function comments({ sentence: { passage, to } }: Finding, at: number): boolean {
  const { tokens, quotedBy } = passage;
  if (tokens[at]?.text !== "," || (quotedBy[at] ?? -1) >= 0 || !/^(?:an?|the)$/.test(tokens[at + 1]?.lower ?? ""))
    return false;
  const noun = tokens.slice(at + 2, at + 4).findIndex(({ lower }) => COMMENT.test(lower));
  const behind = tokens.slice(at + 3 + noun, Math.min(at + 10 + noun, to));
  return noun >= 0 && behind.some(({ lower }) => COMMENTED.test(lower));
}

const isFiniteVerb = (token: Tagged | undefined) =>
  token?.tag === "modal" || (token?.tag === "verb" && /^(?:past|s)$/.test(token.reading?.form ?? ""));

/** All words before are quoted, and none behind. */
function goesOnBehindQuotation({ sentence: { passage } }: Finding, from: number, at: number): boolean {
  const { tokens, quotedBy } = passage;
  const quotation = quotedBy[from] ?? -1;
  if (quotation < 0 || (quotedBy[at] ?? -1) >= 0) return false;
  for (let i = from; i < at; i += 1) if (quotedBy[i] !== quotation && tokens[i]?.shape !== "mark") return false;
  return true;
}

/** "…, and therefore broke the law" goes back to the main clause, where the cue has no finite verb of its own. */
function concludes({ sentence, cue }: Finding, at: number): boolean {
  const { tokens } = sentence.passage;
  const group = sentence.verbs.find(({ main }) => cue.from <= main && main < cue.to);
  const before = sentence.verbs.some(({ finite, to }) => finite && to <= cue.from);
  return (
    tokens[at - 1]?.text === "," && CONCLUDES.test(tokens[at + 1]?.lower ?? "") && group?.finite === false && before
  );
}
