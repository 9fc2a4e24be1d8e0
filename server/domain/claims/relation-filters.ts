/**
 * The tables of filters of linked claims: one for the contradictions that people confirmed, one for the links that Stet
 * suggests. Words, speaker, publisher and days are those of a claim: one of the two claims has to match them all.
 */
import type { FilterOf, FilterTable } from "../filters";
import { CLAIM_FILTERS } from "./claim-filters";
import { SUGGESTION_KINDS } from "./relation";

const { q, speaker, publisher, since, until } = CLAIM_FILTERS;

/** Whether different sources disagree, or one speaker says the opposite of what they said before. */
const PAIR_KINDS = ["sources that disagree", "a speaker's reversal"] as const;

export const PAIR_FILTERS = {
  q,
  speaker,
  publisher,
  pair: { takes: "term", terms: PAIR_KINDS, label: "Kind" },
  since,
  until,
} as const satisfies FilterTable;
export type PairFilter = FilterOf<typeof PAIR_FILTERS>;
/**
 * `speaker` sorts by the name of the first claim's speaker; pairs of nobody named come last. `evidence` puts the pairs
 * first whose claims have the fewest pieces of evidence between them.
 */
export const PAIR_SORTS = ["newest", "oldest", "speaker", "evidence"] as const;
export type PairSort = (typeof PAIR_SORTS)[number];

export const SUGGESTION_FILTERS = {
  q,
  speaker,
  kind: { takes: "term", terms: SUGGESTION_KINDS, label: "Kind" },
  sure: { takes: "flag", label: "Certainty", yes: "sure", no: "worth a look" },
} as const satisfies FilterTable;
export type SuggestionFilter = FilterOf<typeof SUGGESTION_FILTERS>;
export const SUGGESTION_SORTS = ["likeliest", "newest"] as const;
export type SuggestionSort = (typeof SUGGESTION_SORTS)[number];
