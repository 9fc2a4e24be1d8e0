/** Reads an article: from the bytes of a file, or a pasted text, to a draft or the reason why there is none. */
import { type ArticleFormat, MAX_ARTICLE_BYTES, tooLarge } from "@/server/domain/articles/article-format";
import { assembleDraft } from "./assemble";
import { type MarkedUp, type ReadResult, type Remarks, refuse } from "./draft";
import { formatOf, sniffFormat } from "./format";
import { isBeyondReading } from "./html/limits";
import { readHtml } from "./html/read-html";
import { readMarkdown } from "./markdown/markdown";
import { decodeText } from "./text/decode";
import { repairDoubleEncoding } from "./text/double-encoding";

/**
 * Reads one file, or a pasted text without a name. The extension decides the format, then the declared type, then how
 * the text begins.
 */
export function readArticle(bytes: Uint8Array, hint: { name: string; type?: string }): ReadResult {
  if (bytes.length > MAX_ARTICLE_BYTES) return refuse("too large", tooLarge("file"));
  if (bytes.length === 0) return empty("file");
  const format = formatOf(hint);
  if (format === null) {
    return refuse("unsupported type", "Only .txt, .md and .html files can be read; save the article as one of them.");
  }
  const decoded = decodeText(bytes, { ...(hint.type ? { type: hint.type } : {}), html: format !== "text" });
  if (!decoded.ok) return decoded;
  return draftFrom(decoded.text, format === "sniff" ? sniffFormat(decoded.text) : format, decoded);
}

function draftFrom(given: string, format: ArticleFormat, read: Remarks): ReadResult {
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
  return assembleDraft(format, marked, { notes: read.notes, doubts });
}

const READERS: Readonly<Record<ArticleFormat, (text: string) => MarkedUp>> = {
  text: (text) => ({ title: null, publisher: null, url: null, publishedOn: null, author: null, text }),
  markdown: readMarkdown,
  html: readHtml,
};

function doubleEncoded(places: number, example: string | null): string {
  return `The text had been encoded twice: characters such as “${example}” were put right in ${places} places. Check its quotation marks and accents.`;
}

function empty(what: "file" | "text"): ReadResult {
  return refuse("empty", `The ${what} is empty; choose one that holds the article's words.`);
}
