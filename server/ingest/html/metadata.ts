/** Reads what a page says about its article besides the text: title, publisher, address, date, author. */
import type { CheerioAPI } from "cheerio";
import { firstAuthors } from "../authors";
import { calendarDay } from "../dates";
import type { MarkedUp } from "../draft";
import { webAddress } from "../web-address";
import type { LinkedArticle } from "./json-ld";
import { printedTitle } from "./title";

export type Metadata = Omit<MarkedUp, "text" | "leftOut" | "readings">;

/** Names of `meta` elements with the publication date, the most precise first. */
const PUBLISHED = [
  "article:published_time",
  "article.published",
  "og:article:published_time",
  "og:published_time",
  "datePublished",
  "parsely-pub-date",
  "sailthru.date",
  "cXenseParse:recs:publishtime",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.issued",
  "dc.date.created",
  "dc.date",
  "DCSext.articleFirstPublished",
  "publish-date",
  "publish_date",
  "publication_date",
  "publishdate",
  "pubdate",
  "date",
];
const AUTHORS = [
  "article:author",
  "author",
  "parsely-author",
  "dc.creator",
  "dcterms.creator",
  "sailthru.author",
  "byl",
];

/** Returns the publisher's own metadata, and the details that the page shows to its readers. */
export function readMetadata($: CheerioAPI, linked: LinkedArticle | null): Metadata {
  const meta = metaReader($);
  const publisher = firstWords(meta("og:site_name"), linked?.publisher[0]);
  const url = webAddress($('link[rel="canonical"]').first().attr("href")) ?? webAddress(meta("og:url"));
  const known = [linked?.headline, meta("og:title"), meta("twitter:title"), $("title").first().text()];
  const { day, doubt } = publicationDay($, meta, linked, url);
  return {
    title: printedTitle($, known, { publisher, url }),
    publisher,
    url,
    publishedOn: day,
    author: firstAuthors(
      [linked?.author ?? [], ...AUTHORS.map((name) => [meta(name)]), marked($, "author")],
      publisher,
    ),
    language: firstWords(
      $("html").attr("lang"),
      meta("og:locale"),
      $("meta[http-equiv='content-language' i]").attr("content"),
    ),
    dateDoubt: doubt,
  };
}

type Meta = (name: string) => string | undefined;

/** Reads a `meta` element by its name, property or itemprop, ignoring case. */
function metaReader($: CheerioAPI): Meta {
  const all = new Map<string, string>();
  for (const { attribs } of $("meta[content]").toArray()) {
    const name = (attribs.property ?? attribs.name ?? attribs.itemprop ?? "").toLowerCase();
    const content = attribs.content?.trim() ?? "";
    if (name !== "" && content !== "" && !all.has(name)) all.set(name, content);
  }
  return (name) => all.get(name.toLowerCase());
}

type Day = { day: string | null; doubt: string | null };

/**
 * Returns the publication date: the one that the page declares, else one shown beside the article, else one that is
 * only likely.
 */
function publicationDay($: CheerioAPI, meta: Meta, linked: LinkedArticle | null, url: string | null): Day {
  const declared = [meta("article:published_time"), linked?.datePublished, ...marked($, "datePublished")];
  for (const value of [...declared, ...PUBLISHED.map(meta), ...shownTimes($)]) {
    const day = calendarDay(value);
    if (day !== null) return { day, doubt: null };
  }
  const inAddress = /\/(\d{4})[/-](\d{2})[/-](\d{2})(?:\/|-|$)/.exec(url ?? "");
  const byAddress = calendarDay(inAddress?.slice(1, 4).join("-"));
  if (byAddress !== null) return { day: byAddress, doubt: "The date was read from the page's address; check it." };
  const changed = calendarDay(linked?.dateModified) ?? calendarDay(meta("article:modified_time"));
  const doubt =
    "The page says only when it was last changed; that day stands for the date of publication, so check it.";
  return { day: changed, doubt: changed === null ? null : doubt };
}

/** Returns the `time` elements of the article itself, not those of other stories beside it. */
function shownTimes($: CheerioAPI): (string | undefined)[] {
  const headline = $("h1").first();
  const articles = headline.closest("article, main").add($("article").first());
  const near = articles.find("time").toArray();
  const all = near.length > 0 ? near : $("time").toArray();
  const own = all.filter((time) => $(time).closest("aside, nav, footer, li").length === 0);
  const published = (time: (typeof own)[number]) =>
    /publ|creat|posted/i.test(`${time.attribs.class ?? ""} ${time.attribs.itemprop ?? ""}`);
  return [...own.filter(published), ...own.filter((time) => !published(time))].map(
    (time) => time.attribs.datetime ?? $(time).text(),
  );
}

/** Returns the text of elements that are marked with this schema.org property. */
function marked($: CheerioAPI, property: string): string[] {
  const elements = $(`[itemprop~="${property}"]`).toArray().slice(0, 10);
  return elements.map((element) => {
    const { content, datetime } = element.attribs;
    const named = $(element).find('[itemprop="name"]').first();
    return content ?? datetime ?? (named.attr("content") || named.text() || $(element).text());
  });
}

function firstWords(...values: readonly (string | undefined)[]): string | null {
  const words = values.map((value) => (value ?? "").replace(/\s+/gu, " ").trim());
  return words.find((value) => value !== "") ?? null;
}
