/**
 * Keeps the main clause and what somebody says in front of it apart: "According to police in Eastholm, Norland, two boats
 * sank" does not begin with Norland; in "when Lund said that the port was closed, two boats left", Lund said nothing of boats.
 */
import type { Span } from "@/server/domain/articles/span";
import type { Chunk } from "../reading/chunks";
import type { Range } from "../reading/passages";
import { chunkFrom, type Sentence } from "../reading/sentences";
import { firstFrom, isCapitalised } from "../reading/tokens";
import type { Finding } from "../rules/finding";
import { isRole } from "../speakers/mentions/person-names";
import { isGivenName } from "../speakers/words/given-names";

/** Returns the finding with its content begun behind what belongs to the source, and ended before the main clause. */
export function withoutMainClause(finding: Finding): Finding {
  if (finding.content.length === 0) return finding;
  const content = finding.content.map((span): Span => [behindApposition(finding, span), span[1]]);
  const last = content.at(-1) as Span;
  content[content.length - 1] = [last[0], endOfSubordinate(finding, last)];
  return { ...finding, content };
}

/** Returns where the content begins, behind "a yard in Norland," or "Norland," or "Ada," that goes on naming the source. */
function behindApposition({ sentence, source, cue }: Finding, [start]: Span): number {
  const { tokens } = sentence.passage;
  const at = firstFrom(tokens, start);
  const named = chunkFrom(sentence, at);
  if (!source || cue.to > source.from || source.to > at || tokens[at - 1]?.text !== ",") return start;
  if (namesRole(sentence, source, named)) return tokens[(named?.to ?? 0) + 1]?.start ?? start;
  if (cue.from > sentence.from + 1) return start;
  const before = tokens[at - 2];
  const isPlace = named !== undefined && tokens.slice(named.from, named.to).every(isCapitalised);
  const isApposition = /^(?:a|an|the)$/.test(tokens[at]?.lower ?? "") || (isPlace && !!before && isCapitalised(before));
  if (named?.kind !== "nouns" || !isApposition || tokens[named.to]?.text !== ",") return start;
  const begin = named.to + 1;
  const isLast = !tokens.slice(begin, sentence.to).some(({ text }) => text === ",");
  return isLast && goesOn(sentence, begin) ? (tokens[begin]?.start ?? start) : start;
}

/** "His wife, Ada, …": a person's name between commas behind a role, with a verb or a clause of somebody else's behind it. */
function namesRole({ passage: { tokens } }: Sentence, source: Range, named: Chunk | undefined): boolean {
  const role = tokens[source.to - 1];
  if (named?.kind !== "nouns" || named.from !== source.to + 1 || tokens[named.to]?.text !== ",") return false;
  const name = tokens.slice(named.from, named.to);
  const isName = name.length <= 3 && name.every(isCapitalised) && isGivenName(name[0]?.text ?? "");
  return role !== undefined && isRole(role) && !isCapitalised(role) && isName;
}

const FRONTED =
  /^(?:when|after|while|although|though|because|since|before|once|despite|amid|amidst|following|given|notwithstanding)$/;

/** Returns where the content ends: before the comma behind which the main clause begins, if the cue is in front of it. */
function endOfSubordinate({ sentence, cue }: Finding, [start, end]: Span): number {
  const { tokens, quotedBy } = sentence.passage;
  const opens = FRONTED.test(tokens[sentence.from]?.lower ?? "");
  if (!opens || tokens.slice(sentence.from, cue.from).some(({ text }) => text === ",")) return end;
  const from = Math.max(firstFrom(tokens, start), cue.to);
  const to = firstFrom(tokens, end);
  for (let at = from + 1; at < to; at += 1) {
    if (tokens[at]?.text !== "," || (quotedBy[at] ?? -1) >= 0) continue;
    const isWhole = sentence.verbs.some((verb) => verb.finite && verb.from > from && verb.to <= at);
    if (isWhole && beginsClause(sentence, at + 1)) return tokens[at - 1]?.end ?? end;
  }
  return end;
}

/** Returns whether a noun phrase begins at this token that is not the end of a list. */
function goesOn(sentence: Sentence, at: number): boolean {
  const subject = chunkFrom(sentence, at);
  const behind = sentence.passage.tokens[subject?.to ?? 0];
  return subject?.kind === "nouns" && behind !== undefined && !/^(?:and|or|[.!?;:])$/.test(behind.lower);
}

/** Returns whether a noun phrase with its verb begins at this token. */
export function beginsClause(sentence: Sentence, at: number): boolean {
  const subject = chunkFrom(sentence, at);
  const next = (chunk: Chunk | undefined) => chunk && chunkFrom(sentence, chunk.to);
  const behind = next(subject);
  const verb = behind?.kind === "adverb" ? next(behind) : behind;
  return subject?.kind === "nouns" && verb?.kind === "verbs";
}
