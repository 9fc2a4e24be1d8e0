/** When: finds the days that a text mentions, as intervals relative to the day of its article. */
import type { Span } from "@/server/domain/articles/span";
import type { Tagged } from "@/server/extraction/english/reading/tagged";

/** Days since 1970, first and last. */
export type When = { from: number; to: number; span: Span };

const DAY = 86_400_000;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/**
 * Returns the days mentioned among these words of an article of this day ("2020-01-05"); if the day is unknown, only
 * those that do not need it.
 */
export function datesIn(tokens: readonly Tagged[], publishedOn: string | null): When[] {
  const today = publishedOn === null ? null : dayOf(publishedOn);
  const found: When[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const read = weekdayOfDate(tokens, at, today) ?? calendarDate(tokens, at, today) ?? relativeDay(tokens, at, today);
    if (!read) continue;
    const [start, end] = [tokens[at]?.start ?? 0, tokens[at + read.length - 1]?.end ?? 0];
    found.push({ from: read.from, to: read.to, span: [start, end] });
    at += read.length - 1;
  }
  return found;
}

/** Returns an ISO 8601 day as days since 1970; null for anything else. */
export function dayOf(iso: string): number | null {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY;
}

/** Returns days since 1970 as an ISO 8601 day. */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

type Read = { from: number; to: number; length: number };

function calendarDate(tokens: readonly Tagged[], at: number, today: number | null): Read | null {
  const day = numberAt(tokens, at, 31);
  const isDayFirst = day !== null && monthAt(tokens, at + 1) !== null;
  const month = monthAt(tokens, isDayFirst ? at + 1 : at);
  if (month === null) return null;
  const after = isDayFirst ? at + 2 : at + 1;
  const dayBehind = isDayFirst ? null : numberAt(tokens, after, 31);
  const afterDay = dayBehind === null ? after : after + 1;
  const comma = tokens[afterDay]?.text === "," && yearAt(tokens, afterDay + 1) !== null ? 1 : 0;
  const year = yearAt(tokens, afterDay + comma);
  const to = year === null ? afterDay : afterDay + comma + 1;
  return interval(year ?? nearestYear(month, today), month, isDayFirst ? day : dayBehind, to - at);
}

/** "Sunday 29 December", "Monday, May 3": one day, and not the last Sunday too. */
function weekdayOfDate(tokens: readonly Tagged[], at: number, today: number | null): Read | null {
  if (!WEEKDAYS.includes(tokens[at]?.lower ?? "")) return null;
  const before = tokens[at + 1]?.text === "," ? 2 : 1;
  const date = calendarDate(tokens, at + before, today);
  return date && { ...date, length: date.length + before };
}

function interval(year: number | null, month: number, day: number | null, length: number): Read | null {
  if (year === null) return null;
  const from = Date.UTC(year, month, day ?? 1) / DAY;
  const to = day === null ? Date.UTC(year, month + 1, 0) / DAY : from;
  return { from, to, length };
}

/** A month without a year is the one nearest to the article's day. */
function nearestYear(month: number, today: number | null): number | null {
  if (today === null) return null;
  const now = new Date(today * DAY);
  const apart = month - now.getUTCMonth();
  return now.getUTCFullYear() + (apart > 6 ? -1 : apart < -6 ? 1 : 0);
}

function relativeDay(tokens: readonly Tagged[], at: number, today: number | null): Read | null {
  const word = tokens[at]?.lower ?? "";
  if (today === null) return null;
  if (word === "today" || word === "tonight") return { from: today, to: today, length: 1 };
  if (word === "yesterday") return { from: today - 1, to: today - 1, length: 1 };
  if (word === "tomorrow") return { from: today + 1, to: today + 1, length: 1 };
  const weekday = WEEKDAYS.indexOf(word);
  if (weekday < 0) return null;
  // News looks back: "on Friday" is the last one, including the article's own day, unless it is "next Friday".
  const back = (new Date(today * DAY).getUTCDay() - weekday + 7) % 7;
  const day = tokens[at - 1]?.lower === "next" ? today - back + 7 : today - back;
  return { from: day, to: day, length: 1 };
}

function monthAt(tokens: readonly Tagged[], at: number): number | null {
  const token = tokens[at];
  if (!token || !/^\p{Lu}/u.test(token.text)) return null;
  const month = MONTHS.indexOf(token.lower.slice(0, 3));
  const isMonth =
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/u;
  return month >= 0 && isMonth.test(token.lower) ? month : null;
}

function numberAt(tokens: readonly Tagged[], at: number, most: number): number | null {
  const text = tokens[at]?.text ?? "";
  const value = /^\d{1,2}(?:st|nd|rd|th)?$/u.test(text) ? Number.parseInt(text, 10) : 0;
  return value >= 1 && value <= most ? value : null;
}

function yearAt(tokens: readonly Tagged[], at: number): number | null {
  const text = tokens[at]?.text ?? "";
  return /^(?:19|20)\d\d$/u.test(text) ? Number(text) : null;
}
