/** Which of the three readable formats a file is in, from its name, its declared type, or how it begins. */
import type { ArticleFormat } from "./draft";

const BY_EXTENSION: Readonly<Record<string, ArticleFormat>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
};

const BY_TYPE: Readonly<Record<string, ArticleFormat>> = {
  "text/plain": "text",
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
  "text/html": "html",
  "application/xhtml+xml": "html",
};

/** The types that say nothing: browsers and servers send them for whatever they do not know. */
const SILENT_TYPES = new Set(["", "application/octet-stream"]);

/** The format that name and type settle; "sniff" when they say nothing; null when they name something unreadable. */
export function formatOf(hint: { name: string; type?: string }): ArticleFormat | "sniff" | null {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(hint.name)?.[1]?.toLowerCase() ?? "";
  const type = (hint.type ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const known = BY_EXTENSION[extension] ?? BY_TYPE[type];
  if (known) return known;
  return SILENT_TYPES.has(type) && extension === "" ? "sniff" : null;
}

/** The format that the first characters show; plain text unless they are plainly something else. */
export function sniffFormat(text: string): ArticleFormat {
  const start = text.slice(0, 500).trimStart();
  if (/^<(?:!doctype html|html|head|body|article)\b/i.test(start)) return "html";
  return /^---[ \t]*\r?\n[a-z_ -]+:/i.test(start) ? "markdown" : "text";
}
