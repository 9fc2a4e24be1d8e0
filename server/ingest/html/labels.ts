/** Finds boxes whose heading says that they are not part of the article: comments, related stories, newsletters. */
import { anyOf } from "@/server/languages/page-words";
import type { Block } from "./blocks";
import type { PageElement } from "./node";

const LABEL = new RegExp(`^(?:${anyOf("boxHeadings")})[:.]?$`, "iu");
const LONGEST = 60;

/** Returns the elements that begin with such a heading. */
export function labelledBoxes(blocks: readonly Block[]): ReadonlySet<PageElement> {
  const boxes = new Set<PageElement>();
  const begun = new Set<PageElement>();
  for (const { text, element, path } of blocks) {
    const isLabel =
      text.length <= LONGEST && LABEL.test(text) && /^(?:h[1-6]|p|div|strong|header|legend)$/.test(element.name);
    for (const one of path) {
      if (isLabel && !begun.has(one) && one.name !== "body") boxes.add(one);
      begun.add(one);
    }
  }
  return boxes;
}
