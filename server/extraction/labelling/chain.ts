/**
 * Linear chains (Lafferty, McCallum and Pereira 2001): scores of roles at each token and of each transition, and the
 * best path.
 */

/** A token's roles in the attribution of a cue. */
export const [OTHER, SOURCE, CONTENT, CUE] = [0, 1, 2, 3] as const;
export const ROLES = 4;
export const STEPS = ROLES * ROLES;

/** Scores of one sequence: ROLES for each token; STEPS for each token except the first, whose row is unused. */
export type Lattice = { length: number; tokens: Float64Array; steps: Float64Array };

/** Allocates a lattice for sequences of up to this many tokens. */
export function newLattice(longest: number): Lattice {
  return { length: 0, tokens: new Float64Array(longest * ROLES), steps: new Float64Array(longest * STEPS) };
}

/** Writes the best role of each token (Viterbi) into `roles`. Returns the score of the path. */
export function bestWay({ length, tokens, steps }: Lattice, roles: Uint8Array): number {
  const best = new Float64Array(length * ROLES);
  const from = new Uint8Array(length * ROLES);
  for (let k = 0; k < ROLES; k += 1) best[k] = tokens[k] as number;
  for (let i = 1; i < length; i += 1)
    for (let k = 0; k < ROLES; k += 1) {
      let [most, chosen] = [-Infinity, 0];
      for (let j = 0; j < ROLES; j += 1) {
        const score = (best[(i - 1) * ROLES + j] as number) + (steps[i * STEPS + j * ROLES + k] as number);
        if (score > most) [most, chosen] = [score, j];
      }
      best[i * ROLES + k] = most + (tokens[i * ROLES + k] as number);
      from[i * ROLES + k] = chosen;
    }
  let last = 0;
  for (let k = 1; k < ROLES; k += 1)
    if ((best[(length - 1) * ROLES + k] as number) > (best[(length - 1) * ROLES + last] as number)) last = k;
  const score = best[(length - 1) * ROLES + last] as number;
  for (let i = length - 1; i >= 0; i -= 1) {
    roles[i] = last;
    last = from[i * ROLES + last] as number;
  }
  return score;
}

/** log(exp(a) + exp(b) + …) over four values. */
function logSum(a: number, b: number, c: number, d: number): number {
  const most = Math.max(a, b, c, d);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most) + Math.exp(d - most));
}

/** Computes the log of the sum over all paths up to each token and role; the last row's sum is the total. */
export function forward({ length, tokens, steps }: Lattice, alpha: Float64Array): number {
  for (let k = 0; k < ROLES; k += 1) alpha[k] = tokens[k] as number;
  for (let i = 1; i < length; i += 1) {
    const [before, row] = [(i - 1) * ROLES, i * STEPS];
    for (let k = 0; k < ROLES; k += 1)
      alpha[i * ROLES + k] =
        (tokens[i * ROLES + k] as number) +
        logSum(
          (alpha[before] as number) + (steps[row + k] as number),
          (alpha[before + 1] as number) + (steps[row + ROLES + k] as number),
          (alpha[before + 2] as number) + (steps[row + 2 * ROLES + k] as number),
          (alpha[before + 3] as number) + (steps[row + 3 * ROLES + k] as number),
        );
  }
  const last = (length - 1) * ROLES;
  return logSum(alpha[last] as number, alpha[last + 1] as number, alpha[last + 2] as number, alpha[last + 3] as number);
}

/** Computes the log of the sum over all paths from each token and role to the end. */
export function backward({ length, tokens, steps }: Lattice, beta: Float64Array): void {
  for (let k = 0; k < ROLES; k += 1) beta[(length - 1) * ROLES + k] = 0;
  for (let i = length - 2; i >= 0; i -= 1) {
    const [after, row] = [(i + 1) * ROLES, (i + 1) * STEPS];
    for (let j = 0; j < ROLES; j += 1)
      beta[i * ROLES + j] = logSum(
        (steps[row + j * ROLES] as number) + (tokens[after] as number) + (beta[after] as number),
        (steps[row + j * ROLES + 1] as number) + (tokens[after + 1] as number) + (beta[after + 1] as number),
        (steps[row + j * ROLES + 2] as number) + (tokens[after + 2] as number) + (beta[after + 2] as number),
        (steps[row + j * ROLES + 3] as number) + (tokens[after + 3] as number) + (beta[after + 3] as number),
      );
  }
}
