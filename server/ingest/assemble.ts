/** From what the markup said and the plain text to a draft: furniture out, top matter read, a title found. */
import { type ArticleFormat, type MarkedUp, type ReadResult, refuse } from "./draft";
import { isFurniture } from "./furniture";
import { cutAtWord, takeHeadline } from "./headline";
import { normaliseText } from "./normalise";
import { readTopMatter } from "./top-matter";

const LONGEST_TITLE = 300;
/** Enough of the removed lines for a person to see what kind they were. */
const LINES_NAMED = 5;

/** The draft for a text and what its format already told; what the markup says goes before what the text says. */
export function assembleDraft(format: ArticleFormat, marked: MarkedUp, notes: readonly string[]): ReadResult {
  const { lines, removed } = withoutFurniture(marked.text);
  const top = readTopMatter(lines, marked);
  const { title, text, fromSentence } = settleTitle(top.title, top.lines);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return refuse("no article text", "The file holds no article text; paste the article's words instead.");
  }
  const draft = {
    title,
    publisher: oneLine(top.publisher) || null,
    url: top.url,
    publishedOn: top.publishedOn,
    text,
    format,
    notes: [...notes, ...top.notes, ...furnitureNote(removed)],
  };
  if (fromSentence) draft.notes.push("No headline was found, so the title is the opening of the first sentence.");
  return { ok: true, draft };
}

function withoutFurniture(text: string): { lines: string[]; removed: string[] } {
  const lines = normaliseText(text)
    .split("\n")
    .map((line) => line.trim());
  return { lines: lines.map((line) => (isFurniture(line) ? "" : line)), removed: lines.filter(isFurniture) };
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
  return normaliseText(value ?? "")
    .replace(/\s+/gu, " ")
    .trim();
}

function furnitureNote(removed: readonly string[]): string[] {
  if (removed.length === 0) return [];
  const named = removed.slice(0, LINES_NAMED).map((line) => `“${line}”`);
  const more = removed.length > named.length ? ` and ${removed.length - named.length} more` : "";
  return [`Page furniture was left out: ${named.join(", ")}${more}.`];
}
