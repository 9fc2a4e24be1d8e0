/** From the article's element to paragraphs: one for each block, with the white space a browser would show. */
import type { PageElement, PageNode } from "./html-node";

const BLOCKS = new Set(
  "address article blockquote center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 hr li main ol p pre section summary table tr ul".split(
    " ",
  ),
);
const CELLS = new Set(["td", "th"]);

/** The paragraphs under the root but for what is left out, separated by blank lines. An embedded tweet is one paragraph, its by-line included. */
export function paragraphsOf(root: PageElement, leftOut: ReadonlySet<PageNode>): string {
  const paragraphs: string[] = [];
  let open = "";
  const close = () => {
    const lines = open.split("\n").map((line) => line.replace(/[^\S\n]+/gu, " ").trim());
    paragraphs.push(lines.filter((line) => line !== "").join("\n"));
    open = "";
  };
  const walk = (node: PageNode, whole: boolean): void => {
    if (node.type === "text") open += node.data.replace(/\s+/gu, " ");
    if (!("children" in node) || leftOut.has(node)) return;
    const name = "name" in node ? node.name : "";
    const block = BLOCKS.has(name);
    if (block && !whole) close();
    if (name === "br" && !whole) open += "\n";
    if (block || name === "br" || CELLS.has(name)) open += " ";
    for (const child of node.children) walk(child, whole || isTweet(node));
    if (block && !whole) close();
    else if (block) open += " ";
  };
  walk(root, false);
  close();
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

function isTweet(node: PageNode): boolean {
  return "attribs" in node && node.name === "blockquote" && /\btwitter-tweet\b/.test(node.attribs.class ?? "");
}
