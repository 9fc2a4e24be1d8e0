/** Ties: two claims that are both related to a third are likelier to be related to each other than their own words show. */

export type Scored = { a: number; b: number; score: number };

/** How much the surest tie adds to the log-odds of a pair; chosen on the stories that the weights were learned from. */
const STRENGTH = 1.5;

/** How likely it is, from 0 to 1 for each pair, that at least one other claim is related to both of its ends. */
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

/** The score of a pair that is tied so much. */
export function withTies(score: number, ties: number): number {
  const odds = Math.exp(STRENGTH * ties) * (score / (1 - score));
  return Number.isFinite(odds) ? odds / (1 + odds) : 1;
}

function scoresOf(scores: Map<number, Map<number, number>>, claim: number): Map<number, number> {
  const there = scores.get(claim) ?? new Map<number, number>();
  scores.set(claim, there);
  return there;
}
