/** Pointers: recognises words that refer to an earlier statement ("denied the allegations", "called it a hoax"). */
import type { Tagged } from "@/server/extraction/english/reading/tagged";
import type { Term } from "../reading/terms";

const POINTING = /^(?:it|this|that|these|those|they|them|the|his|her|its|their|such)$/u;
const SAID_BEFORE =
  /^(?:allegations?|accusations?|charges?|claims?|reports?|statements?|remarks?|comments?|decision|move|plans?|operation|attack|agreement|conclusions?|findings|suggestions?|idea|proposal|it|this|that|them|so|vote|announcement|withdrawal|change)$/u;
/** A claim with more terms than this states the thing itself. */
const FEW = 4;

/** Returns whether a claim of these words refers to an earlier statement rather than making one. */
export function isPointer(tokens: readonly Tagged[], terms: readonly Term[]): boolean {
  const [first] = tokens;
  if (!first || terms.length > FEW) return false;
  if (terms.length === 0) return true;
  const hasVerb = tokens.some(({ tag }) => tag === "verb");
  return (POINTING.test(first.lower) && !hasVerb) || tokens.some(({ lower }) => SAID_BEFORE.test(lower));
}
