/**
 * Quotations: pairs the quotation marks in a passage, by their position rather than their shape, and repairs missing
 * ones.
 */

import { REPORTING_CLAUSE } from "./reporting-clauses";

export type Quotation = {
  /** UTF-16 offsets into the article, including any quotation marks. */
  start: number;
  end: number;
  /** False if the passage ends before a closing mark. */
  closed: boolean;
  /** True if it continues a quotation that was never closed, in this passage or the one before. */
  reopened: boolean;
};

type Open = { at: number; reopened: boolean };
type Mark = { at: number; length: number; side: "open" | "close" };

const DOUBLE = /["“”„‟«»＂]|''|``/g;
const SINGLE = /['‘’]/g;
const OPENING = "“„‟«``";

/**
 * Returns the quotations of `text.slice(from, to)`, in order and never overlapping.
 * @param carried whether the passage before ended inside a quotation
 */
export function findQuotations(text: string, from: number, to: number, carried: boolean): Quotation[] {
  const marks = marksIn(text, from, to, DOUBLE);
  const pairs = pairUp(text, marks, from, to, carried);
  return pairs.length > 0 || marks.length > 0 ? pairs : singleQuotations(text, from, to);
}

function marksIn(text: string, from: number, to: number, pattern: RegExp): Mark[] {
  const marks: Mark[] = [];
  for (const { index, 0: drawn } of text.slice(from, to).matchAll(pattern)) {
    const at = from + index;
    const before = at > from ? text.charAt(at - 1) : " ";
    const after = at + drawn.length < to ? text.charAt(at + drawn.length) : " ";
    if (/\d/.test(before) && drawn === '"' && /[\s,)x]/.test(after) && marks.at(-1)?.side !== "open") continue;
    marks.push({ at, length: drawn.length, side: sideOf(drawn, before, after) });
  }
  return marks;
}

function sideOf(drawn: string, before: string, after: string): Mark["side"] {
  const canOpen = /[\s([{—–\-:/'‘“"]/.test(before) && !/[\s.,;:!?)\]]/.test(after);
  const canClose = !/[\s([{]/.test(before) && !/[\p{L}\p{N}]/u.test(after);
  if (canOpen !== canClose) return canOpen ? "open" : "close";
  return OPENING.includes(drawn) ? "open" : "close";
}

function pairUp(text: string, marks: readonly Mark[], from: number, to: number, carried: boolean): Quotation[] {
  const found: Quotation[] = [];
  let open: Open | null = null;
  for (const [index, mark] of marks.entries()) {
    const atStart = text.slice(from, mark.at).trim() === "";
    // A passage that begins with a closing mark has the mark that belongs to the passage before.
    if (carried && index === 0 && atStart && "”»".includes(text.charAt(mark.at))) continue;
    if (mark.side === "open") {
      const reopened: boolean = open !== null || (carried && index === 0 && atStart);
      if (open) found.push(unclosed(text, open, mark.at));
      open = { at: mark.at, reopened };
    } else if (open) {
      found.push({ start: open.at, end: mark.at + mark.length, closed: true, reopened: open.reopened });
      open = null;
    } else {
      const start = unopened(text, found.at(-1)?.end ?? from, mark);
      if (start !== null) found.push({ start, end: mark.at + mark.length, closed: true, reopened: false });
    }
  }
  if (open) found.push(unclosed(text, open, to));
  return found.filter(
    ({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)) && !isNickname(text, start, end),
  );
}

const ENDED_BY_CLAUSE = new RegExp(`(?:[?!…]|[^\\s,](?=,))(?=,?\\s+(?:[—–]\\s+)?${REPORTING_CLAUSE})`, "u");
/** Before another quotation, the clause reports that one. */
const CLAUSE_BEHIND = new RegExp(`^\\s+${REPORTING_CLAUSE}(?!\\s*[,:]\\s*["“])`, "u");
/** How far on a reporting clause is looked for, in UTF-16 units. */
const LONGEST_CLAUSE = 200;

/** “The quay is safe, she told the crew. A quotation that lacks its closing mark ends before the clause that reports it. */
function unclosed(text: string, { at, reopened }: Open, end: number): Quotation {
  const inside = text.slice(at, end);
  const last = ENDED_BY_CLAUSE.exec(inside);
  if (last) return { start: at, end: at + last.index + last[0].length, closed: true, reopened };
  return { start: at, end: trimEnd(text, at, end), closed: false, reopened };
}

/** The quay is safe,” she told the crew. A quotation that lacks its opening mark begins with its sentence. */
function unopened(text: string, from: number, { at, length }: Mark): number | null {
  if (!CLAUSE_BEHIND.test(text.slice(at + length, at + length + LONGEST_CLAUSE))) return null;
  const sentence = [...text.slice(from, at).matchAll(SENTENCE_START)].at(-1);
  return sentence ? from + sentence.index + sentence[0].length : null;
}

const SENTENCE_START = /(?:^\s*|[.!?…]["”’»)]*\s+)(?=\p{Lu})/gu;

/** Longer words in quotation marks inside a name are not a nickname. */
const LONGEST_NICKNAME = 24;

/** "Maria “Mimi” Castel", "goes by the name “Shorty”": part of a name, and nothing that anybody says. */
function isNickname(text: string, start: number, end: number): boolean {
  const inside = text.slice(start + 1, end - 1);
  if (inside.length > LONGEST_NICKNAME || !/^[\p{L}\p{N} .'’-]+$/u.test(inside.replace(/[.,]$/u, ""))) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  if (CALLED.test(before) && /^(?:The )?\p{Lu}[^\s]*(?: \p{Lu}[^\s]*)*$/u.test(inside)) return true;
  const between = /\p{Lu}[\p{L}\p{M}.'’-]+ $/u.test(before) && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
  return between && /^\p{Lu}/u.test(inside) && !/[.,]$/u.test(inside);
}

const CALLED =
  /\b(?:(?:by|under) the (?:nick)?name(?: of)?|goes by|nicknamed|known(?: only)? as|name as|everyone calls|call(?:s|ed|ing)? (?:him|her|them)sel(?:f|ves)) $/u;

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function singleQuotations(text: string, from: number, to: number): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  for (const { index } of text.slice(from, to).matchAll(SINGLE)) {
    const at = from + index;
    const before = at > from ? text.charAt(at - 1) : " ";
    const after = at + 1 < to ? text.charAt(at + 1) : " ";
    if (open < 0 && /[\s(]/.test(before) && /[\p{L}\p{N}]/u.test(after)) open = at;
    else if (open >= 0 && /[^\s]/.test(before) && !/[\p{L}\p{N}]/u.test(after) && !isPluralPossessive(before, after)) {
      found.push({ start: open, end: at + 1, closed: true, reopened: false });
      open = -1;
    }
  }
  return found;
}

const isPluralPossessive = (before: string, after: string) => before === "s" && after === " ";
