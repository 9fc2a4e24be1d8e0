/** Features of wording: how much of the claims' words, and of the words around them, is the same. */
import type { Vector } from "../reading/weighing";
import { nameCount } from "./names";
import type { Pair } from "./pair";

const LONGEST_RUN = 8;
const SHORTEST_RUN = 2;
/** A claim that weighs less than this does not count as contained in another because of its one word. */
const LIGHTEST = 6;

export const WORDING = {
  inContext: ({ inContext }: Pair) => inContext,
  inSentence: ({ inSentence }: Pair) => inSentence,
  /** Words in both claims, when the context is similar as well. */
  saidInContext: ({ said, inContext }: Pair) => said * inContext,
  asserted: ({ asserted }: Pair) => asserted,
  nearest: ({ inContext, ranks: [a, b] }: Pair) => (inContext > 0 ? (1 / (1 + a) + 1 / (1 + b)) / 2 : 0),
  rank: ({ ranks: [a, b] }: Pair) => -(Math.log(1 + a) + Math.log(1 + b)) / 2,
  run: ({ earlier, later }: Pair) => longestRun(earlier.words.map(inSmall), later.words.map(inSmall)) / LONGEST_RUN,
  within: sharedShare,
  /** Shared names are worth more among other shared words. */
  withinWithNames: (pair: Pair) => sharedShare(pair) * nameCount(pair),
  withinSentence: ({ earlier, later }: Pair) =>
    Math.max(
      sharedWeight(earlier.stems, later.stemsAround) / lightest(weightOf(earlier.stems)),
      sharedWeight(later.stems, earlier.stemsAround) / lightest(weightOf(later.stems)),
    ),
};

const inSmall = ({ lower }: { lower: string }): string => lower;
const lightest = (...weights: number[]): number => Math.max(LIGHTEST, Math.min(...weights));

/** Returns the share of the lighter claim that the other has too. */
function sharedShare({ earlier, later }: Pair): number {
  return sharedWeight(earlier.stems, later.stems) / lightest(weightOf(earlier.stems), weightOf(later.stems));
}

function weightOf(stems: Vector): number {
  let sum = 0;
  for (const weight of stems.values()) sum += weight;
  return sum;
}

function sharedWeight(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [stem, weight] of one) if (other.has(stem)) sum += weight;
  return sum;
}

/** Returns the length in words of the longest common run, up to a limit. */
function longestRun(one: readonly string[], other: readonly string[]): number {
  const places = new Map<string, number[]>();
  other.forEach((word, at) => {
    places.set(word, [...(places.get(word) ?? []), at]);
  });
  let longest = 0;
  one.forEach((word, from) => {
    for (const start of places.get(word) ?? []) {
      let length = 1;
      while (length < LONGEST_RUN && from + length < one.length && one[from + length] === other[start + length])
        length += 1;
      longest = Math.max(longest, length);
    }
  });
  return longest >= SHORTEST_RUN ? longest : 0;
}
