/** When what a desk's decisions on suggested links taught may be put to use. */
import { counted } from "../words/counted";

/** A suggestion that a person confirmed or dismissed. Decisions of one `group`, such as an article, are held out together. */
export type DecidedLink = { features: Readonly<Record<string, number>>; confirmed: boolean; group: string };

/** A linear model over features by name: a weight for each, times its deviation from the usual value. */
export type LinkWeights = {
  bias: number;
  weights: Readonly<Record<string, readonly [weight: number, usual: number]>>;
};

/** With fewer decisions, what is held out is too little to measure by. */
export const FEWEST_DECISIONS = 100;

/**
 * Of as many held-out pairs as people confirmed, the likeliest: how many they had confirmed, by the weights that ship
 * (`before`) and by what was learned (`after`).
 */
type Figures = { confirmed: number; before: number; after: number };

/** Says that more has to be decided first. */
export function tooFewDecisions(decided: number): string {
  return `${counted(decided, "suggested link")} ${decided === 1 ? "has" : "have"} been confirmed or dismissed, and it takes ${FEWEST_DECISIONS} to learn from. Decide some more first.`;
}

/**
 * Returns the reason why what was learned is not put to use, as a sentence; null if it is. It must have put more of what
 * people confirmed first than the weights that ship, on pairs that were held out.
 */
export function whyNotLearned({ confirmed, before, after }: Figures): string | null {
  if (after > before) return null;
  return `Learning does no better on decisions that were held out: of the ${confirmed} likeliest pairs, ${after} were confirmed, and ${before} without learning. Suggestions stay as they are. Try again when more links have been decided.`;
}
