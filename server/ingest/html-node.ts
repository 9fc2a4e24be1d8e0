/** The node types of a parsed page, taken from the parser's own signatures so that no second package is named. */
import type { CheerioAPI } from "cheerio";

export type PageElement = ReturnType<ReturnType<CheerioAPI["root"]>["children"]>[number];
export type PageNode = PageElement["children"][number];
