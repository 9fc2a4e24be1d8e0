/** The node types of a parsed page, taken from the parser's own signatures so that no second package is named. */
import type { CheerioAPI } from "cheerio";

export type PageElement = ReturnType<ReturnType<CheerioAPI["root"]>["children"]>[number];
export type PageNode = PageElement["children"][number];

/** The element and those it stands in, innermost first. */
export function lineage(element: PageElement): PageElement[] {
  const path: PageElement[] = [];
  let next: PageElement | PageElement["parent"] = element;
  while (next && "attribs" in next) {
    path.push(next);
    next = next.parent;
  }
  return path;
}
