/**
 * The GUM documents from which no shipped model has learned: the treebank's own test part, as far as it may be used
 * here.
 */

const HELD_OUT = new Set(
  [
    ...["academic_discrimination", "academic_eegimaa", "court_loan", "interview_hill", "interview_libertarian"],
    ...["news_sensitive", "speech_austria", "speech_newzealand", "textbook_chemistry", "textbook_union"],
    ...["vlog_london", "vlog_studying"],
  ].map((name) => `GUM_${name}`),
);

/** Returns whether a document is held out for measuring. */
export function isHeldOut(name: string): boolean {
  return HELD_OUT.has(name);
}
