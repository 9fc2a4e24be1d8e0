/** The addresses of the lists that are filtered. */
import {
  PAIR_FILTERS,
  PAIR_SORTS,
  SUGGESTION_FILTERS,
  SUGGESTION_SORTS,
} from "@/server/domain/claims/relation-filters";
import { listParams } from "./list-params";

export const PAIRS = listParams(PAIR_FILTERS, PAIR_SORTS);
export const SUGGESTIONS = listParams(SUGGESTION_FILTERS, SUGGESTION_SORTS);
