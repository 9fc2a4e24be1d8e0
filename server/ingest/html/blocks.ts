/**
 * Splits a page's text into blocks in reading order, each with what distinguishes an article's paragraph from its
 * surroundings.
 */

import { lettersOf } from "../prose";
import { lineage, type PageElement, type PageNode } from "./node";

export type Block = {
  text: string;
  /** Its letters and digits alone, for comparison with other texts. */
  key: string;
  /** The innermost block element that contains it. */
  element: PageElement;
  /** That element and its ancestors, innermost first. */
  path: readonly PageElement[];
  /** How many characters of its text are link text. */
  linked: number;
};

const BLOCKS = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th tr ul".split(
    " ",
  ),
);
/** The cells of a table row are read as one line. */
const ROW = "tr";
const CELLS = new Set(["td", "th"]);
/** Inline elements that appear separate on the page even if no space stands between them. */
const APART = new Set(["time", "button"]);

/** A lower-case letter or punctuation before, a capital or digit after: two words that the page's style separates. */
const ENDS_WORD = /[\p{Ll}\p{N}.!?,:;”"’)]$/u;
const BEGINS_WORD = /^[\p{Lu}\p{N}“"]/u;

type Open = { text: string; linked: number; element: PageElement };

/** Returns the blocks under the root. An embedded tweet is one block, including its byline. */
export function blocksOf(root: PageElement): Block[] {
  const blocks: Block[] = [];
  let open: Open = { text: "", linked: 0, element: root };
  const close = (element: PageElement) => {
    const lines = open.text.split("\n").map((line) => line.replace(/[^\S\n]+/gu, " ").trim());
    const text = lines.filter((line) => line !== "").join("\n");
    if (text !== "") blocks.push(blockOf(text, open));
    open = { text: "", linked: 0, element };
  };
  const walk = (node: PageNode, parent: PageElement, whole: boolean, inLink: boolean): void => {
    if (node.type === "text") {
      const words = node.data.replace(/\s+/gu, " ");
      open.text += words;
      if (inLink) open.linked += words.trim().length;
    }
    if (!("attribs" in node) || isFootnoteMarker(node)) return;
    const block = BLOCKS.has(node.name) && !(CELLS.has(node.name) && isShortRow(node.parent));
    const starts = block && !whole;
    if (starts) close(node);
    else open.text += gapBefore(node, open.text, block);
    if (node.name === "br" && !whole) open.text += "\n";
    const holder = starts ? node : parent;
    const isWhole = whole || isTweet(node) || (node.name === ROW && isShortRow(node));
    for (const child of node.children) walk(child, holder, isWhole, inLink || node.name === "a");
    if (starts) close(parent);
    else if (block || CELLS.has(node.name) || APART.has(node.name)) open.text += " ";
  };
  for (const child of root.children) walk(child, root, false, false);
  close(root);
  return blocks;
}

function blockOf(text: string, { element, linked }: Open): Block {
  return { text, key: lettersOf(text), element, path: lineage(element), linked: Math.min(linked, text.length) };
}

/** White space that the page's style shows between elements, although the source has none. */
function gapBefore(node: PageElement, text: string, block: boolean): string {
  if (block || CELLS.has(node.name) || node.name === "br" || APART.has(node.name)) return " ";
  const before = node.prev;
  if (before === null || !("attribs" in before) || node.name === "sup" || node.name === "sub") return "";
  return ENDS_WORD.test(text.slice(-2)) && BEGINS_WORD.test(firstWords(node)) ? " " : "";
}

function firstWords(node: PageElement): string {
  let at: PageNode | undefined = node;
  while (at && "children" in at) at = at.children[0];
  return at?.type === "text" ? at.data.slice(0, 20) : "";
}

/** Returns whether this is a row of data, rather than one that lays out a whole page. */
function isShortRow(node: PageNode | null): boolean {
  if (!node || !("attribs" in node) || node.name !== ROW) return false;
  return !node.children.some((cell) => "children" in cell && cell.children.some(isLayout));
}

const isLayout = (node: PageNode): boolean =>
  "attribs" in node &&
  (/^(?:p|div|table|article|section|h[1-6]|ul|ol)$/.test(node.name) || node.children.some(isLayout));

function isTweet(node: PageElement): boolean {
  return node.name === "blockquote" && /\btwitter-tweet\b/.test(node.attribs.class ?? "");
}

/** A superscript number that links to a note is not a word of the sentence around it. */
function isFootnoteMarker(node: PageElement): boolean {
  const named = `${node.attribs.class ?? ""} ${node.attribs.role ?? ""} ${node.attribs.rel ?? ""}`;
  if (node.name !== "sup" && !/\b(?:footnote-?ref|noteref|doc-noteref)\b/.test(named)) return false;
  const words = wordsIn(node).trim();
  return /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?$/u.test(words) && (hasLink(node) || /^[[(*†‡§]/u.test(words));
}

function hasLink(node: PageElement): boolean {
  const inside = node.children.some((child) => "attribs" in child && (child.name === "a" || hasLink(child)));
  return inside || node.name === "a" || (node.parent !== null && "name" in node.parent && node.parent.name === "a");
}

function wordsIn(node: PageNode): string {
  if (node.type === "text") return node.data;
  return "children" in node ? node.children.map(wordsIn).join("") : "";
}
