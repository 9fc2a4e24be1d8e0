/**
 * Continued quotations: after a mark that was never closed, right after another, in the next passage, or after a colon.
 */
import type { Span } from "@/server/domain/articles/span";
import type { Passage } from "../reading/passages";
import type { Quotation } from "../reading/quotations";
import type { Sentence } from "../reading/sentences";
import { sensesOf } from "./cues";
import { type Finding, spansOf } from "./finding";

export type Part = { passage: Passage; sentences: Sentence[]; findings: Finding[] };

/**
 * Attaches uncredited quotations to the findings that they continue; modifies the parts' findings. Yields a part as
 * soon as no later quotation can add to it.
 */
export function* continueQuotations(parts: Iterable<Part>): Generator<Part> {
  let open: Finding | null = null;
  let before: Part | null = null;
  const waiting: Part[] = [];
  for (const part of parts) {
    open = takeUp(part, before, open);
    before = part;
    waiting.push(part);
    if (!open) yield* waiting.splice(0);
  }
  yield* waiting;
}

/** Credits the uncredited quotations of a part; returns the finding whose quotation is still open at its end. */
function takeUp(part: Part, before: Part | null, open: Finding | null): Finding | null {
  const head = headQuotation(part.passage);
  const announced = head && before ? announcedBy(before, head) : null;
  if (open && head?.reopened) open.content.push([head.start, head.end]);
  else if (announced) part.findings.unshift(announced);
  else if (head && standsAlone(part, head)) part.findings.push(...uncredited(part, before, head));
  joinWithin(part);
  const last = part.passage.quotations.at(-1);
  if (!last || last.closed) return null;
  return open && last === head ? open : creditedWith(part, last);
}

function standsAlone({ passage, findings }: Part, { start, end }: Quotation): boolean {
  return (
    findings.length === 0 &&
    !passage.tweet &&
    !passage.credit &&
    end - start > 30 &&
    passage.text.slice(end, passage.end).trim().length < 2
  );
}

/**
 * Handles a passage that consists only of an uncredited quotation. Whole sentences are the last speaker's, by the
 * convention of the press; a phrase is a heading, and has an implicit source.
 */
function uncredited({ passage, sentences }: Part, before: Part | null, { start, end }: Quotation): Finding[] {
  const content: Span[] = [[start, end]];
  const last = before?.passage.tweet ? undefined : before?.findings.at(-1);
  const [sentence] = sentences;
  if (/[.!?…,]["'”’»]?$/.test(passage.text.slice(start, end)))
    return last ? [{ ...last, content, confidence: 0.4 }] : [];
  return sentence ? [{ sentence, source: null, cue: { from: 0, to: 0 }, relay: null, content, confidence: 0.3 }] : [];
}

/** Returns the quotation with which a passage begins, or null. */
function headQuotation({ tokens, quotations }: Passage): Quotation | null {
  const first = quotations[0];
  return first && first.start <= (tokens[0]?.start ?? -1) ? first : null;
}

function creditedWith({ findings }: Part, { start, end }: Quotation): Finding | null {
  return findings.find(({ content }) => content.some((span) => span[0] < end && span[1] > start)) ?? null;
}

/**
 * Joins quotations with only white space between them: one claim if the first was not closed, two by one speaker if it
 * was.
 */
function joinWithin(part: Part): void {
  part.passage.quotations.forEach((quotation, index) => {
    const previous = part.passage.quotations[index - 1];
    if (!previous || part.passage.text.slice(previous.end, quotation.start).trim() !== "") return;
    const finding = creditedWith(part, previous);
    if (!finding || creditedWith(part, quotation)) return;
    if (previous.closed) part.findings.push({ ...finding, content: [[quotation.start, quotation.end]] });
    else
      finding.content = finding.content.map(
        ([start, end]): Span => [start, end === previous.end ? quotation.end : end],
      );
  });
}

/** "He said:" at the end of a passage, before one that begins with a quotation. */
function announcedBy({ passage, sentences }: Part, head: Quotation): Finding | null {
  const sentence = sentences.at(-1);
  const group = sentence?.verbs.at(-1);
  if (!sentence || !group || passage.tokens.at(-1)?.text !== ":") return null;
  const source = sentence.subjects.get(group) ?? null;
  const quotes = sensesOf(group.reading.lemma).some(({ frames }) => frames.has("quote"));
  const content: Span[] = [[head.start, head.end]];
  const cue = { from: group.main, to: group.to };
  const named = spansOf(passage, [source]).length > 0;
  return quotes && named ? { sentence, source, cue, relay: null, content, confidence: 0.9 } : null;
}
