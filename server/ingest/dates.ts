/** Finds publication dates as pages write them, strictly: a date counts only with its day, month and year. */
import { isValid, parse } from "date-fns";
import type { WrittenDay } from "@/server/domain/words/language";
import { WHOLE_LANGUAGES } from "@/server/languages/whole-languages";

const ISO = /(?<!\d)(\d{4})([-/.])(\d{2})\2(\d{2})(?!\d)/;
/** With dots, the day always comes first; with slashes, the order depends on the country. */
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;

type DateMention = { date: string; start: number; end: number };

/** Returns the first full date in the text, with its position. Ambiguous forms such as 04/05/2021 do not count. */
export function findDate(text: string): DateMention | null {
  const readings = [
    read(ISO.exec(text), ([, year, , month, day]) => [year, month, day]),
    read(DOTTED.exec(text), ([, day, month, year]) => [year, month, day]),
    ...WHOLE_LANGUAGES.flatMap(({ pages }) => pages.writtenDays(text)).map(dayOf),
  ];
  return readings.filter((found) => found !== null).sort((a, b) => a.start - b.start)[0] ?? null;
}

/** Returns the calendar day of a machine-readable date, in its own time zone; null if it has none. */
export function calendarDay(value: string | null | undefined): string | null {
  const found = findDate(value ?? "");
  return found?.date ?? null;
}

type Parts = readonly [year: string | undefined, month: string | undefined, day: string | undefined];

function read(match: RegExpExecArray | null, partsOf: (match: RegExpExecArray) => Parts): DateMention | null {
  if (!match) return null;
  const [year = "", month = "", day = ""] = partsOf(match);
  return dayOf({ year, month, day, start: match.index, end: match.index + match[0].length });
}

/** Returns the day, if it exists in the calendar. */
function dayOf({ year, month, day, start, end }: WrittenDay): DateMention | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isValid(parse(date, "yyyy-MM-dd", new Date(0))) ? { date, start, end } : null;
}
