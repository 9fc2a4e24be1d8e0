/** The accused: those whom a sentence says that somebody accused, because what is denied next is denied by them. */
import type { Range } from "../../reading/passages";
import { chunkFrom, type Sentence } from "../../reading/sentences";

const ACCUSING = new Set("accuse blame charge indict sue fault condemn criticise criticize implicate".split(" "));
const ACCUSATIONS = /^(?:accusations?|allegations?|charges?|claims?|complaints?|lawsuits?|suits?|evidence)$/;

/** Returns the mentions of those whom the sentence itself, outside its quotations, says to be accused. */
export function accusedIn(sentence: Sentence): Range[] {
  const { tokens, quotedBy } = sentence.passage;
  const byVerb = sentence.verbs.flatMap((group) => {
    if (!ACCUSING.has(group.reading.lemma)) return [];
    const accused = group.passive ? sentence.subjects.get(group) : chunkFrom(sentence, group.to);
    return accused ? [accused] : [];
  });
  const byNoun = sentence.chunks.filter(
    ({ kind, from }, i) =>
      kind === "nouns" &&
      tokens[from - 1]?.lower === "against" &&
      ACCUSATIONS.test(tokens[(sentence.chunks[i - 2]?.to ?? 0) - 1]?.lower ?? ""),
  );
  return [...byVerb, ...byNoun].filter(({ from }) => (quotedBy[from] ?? -1) < 0).map(({ from, to }) => ({ from, to }));
}
