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

/** How many paths `bestWays` returns. */
export const WAYS = 4;

/**
 * Returns the best paths, best first, each with the role of every token: Viterbi's algorithm with a list of the best
 * ways into each role instead of one (Seshadri and Sundberg 1994).
 */
export function bestWays({ length, tokens, steps }: Lattice): Uint8Array[] {
  const width = ROLES * WAYS;
  const scores = new Float64Array(length * width).fill(-Infinity);
  const from = new Uint8Array(length * width);
  for (let k = 0; k < ROLES; k += 1) scores[k * WAYS] = tokens[k] as number;
  for (let i = 1; i < length; i += 1)
    for (let k = 0; k < ROLES; k += 1) {
      const into = scores.subarray(i * width + k * WAYS, i * width + (k + 1) * WAYS);
      for (let before = 0; before < width; before += 1) {
        const step = steps[i * STEPS + Math.floor(before / WAYS) * ROLES + k] as number;
        const score = (scores[(i - 1) * width + before] as number) + step + (tokens[i * ROLES + k] as number);
        if (score > (into[WAYS - 1] as number)) insert(into, from, i * width + k * WAYS, score, before);
      }
    }
  const ends = [...Array(width).keys()].map((end) => ({ end, score: scores[(length - 1) * width + end] as number }));
  ends.sort((a, b) => b.score - a.score);
  return ends
    .slice(0, WAYS)
    .filter(({ score }) => score > -Infinity)
    .map(({ end }) => wayTo(from, end, length));
}

/** Puts a score into its place in a list in descending order, and what it came from into the same place. */
function insert(into: Float64Array, from: Uint8Array, at: number, score: number, before: number): void {
  let place = WAYS - 1;
  for (; place > 0 && score > (into[place - 1] as number); place -= 1) {
    into[place] = into[place - 1] as number;
    from[at + place] = from[at + place - 1] as number;
  }
  into[place] = score;
  from[at + place] = before;
}

function wayTo(from: Uint8Array, end: number, length: number): Uint8Array {
  const roles = new Uint8Array(length);
  for (let i = length - 1, at = end; i >= 0; i -= 1) {
    roles[i] = Math.floor(at / WAYS);
    at = from[i * ROLES * WAYS + at] as number;
  }
  return roles;
}

/** Returns the score of the path through these roles. */
export function scoreOfWay({ length, tokens, steps }: Lattice, roles: Uint8Array): number {
  let score = 0;
  for (let i = 0; i < length; i += 1) {
    const role = roles[i] as number;
    score += tokens[i * ROLES + role] as number;
    if (i > 0) score += steps[i * STEPS + (roles[i - 1] as number) * ROLES + role] as number;
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
