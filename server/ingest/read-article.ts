/** The way in for articles: from a file's bytes, or from pasted text, to a draft or the reason there is none. */
import { MAX_ARTICLE_BYTES } from "../domain/article";
import { assembleDraft } from "./assemble";
import { calendarDay } from "./dates";
import { binary, decodeText, looksBinary } from "./decode";
import { repairDoubleEncoding } from "./double-encoding";
import { type ArticleFormat, type MarkedUp, type ReadResult, type Remarks, refuse } from "./draft";
import { formatOf, sniffFormat } from "./format";
import { readHtml } from "./html";
import { isBeyondReading } from "./html-limits";
import { readMarkdown } from "./markdown";
import { webAddress } from "./web-address";

/** Reads one file. The name's ending decides the format, then the declared type, then how the text begins. */
export function readArticle(bytes: Uint8Array, hint: { name: string; type?: string }): ReadResult {
  if (bytes.length > MAX_ARTICLE_BYTES) return tooLarge("file");
  if (bytes.length === 0) return empty("file");
  const format = formatOf(hint);
  if (format === null) {
    return refuse("unsupported type", "Only .txt, .md and .html files can be read; save the article as one of them.");
  }
  const decoded = decodeText(bytes, { ...(hint.type ? { type: hint.type } : {}), html: format !== "text" });
  if (!decoded.ok) return decoded;
  return draftFrom(decoded.text, format === "sniff" ? sniffFormat(decoded.text) : format, decoded);
}

/** What the person who pastes a text already knows about it; it goes before whatever the text says. */
export type PasteHint = Partial<Omit<MarkedUp, "text">> & { format?: ArticleFormat };

/** Reads pasted text: plain words, Markdown with front matter, or the source of a page. */
export function draftFromPaste(text: string, hint: PasteHint = {}): ReadResult {
  if (text.length > MAX_ARTICLE_BYTES || new TextEncoder().encode(text).length > MAX_ARTICLE_BYTES) {
    return tooLarge("text");
  }
  if (looksBinary(text)) return binary();
  return draftFrom(text, hint.format ?? sniffFormat(text), { notes: [], doubts: [] }, knownFrom(hint));
}

function draftFrom(given: string, format: ArticleFormat, read: Remarks, known: Partial<MarkedUp> = {}): ReadResult {
  if (given.trim() === "") return empty("text");
  const { text, places, example } = repairDoubleEncoding(given);
  const doubts = places === 0 ? read.doubts : [...read.doubts, doubleEncoded(places, example)];
  if (format === "html" && isBeyondReading(text)) {
    return refuse(
      "unsupported type",
      "The page's markup is too deep or too large to read; paste the article's words instead.",
    );
  }
  const marked = READERS[format](text);
  return assembleDraft(format, { ...marked, ...known }, { ...read, doubts });
}

const READERS: Readonly<Record<ArticleFormat, (text: string) => MarkedUp>> = {
  text: (text) => ({ title: null, publisher: null, url: null, publishedOn: null, author: null, text }),
  markdown: readMarkdown,
  html: readHtml,
};

function knownFrom({ title, publisher, url, publishedOn, author }: PasteHint): Partial<MarkedUp> {
  const known = { title, publisher, url: webAddress(url), publishedOn: calendarDay(publishedOn), author };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => (value ?? "").trim() !== ""));
}

function doubleEncoded(places: number, example: string | null): string {
  return `The text had been encoded twice: characters such as “${example}” were put right in ${places} places. Check its quotation marks and accents.`;
}

function tooLarge(what: "file" | "text"): ReadResult {
  return refuse("too large", `The ${what} is larger than 2 MB; import only the article itself.`);
}

function empty(what: "file" | "text"): ReadResult {
  return refuse("empty", `The ${what} is empty; choose one that holds the article's words.`);
}
