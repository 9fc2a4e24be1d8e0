/**
 * Gapping: "Lund said the quay was full, and Roe that it was empty" reports two people with one verb. Each gets their own
 * words.
 */
import { trimmed } from "../reading/extents";
import { nominalFrom } from "../reading/nominals";
import type { Range } from "../reading/passages";
import { chunkFrom, type Sentence } from "../reading/sentences";
import { firstFrom, isCapitalised } from "../reading/tokens";
import { sensesOf } from "../rules/cues";
import { type Finding, spansOf } from "../rules/finding";
import { isRole } from "../speakers/mentions/person-names";
import { BODY_NOUNS, GROUP_NOUNS } from "../speakers/words/titles";
import { groupOf } from "./never-stated";

/** Another speaker without a verb: where the link before the name stands, the name, and where their words begin. */
type Gap = { link: number; source: Range; at: number };

/** How much less sure the second report is than the first. */
const LESS_SURE = 0.9;

/** Returns the finding, and one more for each further speaker of its sentence who has no verb of their own. */
export function withGaps(finding: Finding): Finding[] {
  const { sentence, cue, content } = finding;
  const { passage } = sentence;
  const group = groupOf(sentence, cue);
  const first = content[0];
  if (!group?.finite || !first || !mayGap(group.reading.lemma)) return [finding];
  const start = firstFrom(passage.tokens, first[0]);
  if (start < cue.to) return [finding];
  const gaps = gapsFrom(sentence, start);
  const [gap] = gaps;
  if (!gap) return [finding];
  const own = trimmed(sentence, { from: start, to: gap.link });
  const others = gaps.map(({ source, at }, index) => {
    const words = trimmed(sentence, { from: at, to: gaps[index + 1]?.link ?? sentence.to });
    return {
      ...finding,
      source,
      relay: null,
      content: spansOf(passage, [words]),
      confidence: finding.confidence * LESS_SURE,
    };
  });
  return [{ ...finding, content: spansOf(passage, [own]) }, ...others].filter((one) => one.content.length > 0);
}

const mayGap = (lemma: string) => sensesOf(lemma).some(({ frames }) => frames.has("clause"));

function gapsFrom(sentence: Sentence, start: number): Gap[] {
  const gaps: Gap[] = [];
  for (let at = start + 1; at < sentence.to - 2; at += 1) {
    const gap = gapAt(sentence, at);
    const from = gaps.at(-1)?.at ?? start;
    if (!gap || !hasClause(sentence, { from, to: gap.link })) continue;
    gaps.push(gap);
    at = gap.at;
  }
  return gaps;
}

/** "And Roe that …", ", the ministry that …", "; Roe, that …", "and Roe “…”". */
function gapAt(sentence: Sentence, link: number): Gap | null {
  const { tokens, quotedBy } = sentence.passage;
  if ((quotedBy[link] ?? -1) >= 0 || !/^(?:and|but|while|,|;)$/.test(tokens[link]?.lower ?? "")) return null;
  const source = nominalFrom(sentence, link + 1);
  const noun = source && chunkFrom(sentence, source.from);
  if (!noun || !mayState(sentence, noun)) return null;
  const after = tokens[noun.to]?.text === "," ? noun.to + 1 : noun.to;
  const isThat = tokens[after]?.lower === "that" && hasSubject(sentence, after + 1);
  const isQuoted = (quotedBy[after] ?? -1) >= 0 && isLast(sentence, after);
  if (!isThat && !isQuoted) return null;
  const isJoined = /^(?:and|but|while)$/.test(tokens[link]?.lower ?? "");
  return isThat || isJoined ? { link, source: { from: noun.from, to: noun.to }, at: isThat ? after + 1 : after } : null;
}

/** The words of "the bill that passed" begin with their verb; those of a report with its subject. */
function hasSubject({ verbs, subjects }: Sentence, at: number): boolean {
  return verbs.some((group) => {
    const subject = subjects.get(group);
    // The tagger may take the "that" itself for a determiner.
    return group.finite && (subject?.from === at || subject?.from === at - 1);
  });
}

function hasClause({ verbs, subjects, passage: { quotedBy, tokens } }: Sentence, { from, to }: Range): boolean {
  if ((quotedBy[from] ?? -1) >= 0 && (quotedBy[to] ?? -1) < 0) return true;
  if (tokens[from]?.lower === "that" || tokens[from - 1]?.lower === "that") return true;
  return verbs.some((group) => group.finite && group.from > from && group.to <= to && subjects.has(group));
}

function isLast({ to, passage: { quotedBy, tokens } }: Sentence, at: number): boolean {
  let end = at;
  while (quotedBy[end] === quotedBy[at] && end < tokens.length) end += 1;
  return end >= to - 1;
}

function mayState({ passage: { tokens } }: Sentence, { to }: Range): boolean {
  const noun = tokens[to - 1];
  if (!noun) return false;
  if (/^(?:he|she|they|others|some|many)$/.test(noun.lower)) return true;
  const isBody = BODY_NOUNS.has(noun.lower) || GROUP_NOUNS.has(noun.lower);
  return noun.tag === "name" || isCapitalised(noun) || isRole(noun) || isBody;
}
