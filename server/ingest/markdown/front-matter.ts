/** Reads the `key: value` lines between `---` at the top of a Markdown file. */
import { firstAuthors } from "../authors";
import { calendarDay } from "../dates";
import type { MarkedUp } from "../draft";
import { webAddress } from "../web-address";

const MOST_LINES = 100;

/** Returns the front matter's values, and the text after it; a block that is never closed is ordinary text. */
export function readFrontMatter(text: string): MarkedUp {
  const lines = text.split("\n");
  const end =
    lines[0]?.trimEnd() === "---" ? lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1;
  if (end < 0 || end > MOST_LINES)
    return { title: null, publisher: null, url: null, publishedOn: null, author: null, text };
  const values = new Map(lines.slice(1, end).flatMap(keyAndValue));
  const first = (...keys: string[]) => keys.map((key) => values.get(key)).find((value) => value !== undefined) ?? null;
  const date = first("date", "published", "publishedon", "published_on");
  const url = first("url", "link", "canonical");
  return {
    title: first("title", "headline"),
    publisher: first("publisher", "source", "site", "outlet"),
    url: webAddress(url),
    publishedOn: calendarDay(date),
    author: firstAuthors([listed(first("author", "authors", "byline", "by"))], null),
    language: first("language", "lang"),
    doubts: unread(date, url),
    text: lines.slice(end + 1).join("\n"),
  };
}

/** Reports ambiguous values in the front matter, which are left for a person to fill in. */
function unread(date: string | null, url: string | null): string[] {
  return [
    ...(date !== null && calendarDay(date) === null ? [`The date “${date}” could not be read as one day.`] : []),
    ...(url !== null && webAddress(url) === null
      ? [`The address “${url}” is not a whole one, so it was left out.`]
      : []),
  ];
}

/** Returns the items of a bracketed YAML list; otherwise the single value. */
function listed(value: string | null): string[] {
  const items = /^\[(.*)\]$/.exec(value ?? "")?.[1];
  return items === undefined ? [value ?? ""] : items.split(",").map((item) => unquoted(item.trim()));
}

function keyAndValue(line: string): [string, string][] {
  const match = /^([\w-]+)\s*:\s*(\S.*)$/.exec(line);
  if (!match?.[1] || !match[2]) return [];
  return [[match[1].toLowerCase(), unquoted(match[2].trim())]];
}

function unquoted(value: string): string {
  const quote = value[0];
  const isQuoted = value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote);
  return isQuoted ? value.slice(1, -1) : value;
}
