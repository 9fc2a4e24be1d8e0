/** The table of filters of the list of articles, and its orders. */
import { CLAIM_FILTERS } from "../claims/claim-filters";
import type { FilterOf, FilterTable } from "../filters";

const { publisher, since, until } = CLAIM_FILTERS;

export const ARTICLE_FILTERS = {
  /** In title, publisher or author. */
  q: { takes: "text", label: "Words" },
  publisher,
  language: { takes: "language", label: "Language" },
  claims: { takes: "term", terms: ["unreviewed", "proposals to look at", "none"], label: "Claims" },
  since,
  until,
} as const satisfies FilterTable;
export type ArticleFilter = FilterOf<typeof ARTICLE_FILTERS>;

/** By the day of publication or else of import; by import; by how many claims they have. */
export const ARTICLE_SORTS = ["newest", "oldest", "imported", "claims"] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];
