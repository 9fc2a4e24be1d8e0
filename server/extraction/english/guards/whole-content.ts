/** Extends content over the negators, signs, units and emoji at its edges that belong to it, and cuts off a list mark. */
import type { Span } from "@/server/domain/articles/span";
import { firstFrom } from "../reading/tokens";
import type { Finding } from "../rules/finding";
import { isNegator } from "./negated-cues";

/** A negator is looked for in at most so many words between the cue and the content. */
const NEAR = 5;

/** Returns the finding with its content extended over what would change its meaning if it were left out. */
export function withWholeContent(finding: Finding): Finding {
  const [first, ...more] = finding.content;
  if (!first) return finding;
  const { text } = finding.sentence.passage;
  const start = withoutListMark(finding, negatorBefore(finding, first));
  const whole = [[start, first[1]] as Span, ...more];
  const last = whole.at(-1) as Span;
  whole[whole.length - 1] = [last[0], amountAfter(finding, last)];
  return {
    ...finding,
    content: whole.map(([start, end]): Span => [signBefore(text, wholeSymbol(text, start)), unitAfter(text, end)]),
  };
}

/** "Said not all of them were lost": the negator between the cue and the content belongs to the content. */
function negatorBefore({ sentence: { passage }, cue }: Finding, [start]: Span): number {
  const at = firstFrom(passage.tokens, start);
  if (cue.from >= cue.to || at <= cue.to || at - cue.to > NEAR) return start;
  const gap = passage.tokens.slice(cue.to, at);
  if (gap.some(({ shape }) => shape === "mark")) return start;
  return gap.find((token) => isNegator(token))?.start ?? start;
}

/** "- “We will not pay,” she said": the mark of a list item is nobody's. */
function withoutListMark({ sentence: { passage } }: Finding, start: number): number {
  if (passage.text.slice(passage.start, start).trim() !== "") return start;
  return start + (/^[-–—•*]\s+(?=\S)/u.exec(passage.text.slice(start, passage.end))?.[0].length ?? 0);
}

const MEASURE = /^(?:by|to|from|at|of|than|about|around|over|nearly|almost|under)$/;
/** How many words an amount may have after its number: "40 million US dollars". */
const LONGEST_UNIT = 4;

/** "Fell by .5 per cent": an amount directly after the content belongs to it. */
function amountAfter({ sentence: { passage } }: Finding, [, end]: Span): number {
  const { tokens } = passage;
  const from = firstFrom(tokens, end);
  const at = MEASURE.test(tokens[from]?.lower ?? "") ? from + 1 : from;
  const isAmount = tokens[at]?.shape === "number" && (at > from || /[^\d]/.test(tokens[at]?.text ?? ""));
  if (
    !isAmount ||
    tokens[at + 1]?.tag === "time" ||
    tokens[at + 1]?.lower === "a.m." ||
    tokens[at + 1]?.lower === "p.m."
  )
    return end;
  let to = at + 1;
  while (to <= at + LONGEST_UNIT && /^(?:noun|adjective|name)$/.test(tokens[to]?.tag ?? "")) to += 1;
  if (tokens[to]?.lower === "per") to += 2;
  return tokens[Math.min(to, tokens.length) - 1]?.end ?? end;
}

const JOINER = "\u200D";
const SYMBOLS = new Intl.Segmenter("en", { granularity: "grapheme" });
/** In UTF-16 units; the longest emoji, families and flags, have fewer. */
const LONGEST_SYMBOL = 40;

/** Moves a start that lies inside a joined emoji to the emoji's own start. */
function wholeSymbol(text: string, start: number): number {
  if (text.charAt(start - 1) !== JOINER) return start;
  const from = Math.max(0, start - LONGEST_SYMBOL);
  return from + (SYMBOLS.segment(text.slice(from, start + 2)).containing(start - from)?.index ?? start - from);
}

/** "-40 degrees", "$3", ".5 per cent": the marks directly before a number are part of it. */
function signBefore(text: string, start: number): number {
  if (!/\p{N}/u.test(text.charAt(start))) return start;
  const marks = /(?<![\p{L}\p{N}.])[-−–+±~<>≈]?\p{Sc}?\.?$/u.exec(text.slice(Math.max(0, start - 3), start));
  return start - (marks?.[0].length ?? 0);
}

/** "5%", "40°": the mark directly after a number is part of it. */
function unitAfter(text: string, end: number): number {
  if (!/\p{N}/u.test(text.charAt(end - 1))) return end;
  return end + (/^(?:[%‰]|°[CF]?|\p{Sc})/u.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}
