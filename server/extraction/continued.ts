/** Quotations that go on: after a mark that was never closed, right after another, in the next passage, or after a colon. */
import type { Span } from "../domain/span";
import { sensesOf } from "./cues";
import { type Finding, spansOf } from "./finding";
import type { Passage } from "./passages";
import type { Quotation } from "./quotations";
import type { Sentence } from "./sentences";

export type Part = { passage: Passage; sentences: Sentence[]; findings: Finding[] };

/** Gives the quotations that nobody is credited with yet to the findings that they go on from. Changes the parts' findings. */
export function continueQuotations(parts: readonly Part[]): void {
  let open: Finding | null = null;
  let before: Part | null = null;
  for (const part of parts) {
    const head = headQuotation(part.passage);
    const announced = head && before ? announcedBy(before, head) : null;
    if (open && head?.reopened) open.content.push([head.start, head.end]);
    else if (announced) part.findings.unshift(announced);
    joinWithin(part);
    const last = part.passage.quotations.at(-1);
    const goesOn: boolean = last !== undefined && !last.closed;
    open = goesOn && last ? (open && last === head ? open : creditedWith(part, last)) : null;
    before = part;
  }
}

/** The quotation that a passage begins with, or null. */
function headQuotation({ tokens, quotations }: Passage): Quotation | null {
  const first = quotations[0];
  return first && first.start <= (tokens[0]?.start ?? -1) ? first : null;
}

function creditedWith({ findings }: Part, { start, end }: Quotation): Finding | null {
  return findings.find(({ content }) => content.some((span) => span[0] < end && span[1] > start)) ?? null;
}

/** Quotations with nothing but space between them: one claim where the first was not closed, two of one speaker where it was. */
function joinWithin(part: Part): void {
  part.passage.quotations.forEach((quotation, index) => {
    const previous = part.passage.quotations[index - 1];
    if (!previous || part.passage.text.slice(previous.end, quotation.start).trim() !== "") return;
    const finding = creditedWith(part, previous);
    if (!finding || creditedWith(part, quotation)) return;
    if (previous.closed) part.findings.push({ ...finding, content: [[quotation.start, quotation.end]] });
    else finding.content = finding.content.map(([start, end]): Span => [start, end === previous.end ? quotation.end : end]);
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
