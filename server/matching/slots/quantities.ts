/**
 * How many: finds numbers in a text with what they count, so that "at least 80 dead" can be set against "no
 * casualties".
 */
import type { Span } from "@/server/domain/articles/span";
import type { Tagged } from "@/server/extraction/english/reading/tagged";
import { stemOf } from "../reading/stems";

export type Quantity = { least: number; most: number; unit: string; span: Span };

const WORDS: Record<string, number> = {
  zero: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
};
const SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Returns the quantities among these words; years and days of a month are dates. */
export function quantitiesIn(tokens: readonly Tagged[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const value = amountOf(tokens[at]);
    if (value === null || isDatePart(tokens, at, value)) continue;
    let to = at + 1;
    let amount = value;
    for (let scale = scaleOf(tokens[to]); scale > 0; scale = scaleOf(tokens[to])) {
      amount *= scale;
      to += 1;
    }
    found.push(quantity(tokens, at, to, amount));
    at = to - 1;
  }
  return found;
}

function quantity(tokens: readonly Tagged[], from: number, to: number, amount: number): Quantity {
  const before = tokens
    .slice(Math.max(0, from - 2), from)
    .map(({ lower }) => lower)
    .join(" ");
  const unit = tokens.slice(to, to + 3).find(({ tag }) => tag === "noun" || tag === "name");
  const percent = /^(?:%|percent)$/u.test(tokens[to]?.lower ?? "");
  return {
    least: /(?:up to|at most|under|fewer than|less than)$/u.test(before) ? 0 : amount,
    most: /(?:at least|over|than|above)$/u.test(before) && !/(?:fewer|less) than$/u.test(before) ? Infinity : amount,
    unit: percent ? "percent" : unit ? stemOf(unit.text) : "",
    span: [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0],
  };
}

function amountOf(token: Tagged | undefined): number | null {
  if (!token) return null;
  if (token.shape !== "number") return WORDS[token.lower] ?? null;
  const value = Number.parseFloat(token.text.replace(/[$€£,]/gu, ""));
  return Number.isFinite(value) ? value : null;
}

const scaleOf = (token: Tagged | undefined): number => (token ? (SCALES[token.lower] ?? 0) : 0);

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u;

function isDatePart(tokens: readonly Tagged[], at: number, value: number): boolean {
  if (value >= 1900 && value <= 2100 && /^\d{4}$/u.test(tokens[at]?.text ?? "")) return true;
  const beside = [tokens[at - 1], tokens[at + 1]];
  return value <= 31 && beside.some((token) => token && MONTHS.test(token.lower) && /^\p{Lu}/u.test(token.text));
}
