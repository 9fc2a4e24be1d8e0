/**
 * Free indirect speech: "The quay would reopen, she promised. Buses would be free." The second sentence goes on with the
 * report without saying so; its shifted tense shows it. Less sure than any report with a cue.
 */
import { trimmed } from "../reading/extents";
import type { Sentence } from "../reading/sentences";
import type { Tagged } from "../reading/tagged";
import { firstFrom } from "../reading/tokens";
import { byContent, type Finding, spansOf } from "./finding";

/** The writer may also be the one who says so. */
const CONFIDENCE = 0.4;
const SHIFTED = /^(?:would|could|might|wouldn't|couldn't|'d)$/;
/** Words at the head of a sentence with which a writer explains something. */
const OWN = /^(?:if|had|were|this|that|it|such|these|those|there|without|under)$/;

/** Returns a passage's findings with one more for each sentence that goes on with the report before it. */
export function withFreeReports(findings: readonly Finding[], sentences: readonly Sentence[]): Finding[] {
  const all = [...findings];
  const own = new Map<Sentence, Finding[]>();
  for (const one of findings) own.set(one.sentence, [...(own.get(one.sentence) ?? []), one]);
  const spans = findings.flatMap(({ content }) => content).sort((a, b) => a[0] - b[0]);
  let [report, next, covered]: [Finding | null, number, number] = [null, 0, 0];
  for (const [index, sentence] of sentences.entries()) {
    const { tokens } = sentence.passage;
    const [start, end] = [tokens[sentence.from]?.start ?? 0, tokens[sentence.to - 1]?.end ?? 0];
    for (; (spans[next]?.[0] ?? end) < end; next += 1) covered = Math.max(covered, spans[next]?.[1] ?? 0);
    const [only, ...others] = own.get(sentence) ?? [];
    if (only || covered > start) report = only && others.length === 0 ? reportIn(only, sentence) : null;
    else {
      report = report && index > 0 && goesOn(sentence) ? report : null;
      if (report) all.push({ ...report, content: wordsOf(sentence), confidence: CONFIDENCE });
    }
  }
  return all.length > findings.length ? all.sort(byContent) : all;
}

/** Returns the finding if it reports, in a shifted tense and in no quotation, what its speaker says or promises. */
function reportIn(finding: Finding, sentence: Sentence): Finding | null {
  const { tokens, quotedBy } = sentence.passage;
  if (finding.sentence !== sentence || !finding.source || finding.cue.from >= finding.cue.to) return null;
  const verb = tokens.slice(finding.cue.from, finding.cue.to).find(({ tag }) => tag === "verb");
  if (verb?.reading?.form !== "past") return null;
  const ranges = finding.content.map(([start, end]) => [firstFrom(tokens, start), firstFrom(tokens, end)] as const);
  const isQuoted = ranges.some((range) => quotedBy.slice(...range).some((quotation) => quotation >= 0));
  return !isQuoted && ranges.some((range) => tokens.slice(...range).some(isShifted)) ? finding : null;
}

/** "Was", "had" and "would" may be what "is", "has" and "will" became. */
function isShifted({ lower, tag, reading }: Tagged): boolean {
  return SHIFTED.test(lower) || /^(?:was|were|had|did)$/.test(lower) || (tag === "verb" && reading?.form === "past");
}

/** A plain statement without quotation marks, whose first verb is shifted. */
function goesOn({ from, to, verbs, subjects, passage: { tokens, quotedBy } }: Sentence): boolean {
  if (tokens[to - 1]?.text !== "." || quotedBy.slice(from, to).some((quotation) => quotation >= 0)) return false;
  const main = verbs.find(({ finite }) => finite);
  const first = tokens[main?.from ?? -1];
  return (
    main !== undefined && subjects.has(main) && SHIFTED.test(first?.lower ?? "") && !OWN.test(tokens[from]?.lower ?? "")
  );
}

function wordsOf(sentence: Sentence): Finding["content"] {
  return spansOf(sentence.passage, [trimmed(sentence, sentence)]);
}
