/** The node types of a parsed page, derived from the parser's own signatures so that no second package is needed. */
import type { CheerioAPI } from "cheerio";

export type PageElement = ReturnType<ReturnType<CheerioAPI["root"]>["children"]>[number];
export type PageNode = PageElement["children"][number];

/** Returns the element and its ancestors, innermost first. */
export function lineage(element: PageElement): PageElement[] {
  const path: PageElement[] = [];
  let next: PageElement | PageElement["parent"] = element;
  while (next && "attribs" in next) {
    path.push(next);
    next = next.parent;
  }
  return path;
}
