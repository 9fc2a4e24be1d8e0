/**
 * Ties: two claims that are both related to a third are more likely to be related to each other than their own words
 * suggest.
 */

export type Scored = { a: number; b: number; score: number };

/** How much the strongest tie adds to a pair's log-odds; chosen on the stories from which the weights were learned. */
const STRENGTH = 1.5;

/** Returns, for each pair, the probability from 0 to 1 that at least one other claim is related to both of its ends. */
export function tiesOf(pairs: readonly Scored[]): number[] {
  const scores = new Map<number, Map<number, number>>();
  for (const { a, b, score } of pairs) {
    scoresOf(scores, a).set(b, score);
    scoresOf(scores, b).set(a, score);
  }
  return pairs.map(({ a, b }) => {
    const [one, other] = [scoresOf(scores, a), scoresOf(scores, b)];
    let none = 1;
    for (const [third, score] of one) none *= 1 - score * (other.get(third) ?? 0);
    return 1 - none;
  });
}

/** Returns a pair's score, raised by its ties. */
export function withTies(score: number, ties: number): number {
  const odds = Math.exp(STRENGTH * ties) * (score / (1 - score));
  return Number.isFinite(odds) ? odds / (1 + odds) : 1;
}

function scoresOf(scores: Map<number, Map<number, number>>, claim: number): Map<number, number> {
  const there = scores.get(claim) ?? new Map<number, number>();
  scores.set(claim, there);
  return there;
}
