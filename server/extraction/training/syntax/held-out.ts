/** The documents of GUM that no shipped model has learned from: the treebank's own test part, as far as it may be used here. */

const HELD_OUT = new Set(
  [
    ...["academic_discrimination", "academic_eegimaa", "court_loan", "interview_hill", "interview_libertarian"],
    ...["news_sensitive", "speech_austria", "speech_newzealand", "textbook_chemistry", "textbook_union"],
    ...["vlog_london", "vlog_studying"],
  ].map((name) => `GUM_${name}`),
);

/** Whether a document is kept back for measuring. */
export function isHeldOut(name: string): boolean {
  return HELD_OUT.has(name);
}
