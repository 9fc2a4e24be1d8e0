/**
 * Assembles a draft from the markup's data and the plain text: removes page furniture, reads the top matter, finds a
 * title.
 */

import type { ArticleFormat } from "@/server/domain/articles/article-format";
import { languageOfTag } from "@/server/domain/articles/article-language";
import { type MarkedUp, type Reading, type ReadResult, type Remarks, refuse } from "./draft";
import { isFurniture } from "./furniture";
import { cutAtWord, takeHeadline } from "./headline";
import { withoutInvisible } from "./text/invisible";
import { normaliseText } from "./text/normalise";
import { readTopMatter } from "./top-matter";

const LONGEST_TITLE = 300;
/** How many of the removed lines to name: enough for a person to see what kind they were. */
const LINES_NAMED = 5;
/** The most paragraphs left out that the draft lists; for more, the person looks at the page itself. */
const MOST_LEFT_OUT = 200;

const NAMES: Readonly<Record<Reading["by"], string>> = {
  page: "what the page shows",
  Readability: "Mozilla's Readability",
  "JSON-LD": "the page's JSON-LD",
};

/**
 * Returns the draft for a text and what its format says about it; the markup's data takes precedence over the text's.
 */
export function assembleDraft(format: ArticleFormat, marked: MarkedUp, read: Remarks): ReadResult {
  const visible = withoutInvisible(marked.text);
  const { lines, removed } = withoutFurniture(visible.text);
  const top = readTopMatter(lines, marked);
  const { title, text, fromSentence } = settleTitle(top.title, top.lines);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return refuse("no article text", "The file holds no article text; paste the article's words instead.");
  }
  const dateDoubt = marked.dateDoubt ?? top.dateDoubt;
  const leftOut = (marked.leftOut ?? []).map(cleaned).filter((paragraph) => paragraph !== "");
  const readings = (marked.readings ?? []).map(({ by, text: other }) => ({ by, text: cleaned(other) }));
  const doubts = [
    ...read.doubts,
    ...(marked.doubts ?? []),
    ...top.doubts,
    ...(dateDoubt === null ? [] : [dateDoubt]),
    ...(fromSentence ? ["No headline was found, so the title is the opening of the first sentence."] : []),
    ...readingsDoubt(readings),
    ...leftOutDoubt(leftOut, text),
  ];
  const facts = [
    ...invisibleNote(visible.removed),
    ...read.notes,
    ...(marked.notes ?? []),
    ...top.notes,
    ...furnitureNote(removed),
  ];
  const draft = {
    title,
    publisher: oneLine(top.publisher) || null,
    url: top.url,
    publishedOn: top.publishedOn,
    dateDoubt,
    author: oneLine(top.author) || null,
    language: languageOfTag(marked.language),
    text,
    format,
    notes: [...doubts, ...leftOutNote(leftOut, doubts), ...facts],
    doubts,
    leftOut: leftOut.slice(0, MOST_LEFT_OUT),
    readings,
  };
  return { ok: true, draft };
}

function withoutFurniture(text: string): { lines: string[]; removed: string[] } {
  const lines = normaliseText(text)
    .split("\n")
    .map((line) => line.trim());
  return { lines: lines.map((line) => (isFurniture(line) ? "" : line)), removed: lines.filter(isFurniture) };
}

function cleaned(text: string): string {
  return normaliseText(withoutFurniture(withoutInvisible(text).text).lines.join("\n"));
}

function settleTitle(known: string | null, lines: readonly string[]) {
  const named = cutAtWord(oneLine(known), LONGEST_TITLE);
  if (named === "") {
    const found = takeHeadline(lines);
    return { title: found.title, text: normaliseText(found.lines.join("\n")), fromSentence: found.fromSentence };
  }
  const at = lines.findIndex((line) => line !== "");
  const repeated = oneLine(lines[at] ?? "") === named;
  return { title: named, text: normaliseText(lines.slice(repeated ? at + 1 : 0).join("\n")), fromSentence: false };
}

function oneLine(value: string | null): string {
  return normaliseText(withoutInvisible(value ?? "").text)
    .replace(/\s+/gu, " ")
    .trim();
}

function readingsDoubt(readings: readonly Reading[]): string[] {
  if (readings.length === 0) return [];
  const others = readings.map(({ by }) => NAMES[by]).join(" and ");
  return [`This page can be read in more than one way: ${others} would give another text.`];
}

/** A quarter of a page's prose is more than menus and comments usually amount to. */
function leftOutDoubt(leftOut: readonly string[], text: string): string[] {
  const length = leftOut.join("").length;
  return length * 3 >= text.length ? [countLeftOut(leftOut)] : [];
}

function leftOutNote(leftOut: readonly string[], doubts: readonly string[]): string[] {
  const count = countLeftOut(leftOut);
  return leftOut.length === 0 || doubts.includes(count) ? [] : [count];
}

function countLeftOut({ length }: readonly string[]): string {
  return length === 1 ? "1 paragraph of the page was left out." : `${length} paragraphs of the page were left out.`;
}

function invisibleNote(removed: number): string[] {
  if (removed === 0) return [];
  const what = removed === 1 ? "1 invisible character was" : `${removed} invisible characters were`;
  return [`${what} left out (soft hyphens, zero-width spaces and the like).`];
}

function furnitureNote(removed: readonly string[]): string[] {
  if (removed.length === 0) return [];
  const named = removed.slice(0, LINES_NAMED).map((line) => `“${line}”`);
  const more = removed.length > named.length ? ` and ${removed.length - named.length} more` : "";
  return [`Page furniture was left out: ${named.join(", ")}${more}.`];
}
