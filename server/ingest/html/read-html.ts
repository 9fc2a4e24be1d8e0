/** Reads an HTML page's article: the page's data about it, its paragraphs, and how certain these are. */
import { load } from "cheerio";
import { bylineIn } from "../authors";
import { findDate } from "../dates";
import type { MarkedUp, Reading } from "../draft";
import { lettersOf } from "../prose";
import { pickArticle } from "./article";
import { type Block, blocksOf } from "./blocks";
import { NEVER } from "./hints";
import { type LinkedArticle, readLinkedArticle } from "./json-ld";
import { readMetadata } from "./metadata";
import { MOST_ELEMENTS, readableMarkup } from "./second-opinion";
import { agreement, confirmed, type Witness, witnessOf } from "./witness";

/** A body in JSON-LD with fewer letters is a teaser. */
const SHORTEST_BODY = 300;
/** The share of a JSON-LD body that the page must show before a paragraph's absence from that body counts. */
const SHOWN = 0.6;
const LONGEST_BYLINE = 100;
/** Below this, two readings are two different texts. */
const ALIKE = 0.8;

/** Returns the article in a page. The page must have passed `isBeyondReading`; otherwise this may take very long. */
export function readHtml(source: string): MarkedUp {
  const $ = load(source);
  const scripts = $('script[type*="ld+json"]').toArray();
  const linked = readLinkedArticle(scripts.map((script) => $(script).text()));
  const metadata = readMetadata($, linked);
  const description = lettersOf(
    $('meta[property="og:description"], meta[name="description"]').first().attr("content") ?? "",
  );
  $(NEVER).remove();
  const body = $("body").toArray()[0];
  if (!body) return { ...metadata, text: "" };
  const blocks = blocksOf(body);
  const readability = $("*").length > MOST_ELEMENTS ? null : witnessIn(readableMarkup($.html()));
  const written = bodyIn(linked);
  const isShown =
    written !== null &&
    confirmed(
      written,
      blocks.map(({ key }) => key),
    ) >
      SHOWN * written.size;
  const known = { readability, linked: isShown ? written : null, description };
  const { kept, leftOut, top } = pickArticle(blocks, $("h1").toArray()[0] ?? null, known, metadata.title ?? "");
  const own = witnessOf(kept.filter((block) => !top.includes(block) || !isByline(block.text)).map(({ text }) => text));
  const reading = chosen(own, leftOut, readability, written);
  const printed = printedDetails(top);
  return {
    ...metadata,
    publishedOn: metadata.publishedOn ?? printed.publishedOn,
    author: metadata.author ?? printed.author,
    ...reading,
  };
}

/**
 * Returns our own reading, unless the page shows little of its own JSON-LD body; and the readings that differ much from
 * it.
 */
function chosen(own: Witness, leftOut: readonly Block[], readability: Witness | null, written: Witness | null) {
  const readings: Reading[] = [];
  const offer = (by: Reading["by"], witness: Witness | null) => {
    if (witness !== null && agreement(own, witness) < ALIKE) readings.push({ by, text: textOf(witness) });
  };
  offer("Readability", readability);
  if (written !== null && written.size * 2 > own.size) offer("JSON-LD", written);
  const isCarried = written !== null && own.size * 2 < written.size && agreement(own, written) < 0.5;
  if (!isCarried) return { text: textOf(own), leftOut: leftOut.map(({ text }) => text), readings, doubts: [] };
  const others = readings.filter(({ by }) => by !== "JSON-LD");
  return {
    text: textOf(written),
    leftOut: [],
    readings: own.size === 0 ? others : [{ by: "page" as const, text: textOf(own) }, ...others],
    doubts: ["The page shows little of the article; its text was read from the page's JSON-LD."],
  };
}

function textOf({ paragraphs }: Witness): string {
  return paragraphs.join("\n\n");
}

function witnessIn(markup: string | null): Witness | null {
  const body = markup === null ? undefined : load(markup)("body").toArray()[0];
  return body ? witnessOf(blocksOf(body).map(({ text }) => text)) : null;
}

/** Returns the body in JSON-LD, which some sites give as markup and some as lines. */
function bodyIn(linked: LinkedArticle | null): Witness | null {
  const witness = witnessIn(linked?.articleBody?.replace(/\n+/g, "<p>") ?? null);
  return witness !== null && witness.size >= SHORTEST_BODY ? witness : null;
}

/** Returns the byline and date as printed above the article. */
function printedDetails(top: readonly Block[]): { publishedOn: string | null; author: string | null } {
  const short = top.filter(({ text }) => text.length <= 200).flatMap(({ text }) => text.split("\n"));
  const dates = short.map((line) => findDate(line)).filter((found) => found !== null);
  const authors = short.map((line) => bylineIn(withoutDate(line))).filter((found) => found !== null);
  return { publishedOn: dates[0]?.date ?? null, author: authors[0] ?? null };
}

/** Returns whether a line names the article's author, with at most a date besides. */
function isByline(line: string): boolean {
  return line.length <= LONGEST_BYLINE && bylineIn(withoutDate(line)) !== null;
}

function withoutDate(line: string): string {
  const found = findDate(line);
  return found === null ? line : line.slice(0, found.start).trim() || line.slice(found.end).trim();
}
