/** The `key: value` lines between `---` at the top of a Markdown file. */
import { firstAuthors } from "./authors";
import { calendarDay } from "./dates";
import type { MarkedUp } from "./draft";
import { webAddress } from "./web-address";

const MOST_LINES = 100;

/** What the front matter says, and the text after it; a block that is never closed is ordinary text. */
export function readFrontMatter(text: string): MarkedUp {
  const lines = text.split("\n");
  const end =
    lines[0]?.trimEnd() === "---" ? lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1;
  if (end < 0 || end > MOST_LINES)
    return { title: null, publisher: null, url: null, publishedOn: null, author: null, text };
  const values = new Map(lines.slice(1, end).flatMap(keyAndValue));
  const first = (...keys: string[]) => keys.map((key) => values.get(key)).find((value) => value !== undefined) ?? null;
  return {
    title: first("title", "headline"),
    publisher: first("publisher", "source", "site", "outlet"),
    url: webAddress(first("url", "link", "canonical")),
    publishedOn: calendarDay(first("date", "published", "publishedon", "published_on")),
    author: firstAuthors([[first("author", "authors", "byline", "by") ?? undefined]], null),
    text: lines.slice(end + 1).join("\n"),
  };
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
