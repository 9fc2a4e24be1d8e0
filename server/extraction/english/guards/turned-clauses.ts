/**
 * Mends content where the order of words misleads: "the dam leaks, says a report seen by the Gazette", "the mayor,
 * prosecutors say, hid it", "Roe's claim that the dam leaks is false".
 */
import type { Span } from "@/server/domain/articles/span";
import { readTokens } from "../../syntax/read-tokens";
import { nominalFrom } from "../reading/nominals";
import type { Sentence } from "../reading/sentences";
import { firstFrom } from "../reading/tokens";
import { type Finding, spansOf } from "../rules/finding";
import { DOCUMENT_NOUNS } from "../speakers/words/titles";

/** Returns the finding with its content and source put right; unchanged where the order is the usual one. */
export function withTurnedClause(finding: Finding): Finding {
  return inverted(finding) ?? withSubject(finding) ?? inRelative(finding) ?? withoutOuterVerb(withoutMatrix(finding));
}

const SAYS = /^(?:says?|said|shows?|showed|suggests?|suggested|finds?|found|reveals?|revealed|warns?|warned)$/;

/** "The dam leaks, says a report seen by the Gazette": what stands behind the cue is who says it. */
function inverted(finding: Finding): Finding | null {
  const { sentence, source, cue, content } = finding;
  const { tokens } = sentence.passage;
  const [span, other] = content;
  if (!source || !span || other || cue.to - cue.from !== 1 || tokens[cue.from - 1]?.text !== ",") return null;
  if (!SAYS.test(tokens[cue.from]?.lower ?? "") || source.to > cue.from || firstFrom(tokens, span[0]) !== cue.to)
    return null;
  const speaker = nominalFrom(sentence, cue.to);
  const isClause = sentence.verbs.some(({ finite, from, to }) => finite && from >= source.to && to < cue.from);
  if (!speaker || !isClause || !isDocument(sentence, cue.to)) return null;
  return {
    ...finding,
    source: speaker,
    content: spansOf(sentence.passage, [{ from: sentence.from, to: cue.from - 1 }]),
  };
}

/** "A report", "a new study": the noun phrase that begins here is of something written. */
function isDocument({ chunks, passage: { tokens } }: Sentence, at: number): boolean {
  const chunk = chunks.find(({ from, to }) => from <= at && at < to);
  const isIndefinite = /^(?:an?|one|two|new)$/.test(tokens[at]?.lower ?? "");
  return chunk?.kind === "nouns" && isIndefinite && DOCUMENT_NOUNS.has(tokens[chunk.to - 1]?.lower ?? "");
}

/** "The mayor, prosecutors say, hid it": the subject in front of the inserted clause belongs to what is said. */
function withSubject(finding: Finding): Finding | null {
  const { sentence, source, cue, content } = finding;
  const { tokens } = sentence.passage;
  const [span, other] = content;
  if (!source || !span || other || source.to !== cue.from || tokens[source.from - 1]?.text !== ",") return null;
  const at = firstFrom(tokens, span[0]);
  if (at !== cue.to + 1 || tokens[cue.to]?.text !== "," || !isTensed(sentence, at)) return null;
  const subject = sentence.chunks.find(({ to }) => to === source.from - 1);
  if (subject?.kind !== "nouns" || subject.from !== sentence.from) return null;
  return { ...finding, content: [...spansOf(sentence.passage, [subject]), span] };
}

/** "The man, who police say was drunk, died": police say so, of the man, and not that he died. */
function inRelative(finding: Finding): Finding | null {
  const { sentence, source, cue, content } = finding;
  const { tokens } = sentence.passage;
  const span = content.at(-1);
  if (!source || !span || source.to !== cue.from || firstFrom(tokens, span[0]) !== cue.to) return null;
  const isWho = (at: number) => /^(?:who|which)$/.test(tokens[at]?.lower ?? "");
  const who = isWho(source.from) ? source.from : source.from - 1;
  if (!isWho(who) || who + 1 >= source.to || !isTensed(sentence, cue.to)) return null;
  const behind = tokens[who - 1]?.text === "," ? who - 1 : who;
  const about = sentence.chunks.find(({ to }) => to === behind);
  if (about?.kind !== "nouns") return null;
  const before = content.slice(0, -1);
  const end = outerVerb(finding, span) ?? span[1];
  return {
    ...finding,
    source: { from: who + 1, to: source.to },
    content: [...(before.length > 0 ? before : spansOf(sentence.passage, [about])), [span[0], end]],
  };
}

/** "Roe's claim that the dam leaks is false": the verb of the sentence around is not part of the claim. */
function withoutMatrix(finding: Finding): Finding {
  const { sentence, cue } = finding;
  const { tokens } = sentence.passage;
  const [span, other] = finding.content;
  if (!span || other || tokens[cue.to - 1]?.tag !== "noun" || tokens[cue.to]?.lower !== "that") return finding;
  const [from, to] = [firstFrom(tokens, span[0]), firstFrom(tokens, span[1])];
  if (from !== cue.to + 1) return finding;
  const { heads, tags, tagNames } = readTokens(tokens.slice(sentence.from, sentence.to));
  const noun = cue.to - 1 - sentence.from;
  const isBelow = (at: number) => {
    for (let up = at; up >= 0; up = heads[up] as number) if (up === noun) return true;
    return false;
  };
  let end = from;
  while (end < to && isBelow(end - sentence.from)) end += 1;
  const isVerb = end > from + 1 && end < to && FINITE.test(tagNames[tags[end - sentence.from] as number] ?? "");
  return isVerb ? { ...finding, content: [[span[0], tokens[end - 1]?.end ?? span[1]]] } : finding;
}

/** "A letter in which the mayor wrote that it leaked, was lost": the verb behind the comma belongs to the letter. */
function withoutOuterVerb(finding: Finding): Finding {
  const { sentence, source, content } = finding;
  const [span, other] = content;
  const before = sentence.passage.tokens[(source?.from ?? 0) - 1]?.lower ?? "";
  const end = span && !other && /^(?:which|whom|whose)$/.test(before) ? outerVerb(finding, span) : null;
  return span && end !== null ? { ...finding, content: [[span[0], end]] } : finding;
}

/** Returns where the content ends, before a comma with a finite verb and no subject behind it; null if there is none. */
function outerVerb({ sentence }: Finding, [start, end]: Span): number | null {
  const { tokens, quotedBy } = sentence.passage;
  const to = firstFrom(tokens, end);
  for (let at = firstFrom(tokens, start) + 1; at < to - 1; at += 1) {
    const isComma = tokens[at]?.text === "," && (quotedBy[at] ?? -1) < 0;
    if (isComma && isTensed(sentence, at + 1, MAYBE_FINITE)) return tokens[at - 1]?.end ?? end;
  }
  return null;
}

/** The past of many verbs looks like their participle. */
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const MAYBE_FINITE = /^(?:VBD|VBZ|VBP|VBN|MD)$/;

/** Returns whether the token is a finite verb, also one that no list of cues has ("hid"). */
function isTensed({ from, to, passage: { tokens } }: Sentence, at: number, wanted = FINITE): boolean {
  const { tags, tagNames } = readTokens(tokens.slice(from, to));
  return wanted.test(tagNames[tags[at - from] as number] ?? "");
}
