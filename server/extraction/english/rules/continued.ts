/**
 * Continued quotations: after a mark that was never closed, right after another, in the next passage, or after a colon.
 */
import type { Span } from "@/server/domain/articles/span";
import { withSourceCore } from "../guards/source-core";
import type { Passage } from "../reading/passages";
import type { Quotation } from "../reading/quotations";
import type { Sentence } from "../reading/sentences";
import { type Announcement, announcementIn, itemIn, paragraphIn } from "./announced";
import type { Finding } from "./finding";
import { signedBlock } from "./signatures";

export type Part = { passage: Passage; sentences: Sentence[]; findings: Finding[] };

/**
 * Attaches uncredited quotations to the findings that they continue; modifies the parts' findings. Yields a part as
 * soon as no later quotation can add to it.
 */
export function* continueQuotations(parts: Iterable<Part>): Generator<Part> {
  let open: Finding | null = null;
  let before: Part | null = null;
  let announced: Announcement | null = null;
  let item: Span | null = null;
  const waiting: Part[] = [];
  for (const part of parts) {
    const fresh: Announcement | null = before && announcementIn(before.passage, before.sentences);
    const block = fresh ? signedBlock(part.passage.text, part.passage.start, () => true) : null;
    item = fresh || announced ? itemIn(part.passage, item !== null && !fresh) : null;
    announced = fresh ?? (item ? announced : null);
    if (announced) takeUpAnnounced(part, announced, block?.paragraphs ?? listed(item ?? paragraphIn(part.passage)));
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
  if (open && head?.reopened && !creditedWith(part, head)) open.content.push([head.start, head.end]);
  else if (head && standsAlone(part, head)) part.findings.push(...uncredited(part, before, head));
  joinWithin(part);
  const last = part.passage.quotations.at(-1);
  if (!last || last.closed) return null;
  return open && last === head ? open : creditedWith(part, last);
}

/** Credits a quotation, a list item or a paragraph to whoever is announced to say it, unless it names a speaker itself. */
function takeUpAnnounced(part: Part, announcement: Announcement, words: readonly Span[]): void {
  const head = headQuotation(part.passage);
  const content: Span[] = head ? [[head.start, head.end]] : [...words];
  const start = content[0]?.[0];
  if (start === undefined || part.passage.tweet || part.passage.turn || part.passage.credit) return;
  const own = part.findings.some(({ cue, content: [first] }) => cue.from < cue.to && first && first[0] <= start);
  if (head ? creditedWith(part, head) : own) return;
  const confidence = head ? announcement.confidence : LESS_SURE;
  part.findings.unshift(withSourceCore({ ...announcement, content, confidence }));
}

const listed = (words: Span | null): Span[] => (words ? [words] : []);

/** Without quotation marks, a paragraph after a colon may be the article's own. */
const LESS_SURE = 0.6;

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
