/** Modality: decides whether words state a fact, or something planned, feared, demanded or conditional. */
import type { StatedAs } from "@/server/domain/claims/content-parts";
import type { Tagged } from "@/server/extraction/english/reading/tagged";

export type Modality = "told" | StatedAs;

/** The words of each modality; a condition outweighs a demand, a demand a plan, a plan a possibility. */
const SIGNS: readonly (readonly [StatedAs, RegExp])[] = [
  ["conditional", /^(?:if|unless|until|contingent|subject|require|requires|required|requirement)$/u],
  ["demanded", /^(?:must|should|ought|need|needs)$/u],
  ["planned", /^(?:will|shall|going|plan|plans|planned|intend|intends|upcoming)$/u],
  ["possible", /^(?:may|might|could|would|possibly|perhaps|likely|probably|allegedly|reportedly)$/u],
];

/** Returns the modality of these words. */
export function modalityOf(tokens: readonly Tagged[]): Modality {
  return modalSignIn(tokens)?.modality ?? "told";
}

/** Returns the modality of these words with the index of the word that decides it; null if they are simply told. */
export function modalSignIn(tokens: readonly Tagged[]): { modality: StatedAs; at: number } | null {
  for (const [modality, words] of SIGNS) {
    const at = tokens.findIndex(
      ({ lower }, i) => words.test(lower) || (modality === "conditional" && isProviso(tokens, i)),
    );
    if (at >= 0) return { modality, at };
  }
  return null;
}

/** "Provided that it rains", "they sail, provided it rains"; what was provided to somebody is no condition. */
function isProviso(tokens: readonly Tagged[], at: number): boolean {
  if (tokens[at]?.lower !== "provided") return false;
  return tokens[at + 1]?.lower === "that" || at === 0 || tokens[at - 1]?.text === ",";
}
