/** A claim prepared for comparison with many: its words weighted. */
import type { Assertion } from "./assertions";
import type { ClaimReading } from "./claim-reading";
import { type Vector, vectorOf, type Weigh } from "./weighing";

export type PreparedClaim = ClaimReading & {
  /** The vector of its content; with the sentence around it; and with the sentence before. */
  said: Vector;
  inSentence: Vector;
  inContext: Vector;
  /** Each of its assertions, with the sentence around it. */
  asserted: readonly (Assertion & { vector: Vector })[];
  /** The weights of its terms, and of those of its sentences. */
  stems: ReadonlyMap<string, number>;
  stemsAround: ReadonlyMap<string, number>;
};

const AROUND = 0.35;
const AROUND_PART = 0.25;
const BEFORE = 0.15;

/** Weights the words of a claim. */
export function prepareClaim(claim: ClaimReading, weigh: Weigh): PreparedClaim {
  const { terms, around, before } = claim;
  const weights = (list: ClaimReading["terms"]) => new Map(list.map(({ stem }) => [stem, weigh(stem)]));
  return {
    ...claim,
    said: vectorOf([[terms, 1]], weigh),
    inSentence: vectorOf(
      [
        [terms, 1],
        [around, AROUND],
      ],
      weigh,
    ),
    inContext: vectorOf(
      [
        [terms, 1],
        [around, AROUND],
        [before, BEFORE],
      ],
      weigh,
    ),
    asserted: claim.assertions.map((assertion) => ({
      ...assertion,
      vector: vectorOf(
        [
          [assertion.terms, 1],
          [around, AROUND_PART],
        ],
        weigh,
      ),
    })),
    stems: weights(terms),
    stemsAround: weights(around),
  };
}
