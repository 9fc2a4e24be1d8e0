/** What an HTML page says about its article, and the article's paragraphs. */
import { type CheerioAPI, load } from "cheerio";
import { calendarDay } from "./dates";
import type { MarkedUp } from "./draft";
import { findArticleBody } from "./html-body";
import { paragraphsOf } from "./html-text";
import { readLinkedArticle } from "./json-ld";
import { webAddress } from "./web-address";

/** The article in a page. The page must have passed `isBeyondReading`, or this may take very long. */
export function readHtml(source: string): MarkedUp {
  const $ = load(source);
  const metadata = metadataOf($);
  const { root, leftOut } = findArticleBody($);
  return { ...metadata, text: root === null ? "" : paragraphsOf(root, leftOut) };
}

/** The publisher's own metadata first, then what the page shows to its readers. */
function metadataOf($: CheerioAPI): Omit<MarkedUp, "text"> {
  const scripts = $('script[type="application/ld+json"]').toArray();
  const linked = readLinkedArticle(scripts.map((script) => $(script).text()));
  const meta = (name: string) => $(`meta[property="${name}"], meta[name="${name}"]`).first().attr("content");
  const publisher = firstWords(meta("og:site_name"), linked?.publisher);
  const title = firstWords(meta("og:title"), linked?.headline, $("h1").first().text(), $("title").first().text());
  const shown = $("time[datetime]").first().attr("datetime");
  return {
    title: title === null ? null : withoutSiteName(title, publisher),
    publisher,
    url: webAddress($('link[rel="canonical"]').first().attr("href")) ?? webAddress(meta("og:url")),
    publishedOn:
      calendarDay(meta("article:published_time")) ?? calendarDay(linked?.datePublished) ?? calendarDay(shown),
  };
}

function firstWords(...values: readonly (string | undefined)[]): string | null {
  const words = values.map((value) => (value ?? "").replace(/\s+/gu, " ").trim());
  return words.find((value) => value !== "") ?? null;
}

/** Many pages end their title with " | Site name". */
function withoutSiteName(title: string, publisher: string | null): string {
  if (publisher === null || !title.toLowerCase().endsWith(publisher.toLowerCase())) return title;
  const rest = title.slice(0, title.length - publisher.length).trimEnd();
  const shorter = rest.replace(/\s[-–—|·:]$/u, "");
  return shorter === rest || shorter === "" ? title : shorter;
}
