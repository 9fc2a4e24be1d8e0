/** The table of filters of the list of reports, and its orders. */
import type { FilterOf, FilterTable } from "./filters";

export const REPORT_FILTERS = {
  /** In the title or summary. */
  q: { takes: "text", label: "Words" },
  /** By the newest edition that was published; a draft has none. */
  state: { takes: "term", terms: ["draft", "published", "withdrawn"], label: "State" },
} as const satisfies FilterTable;
export type ReportFilter = FilterOf<typeof REPORT_FILTERS>;

export const REPORT_SORTS = ["changed", "name"] as const;
export type ReportSort = (typeof REPORT_SORTS)[number];
