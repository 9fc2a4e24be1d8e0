/** Publication dates as pages write them, read strictly: a date counts only with its day, month and year. */
import { isValid, parse } from "date-fns";

const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const ISO = /(?<!\d)(\d{4})([-/.])(\d{2})\2(\d{2})(?!\d)/;
/** With dots the day always comes first; with slashes it depends on the country. */
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})(?!\\d)`, "i");
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, "i");

type DateMention = { date: string; start: number; end: number };

/** The first full date in the text, with where it stands. Forms such as 04/05/2021, which mean two days, do not count. */
export function findDate(text: string): DateMention | null {
  const readings = [
    read(ISO.exec(text), ([, year, , month, day]) => [year, month, day]),
    read(DOTTED.exec(text), ([, day, month, year]) => [year, month?.padStart(2, "0"), day]),
    read(DAY_FIRST.exec(text), ([, day, month, year]) => [year, monthNumber(month), day]),
    read(MONTH_FIRST.exec(text), ([, month, day, year]) => [year, monthNumber(month), day]),
  ];
  return readings.filter((found) => found !== null).sort((a, b) => a.start - b.start)[0] ?? null;
}

/** The calendar day of a machine-readable date, as its own time zone counts it; null when it names none. */
export function calendarDay(value: string | null | undefined): string | null {
  const found = findDate(value ?? "");
  return found?.date ?? null;
}

type Parts = readonly [year: string | undefined, month: string | undefined, day: string | undefined];

function read(match: RegExpExecArray | null, partsOf: (match: RegExpExecArray) => Parts): DateMention | null {
  if (!match) return null;
  const [year, month, day] = partsOf(match);
  const date = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  if (!isValid(parse(date, "yyyy-MM-dd", new Date(0)))) return null;
  return { date, start: match.index, end: match.index + match[0].length };
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1);
}
