/** Candidates: who the speaker of a claim may be where its article leaves that open. */

export type Candidate = {
  /** As the article has it. */
  name: string;
  /** The source that the name meant in the register when the claim was found; null if the register did not know it. */
  sourceId: string | null;
};

/** Names the candidates: "Ada Lund or Bo Reyes". */
export function candidateWords(names: readonly string[]): string {
  return names.join(" or ");
}

/** Says in a sentence that the speaker is open: "Speaker not sure: Ada Lund or Bo Reyes". */
export function notSureWords(names: readonly string[]): string {
  return `Speaker not sure: ${candidateWords(names)}`;
}
