/** Antecedents: the noun phrase that "who", "which" or "that" goes back to, in the same sentence. */

import type { Range } from "../../reading/passages";
import type { Sentence } from "../../reading/sentences";

/** How many noun phrases back it may be. */
const REACH = 3;

/** Returns the noun phrases before a relative pronoun, the nearest first; none if the range is no such pronoun. */
export function antecedentsOf(sentence: Sentence, { from, to }: Range): Range[] {
  const { tokens } = sentence.passage;
  if (to - from !== 1 || tokens[from]?.tag !== "relative") return [];
  const before = sentence.chunks.filter((chunk) => chunk.kind === "nouns" && chunk.to <= from);
  return before.slice(-REACH).reverse();
}
