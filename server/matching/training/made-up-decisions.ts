/** Decisions of a made-up desk for tests: pairs drawn from fixed numbers, and confirmed after a taste of the desk's own. */
import type { DecidedLink } from "@/server/domain/desk/link-learning";

/** Returns numbers from 0 to 1, always the same for a seed: a linear congruential generator (Knuth, Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/**
 * Returns this many decisions, five an article. The desk confirms pairs that name the same days, for which the weights
 * that ship care little, and is of another mind in one of ten.
 */
export function decisionsByDays(count: number, seed = 7): DecidedLink[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_, at) => {
    const [days, asserted, inContext, names, otherMind] = [next(), next(), next(), next(), next() < 0.1];
    const confirmed = days > 0.6 !== otherMind;
    return { features: { days, asserted, inContext, names }, confirmed, group: `article ${Math.floor(at / 5)}` };
  });
}
