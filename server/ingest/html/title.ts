/** Finds a page's title: the headline as printed, else the metadata's title, without the site's name. */
import type { CheerioAPI } from "cheerio";
import { lettersOf, wordCount } from "../prose";
import { blocksOf } from "./blocks";

type Site = { publisher: string | null; url: string | null };

/** Marks that separate a title from its site; dashes and colons are common inside titles too. */
const PARTS = /\s+(?:\||•|·|::|›|‹)\s+/u;
const DASH = /^(.+?\S)\s+[-–—]\s+(\S[^-–—]*)$/u;
const SMALL_WORDS = /^(?:of|the|and|for|de|la|le|der|die|das|und|et|y|in|on|&)$/u;

/** Returns the printed headline, if any; of several, the one that the metadata has too. */
export function printedTitle($: CheerioAPI, known: readonly (string | undefined)[], site: Site): string | null {
  const named = known.map(oneLine).filter((title) => title !== "");
  const printed = $("h1")
    .toArray()
    .map((heading) =>
      oneLine(
        blocksOf(heading)
          .map(({ text }) => text)
          .join(" "),
      ),
    )
    .filter((title) => title !== "" && lettersOf(title) !== lettersOf(site.publisher ?? ""));
  const seconded = printed.find((title) => named.some((other) => likeness(title, other) >= 0.5));
  const alone = printed.length === 1 && wordCount(printed[0] ?? "") >= 4 ? printed[0] : undefined;
  const title = seconded ?? alone ?? named[0] ?? printed[0];
  return title === undefined ? null : withoutSite(title, site);
}

/** Returns a title without the name of its site, which many pages put after it or before it. */
export function withoutSite(title: string, site: Site): string {
  const parts = title.split(PARTS).filter((part) => !isSite(part, site));
  const longest = [...parts].sort((a, b) => b.length - a.length)[0];
  const bare = title.split(PARTS).length > 1 ? (longest ?? title) : title;
  const [, head = "", tail = ""] = DASH.exec(bare) ?? [];
  if (head !== "" && (isSite(tail, site) || (isNameLike(tail) && wordCount(head) >= 3))) return withoutSite(head, site);
  const publisher = site.publisher ?? "";
  if (publisher !== "" && bare.toLowerCase().endsWith(publisher.toLowerCase())) {
    const rest = bare.slice(0, bare.length - publisher.length).trimEnd();
    const shorter = rest.replace(/\s*[-–—|·:：,]$/u, "");
    if (shorter !== rest && shorter !== "") return shorter;
  }
  return bare;
}

function isSite(part: string, { publisher, url }: Site): boolean {
  const letters = lettersOf(part);
  if (letters === "") return true;
  const host = url === null ? "" : lettersOf(new URL(url).hostname.replace(/^www\./, ""));
  return (
    letters === lettersOf(publisher ?? "") || (letters.length >= 3 && host.startsWith(letters)) || letters === host
  );
}

/** "The Marlow Bay Courier", but not "what we know": few words, all of them names. */
function isNameLike(tail: string): boolean {
  const words = tail.split(" ").filter((word) => !SMALL_WORDS.test(word));
  return (
    words.length >= 1 &&
    words.length <= 5 &&
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) &&
    !/[?!:,;“”"‘]/u.test(tail)
  );
}

/**
 * Returns the share of the shorter title's words that the other has too; a title of one or two words, which may be the
 * site's name, must match the other in full.
 */
function likeness(one: string, other: string): number {
  const [a, b] = [one, other].map((title) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const shared = [...(a ?? [])].filter((word) => b?.has(word)).length;
  const sizes = [a?.size ?? 0, b?.size ?? 0];
  const shorter = Math.min(...sizes);
  return shared / Math.max(1, shorter < 3 ? Math.max(...sizes) : shorter);
}

function oneLine(value: string | undefined): string {
  return (value ?? "").replace(/\s+/gu, " ").trim();
}
