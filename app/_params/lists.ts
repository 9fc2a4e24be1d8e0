/** The addresses of the lists that are filtered. */
import { parseAsBoolean } from "nuqs/server";
import { ARTICLE_FILTERS, ARTICLE_SORTS } from "@/server/domain/articles/article-filters";
import {
  PAIR_FILTERS,
  PAIR_SORTS,
  SUGGESTION_FILTERS,
  SUGGESTION_SORTS,
} from "@/server/domain/claims/relation-filters";
import { HISTORY_FILTERS } from "@/server/domain/history/history-filters";
import { REPORT_FILTERS, REPORT_SORTS } from "@/server/domain/report-filters";
import { TOPIC_FILTERS, TOPIC_SORTS } from "@/server/domain/topic";
import { listParams } from "./list-params";

export const PAIRS = listParams(PAIR_FILTERS, PAIR_SORTS);
/** The address parameters of the contradictions: the filters, and whether reconciled ones are shown. */
export const PAIR_PARAMS = { ...PAIRS.parsers, reconciled: parseAsBoolean.withDefault(false) };
export const SUGGESTIONS = listParams(SUGGESTION_FILTERS, SUGGESTION_SORTS);
export const ARTICLES = listParams(ARTICLE_FILTERS, ARTICLE_SORTS);
export const TOPICS = listParams(TOPIC_FILTERS, TOPIC_SORTS);
export const REPORTS = listParams(REPORT_FILTERS, REPORT_SORTS);
export const HISTORY = listParams(HISTORY_FILTERS, ["newest"]);
