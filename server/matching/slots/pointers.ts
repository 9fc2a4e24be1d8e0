/** Pointers: words that mean something said before them ("denied the allegations", "called it a hoax"). */
import type { Tagged } from "@/server/extraction/english/reading/tagged";
import type { Term } from "../reading/terms";

const POINTING = /^(?:it|this|that|these|those|they|them|the|his|her|its|their|such)$/u;
const SAID_BEFORE =
  /^(?:allegations?|accusations?|charges?|claims?|reports?|statements?|remarks?|comments?|decision|move|plans?|operation|attack|agreement|conclusions?|findings|suggestions?|idea|proposal|it|this|that|them|so|vote|announcement|withdrawal|change)$/u;
/** Whoever says more than this says it himself. */
const FEW = 4;

/** Whether a claim of these words points to something said before rather than say it. */
export function isPointer(tokens: readonly Tagged[], terms: readonly Term[]): boolean {
  const [first] = tokens;
  if (!first || terms.length > FEW) return false;
  if (terms.length === 0) return true;
  const hasVerb = tokens.some(({ tag }) => tag === "verb");
  return (POINTING.test(first.lower) && !hasVerb) || tokens.some(({ lower }) => SAID_BEFORE.test(lower));
}
