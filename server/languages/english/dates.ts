/** Finds dates as English writes them out, and the words that accompany them. */
import type { WrittenDay } from "@/server/domain/words/language";

const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})(?!\\d)`, "i");
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, "i");

/** Returns the first date in each of the two orders. */
export function writtenDays(text: string): WrittenDay[] {
  const [dayFirst, monthFirst] = [DAY_FIRST.exec(text), MONTH_FIRST.exec(text)];
  return [
    ...(dayFirst ? [{ match: dayFirst, day: dayFirst[1], month: dayFirst[2] }] : []),
    ...(monthFirst ? [{ match: monthFirst, day: monthFirst[2], month: monthFirst[1] }] : []),
  ].map(({ match, day = "", month = "" }) => ({
    ...{ year: match[3] ?? "", month: String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1), day },
    ...{ start: match.index, end: match.index + match[0].length },
  }));
}

/** Words that may accompany a date in a line with nothing else. */
export const aroundDates = [
  "first|last|published|updated|modified|posted|created|date|on|at",
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun",
];
