/** The table of filters of the desk's history. Its lines have one order: the newest first. */
import type { FilterTable } from "../filters";
import { EVENT_ACTIONS } from "./event-action";
import { SUBJECT_TYPES } from "./subject";

export const HISTORY_FILTERS = {
  /** Of the claim that a line is about. */
  q: { takes: "text", label: "Words" },
  by: { takes: "person", label: "Person" },
  /** In the reader's time zone. */
  day: { takes: "day", label: "Day" },
  action: { takes: "term", terms: EVENT_ACTIONS, label: "What was done" },
  about: { takes: "term", terms: SUBJECT_TYPES, label: "About" },
} as const satisfies FilterTable;
