/** Modality: decides whether words state a fact, or something planned, feared, demanded or conditional. */
import type { Tagged } from "@/server/extraction/english/reading/tagged";

export type Modality = "told" | "possible" | "planned" | "demanded" | "conditional";

const CONDITIONS = /^(?:if|unless|until|provided|contingent|subject|require|requires|required|requirement)$/u;
const DEMANDS = /^(?:must|should|ought|need|needs)$/u;
const PLANS = /^(?:will|shall|going|plan|plans|planned|intend|intends|upcoming)$/u;
const CHANCES = /^(?:may|might|could|would|possibly|perhaps|likely|probably|allegedly|reportedly)$/u;

/** Returns the modality of these words; a condition outweighs a demand, a demand a plan, a plan a possibility. */
export function modalityOf(tokens: readonly Tagged[]): Modality {
  const has = (words: RegExp) => tokens.some(({ lower }) => words.test(lower));
  if (has(CONDITIONS)) return "conditional";
  if (has(DEMANDS)) return "demanded";
  if (has(PLANS)) return "planned";
  return has(CHANCES) ? "possible" : "told";
}
