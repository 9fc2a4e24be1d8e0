/** Reads the lines above an article's prose: date marker, named fields, byline, time stamp, dateline. */
import type { FieldOfArticle } from "@/server/domain/words/language";
import { anyOf } from "@/server/languages/page-words";
import { WHOLE_LANGUAGES } from "@/server/languages/whole-languages";
import { firstAuthors } from "./authors";
import { calendarDay, findDate } from "./dates";
import type { MarkedUp } from "./draft";
import { webAddress } from "./web-address";

type TopMatter = {
  title: string | null;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
  /** Why that day may not be the day of publication. */
  dateDoubt: string | null;
  author: string | null;
  /** The remaining lines; a line that was used is left empty, so that its neighbours stay apart. */
  lines: string[];
  notes: string[];
  doubts: string[];
};

/** Further down, a line that looks like one of these belongs to the article. */
const REACH = 600;
const LONGEST_LINE = 300;

const MARKER = /^date (\d{4}(?:-\d{2}){0,2})(?=\s|$)\s*/;
const FIELDS = new Map(WHOLE_LANGUAGES.flatMap(({ pages }) => Object.entries(pages.fields)));
const FIELD = new RegExp(`^(${[...FIELDS.keys()].join("|")})\\s*:\\s*(\\S.*)$`, "i");
const LABEL = /^(\p{L}[\p{L} ]{1,30}?)\s*:\s*\S/u;
/** The value of such a field is a name and never a sentence. */
const NAMES_SOMEBODY: ReadonlySet<FieldOfArticle> = new Set(["publisher", "author"]);
const SENTENCE = /[.!?]["”’]?$|\s\p{Ll}+\s\p{Ll}+\s\p{Ll}+/u;
/** A headline and a standfirst may precede the fields. */
const MOST_PROSE = 2;
const BYLINE = new RegExp(
  `^(?:${anyOf("bylines")}) (\\p{Lu}[^.!?:;]{2,70}?)(?: (?:${anyOf("writtenFor")}|\\|) (\\p{Lu}[^.!?:;|]{2,60}))?$`,
  "iu",
);
const DATELINE = /^\p{Lu}[\p{Lu} .'’/-]{2,40}[,(]?\s*/u;
const DATELINE_END = /^\)?\s*(?:\([^()]{1,40}\)\s*)?[-–—]\s/;
const CLOCK = /^\d{1,2}[:.]\d{2}/;
const SAYS_PUBLISHED = new RegExp(`^\\W*(?:${anyOf("published")})\\b`, "i");
const AROUND_A_DATE = new RegExp(
  `\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?m\\.?)?|\\b(?:GMT|UTC|BST|[ECP][SD]?T|CEST|MSK|IST)|\\b(?:${anyOf("aroundDates")})\\b|[^\\p{L}\\d]`,
  "giu",
);

/**
 * Reads and removes the lines above the prose, which must be trimmed; known details stay, and prose is never searched.
 */
export function readTopMatter(given: readonly string[], known: Partial<MarkedUp> = {}): TopMatter {
  const { title = null, publisher = null, url = null, publishedOn = null, author = null } = known;
  const details = { title, publisher, url, publishedOn, author };
  const top: TopMatter = { ...details, dateDoubt: null, lines: [...given], notes: [], doubts: [] };
  takeMarker(top);
  let offset = 0;
  let prose = 0;
  const spoken = repeatedLabels(top.lines);
  for (const [at, line] of top.lines.entries()) {
    if (offset > REACH || prose > MOST_PROSE) break;
    offset += line.length + 1;
    if (line === "" || line.length > LONGEST_LINE) continue;
    if (
      takeField(top, line, spoken) ||
      takeStamp(top, line, prose === 0 && top.title === null) ||
      ((prose > 0 || top.title !== null) && takeByline(top, line))
    )
      top.lines[at] = "";
    else prose += 1;
  }
  top.publishedOn ??= datelineDay(top.lines);
  return top;
}

function takeMarker(top: TopMatter): void {
  const at = top.lines.findIndex((line) => line !== "");
  const match = MARKER.exec(top.lines[at] ?? "");
  if (!match) return;
  top.publishedOn ??= calendarDay(match[1]);
  if (top.publishedOn === null) top.doubts.push(`The date “${match[1]}” names no day, so the article has no date yet.`);
  top.lines[at] = (top.lines[at] ?? "").slice(match[0].length);
}

/** A label that precedes a colon in several lines is a speaker in an interview, whichever word it is. */
function repeatedLabels(lines: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const line of lines) {
    const label = LABEL.exec(line)?.[1]?.toLowerCase();
    if (label === undefined) continue;
    if (once.has(label)) again.add(label);
    once.add(label);
  }
  return again;
}

function takeField(top: TopMatter, line: string, spoken: ReadonlySet<string>): boolean {
  const [, name = "", value = ""] = FIELD.exec(line) ?? [];
  const key = name.toLowerCase();
  const field = FIELDS.get(key);
  if (!field || spoken.has(key) || (NAMES_SOMEBODY.has(field) && SENTENCE.test(value))) return false;
  if (field === "url") return takeAddress(top, value);
  if (field === "publishedOn") return takeDay(top, value);
  if (field === "author") top.author ??= firstAuthors([[value]], null);
  else top[field] ??= value;
  return true;
}

function takeAddress(top: TopMatter, value: string): boolean {
  const address = webAddress(value);
  if (address === null) top.notes.push(`The address “${value}” was left out: it is not an http or https address.`);
  top.url ??= address;
  return true;
}

function takeDay(top: TopMatter, value: string): boolean {
  const day = calendarDay(value);
  top.publishedOn ??= day;
  return day !== null;
}

function takeByline(top: TopMatter, line: string): boolean {
  const [, author, publisher] = BYLINE.exec(line) ?? [];
  if (author === undefined) return false;
  top.author ??= firstAuthors([[author]], null);
  top.publisher ??= publisher ?? null;
  return true;
}

/**
 * Uses a line that is a date with nothing else but a time and words such as "published". If it does not say that it is
 * about publication, the day is doubtful; if it begins with a time and is the first line, it is a clock.
 */
function takeStamp(top: TopMatter, line: string, isFirst: boolean): boolean {
  const found = findDate(line);
  if (!found) return false;
  const rest = line.slice(0, found.start) + " ".concat(line.slice(found.end));
  const second = findDate(rest);
  const words = second ? rest.slice(0, second.start) + rest.slice(second.end) : rest;
  if (words.replace(AROUND_A_DATE, "") !== "") return false;
  if (top.publishedOn !== null) return true;
  if (isFirst && CLOCK.test(line)) {
    top.doubts.push(`The line “${line}” looks like the page's clock, so its date was left out.`);
    return true;
  }
  top.publishedOn = found.date;
  if (!SAYS_PUBLISHED.test(line.slice(0, found.start)))
    top.dateDoubt = `The date was read from the line “${line}”; check that it is the day of publication.`;
  return true;
}

/** "LONDON, 19 April 2021 (Agency) – …": the date counts, and the words stay in the article. */
function datelineDay(lines: readonly string[]): string | null {
  for (const line of lines.filter((one) => one !== "").slice(0, 3)) {
    const place = DATELINE.exec(line)?.[0];
    const found = place === undefined ? null : findDate(line.slice(0, 120));
    if (place === undefined || found === null) continue;
    if (found.start <= place.length && DATELINE_END.test(line.slice(found.end))) return found.date;
  }
  return null;
}
