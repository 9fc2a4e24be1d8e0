/** Converts Markdown to plain paragraphs without marks. Covers what articles use, not the whole of CommonMark. */
import type { MarkedUp } from "../draft";
import { normaliseText } from "../text/normalise";
import { readFrontMatter } from "./front-matter";
import { inlineText } from "./markdown-inline";

type Line = { kind: "blank" | "heading" | "item" | "prose"; text: string; level: number };

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const SETEXT = /^ {0,3}(=+|-{2,})[ \t]*$/;
const RULE = /^ {0,3}(?:[-*_][ \t]*){3,}$/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(\S.*)$/;
const DEFINITION = /^ {0,3}\[[^\]^][^\]]*\]:\s*\S/;
const FOOTNOTE = /^ {0,3}\[\^[^\]]+\]:[ \t]*(?=\S)/;
const FENCE = /^ {0,3}(?:```|~~~)/;

/** Returns the article in a Markdown file; its title is the front matter's, or else the first top-level heading. */
export function readMarkdown(source: string): MarkedUp {
  const matter = readFrontMatter(normaliseLineEnds(source));
  const lines = classify(withoutComments(matter.text).split("\n"));
  const heading = lines.find((line) => line.kind === "heading" && line.level === 1);
  const title = matter.title ?? heading?.text ?? null;
  const body = lines.filter((line) => line !== heading || line.text !== title);
  return { ...matter, title, text: normaliseText(joinLines(body)) };
}

function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function withoutComments(text: string): string {
  const [before = "", ...parts] = text.split("<!--");
  return before + parts.map((part) => (part.includes("-->") ? part.slice(part.indexOf("-->") + 3) : "")).join("");
}

function classify(source: readonly string[]): Line[] {
  const lines: Line[] = [];
  for (const raw of source) {
    const line = raw.replace(/^(?: {0,3}> ?)+/, "");
    const last = lines.at(-1);
    const underline = SETEXT.exec(line)?.[1];
    if (underline !== undefined && last?.kind === "prose") {
      last.kind = "heading";
      last.level = underline.startsWith("=") ? 1 : 2;
    } else lines.push(classifyLine(line));
  }
  return lines;
}

function classifyLine(line: string): Line {
  if (line.trim() === "" || RULE.test(line) || DEFINITION.test(line) || FENCE.test(line)) {
    return { kind: "blank", text: "", level: 0 };
  }
  const [, marks, words] = HEADING.exec(line) ?? [];
  if (marks !== undefined) {
    return {
      kind: "heading",
      text: inlineText((words ?? "").replace(/[ \t]#+[ \t]*$/, "")).trim(),
      level: marks.length,
    };
  }
  if (FOOTNOTE.test(line)) return { kind: "item", text: line.replace(FOOTNOTE, ""), level: 0 };
  const item = ITEM.exec(line)?.[1];
  return { kind: item === undefined ? "prose" : "item", text: item ?? line, level: 0 };
}

/** Joins the wrapped lines of one paragraph; a hard break, a list item and a heading keep their own lines. */
function joinLines(lines: readonly Line[]): string {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(inlineText(open.join("")));
    open = [];
  };
  for (const line of lines) {
    if (line.kind === "blank" || line.kind === "heading") close();
    if (line.kind === "heading") paragraphs.push(line.text);
    if (line.kind === "item" || line.kind === "prose") open.push(separator(open.at(-1), line), line.text.trimStart());
  }
  close();
  return paragraphs.join("\n\n");
}

function separator(before: string | undefined, line: Line): string {
  if (before === undefined) return "";
  return line.kind === "item" || before.endsWith("  ") || before.endsWith("\\") ? "\n" : " ";
}
