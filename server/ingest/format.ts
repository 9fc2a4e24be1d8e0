/** Determines which of the three readable formats a file is in, from its name, its declared type, or its beginning. */
import { type ArticleFormat, endingOf, formatOfName } from "@/server/domain/articles/article-format";

const BY_TYPE: Readonly<Record<string, ArticleFormat>> = {
  "text/plain": "text",
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
  "text/html": "html",
  "application/xhtml+xml": "html",
};

/** Uninformative types: browsers and servers send them for whatever they do not know. */
const SILENT_TYPES = new Set(["", "application/octet-stream"]);

/**
 * Returns the format that name and type determine; "sniff" if they say nothing; null if they stand for something
 * unreadable.
 */
export function formatOf(hint: { name: string; type?: string }): ArticleFormat | "sniff" | null {
  const type = (hint.type ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const known = formatOfName(hint.name) ?? BY_TYPE[type];
  if (known) return known;
  return SILENT_TYPES.has(type) && endingOf(hint.name) === "" ? "sniff" : null;
}

/** Returns the format that the first characters suggest; plain text unless they clearly suggest something else. */
export function sniffFormat(text: string): ArticleFormat {
  const start = text.slice(0, 500).trimStart();
  if (/^<(?:!doctype html|html|head|body|article|main|section|div|p)\b/i.test(start)) return "html";
  return /^---[ \t]*\r?\n[a-z_ -]+:/i.test(start) ? "markdown" : "text";
}
