/** A topic: claims about one event or question, gathered under a name. The filters and orders of the list of topics. */
import type { FilterOf, FilterTable } from "./filters";

/** The length, in characters, of a name at most. */
export const LONGEST_NAME = 120;

/** Returns the form in which names of topics are compared: without case, with single spaces. */
export function topicKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().trim().replace(/\s+/gu, " ");
}

export const TOPIC_FILTERS = {
  /** In the name or the note. */
  q: { takes: "text", label: "Words" },
  contested: {
    takes: "flag",
    label: "Contested",
    yes: "a contested claim",
    no: "no contested claim",
  },
} as const satisfies FilterTable;
export type TopicFilter = FilterOf<typeof TOPIC_FILTERS>;

/** By the day of the newest claim; by name; by how many claims they have. */
export const TOPIC_SORTS = ["newest", "name", "claims"] as const;
export type TopicSort = (typeof TOPIC_SORTS)[number];
