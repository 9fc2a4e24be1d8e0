/** Candidates: who the speaker of a claim may be where its article leaves that open. */

export type Candidate = {
  /** As the article has it. */
  name: string;
  /** The source that the name meant in the register when the claim was found; null if the register did not know it. */
  sourceId: string | null;
};

type Named = { name: string };

/** Names the candidates: "Ada Lund or Bo Reyes". */
export function candidateWords(names: readonly string[]): string {
  return names.join(" or ");
}

/** Says by whom a claim is: its speakers, those who it may be, or that nobody is named. */
export function saidByWords({ speakers, candidates }: Record<"speakers" | "candidates", readonly Named[]>): string {
  const namesOf = (named: readonly Named[]) => named.map(({ name }) => name);
  if (speakers.length > 0) return namesOf(speakers).join(", ");
  return candidates.length > 0 ? `not sure: ${candidateWords(namesOf(candidates))}?` : "nobody named";
}

/** Says in a sentence that the speaker is open: "Speaker not sure: Ada Lund or Bo Reyes". */
export function notSureWords(names: readonly string[]): string {
  return `Speaker not sure: ${candidateWords(names)}`;
}
