/** Logistic regression with ridge regularisation, by Newton's method. */

/** Each row with whether it is a positive example; `offset` is added to its sum, as what is known of it already. */
export type Example = { row: ArrayLike<number>; isOne: boolean; offset?: number };
/** For each column its weight, and its mean. */
export type Fitted = { bias: number; weights: number[]; means: number[] };

const ROUNDS = 25;
const SETTLED = 1e-7;

/**
 * Fits weights to examples. Columns are standardised first, so that the ridge affects all equally.
 * @param ridge the larger it is, the nearer to zero all weights are; the bias is not penalised
 */
export function fitLogistic(examples: readonly Example[], ridge: number): Fitted {
  const columns = examples[0]?.row.length ?? 0;
  const scale = scaleOf(examples, columns);
  const rows = examples.map(({ row }) => [
    ...scale.map(({ mean, deviation }, at) => ((row[at] ?? 0) - mean) / deviation),
    1,
  ]);
  const weights = new Array<number>(columns + 1).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep(rows, examples, weights, ridge);
    const taken = shortened(step, (moved) => lossOf(rows, examples, moved, ridge), weights);
    for (const [at, by] of taken.entries()) weights[at] = (weights[at] ?? 0) - by;
    if (taken.every((by) => Math.abs(by) < SETTLED)) break;
  }
  return {
    bias: weights[columns] ?? 0,
    weights: scale.map(({ deviation }, at) => (weights[at] ?? 0) / deviation),
    means: scale.map(({ mean }) => mean),
  };
}

function scaleOf(examples: readonly Example[], columns: number): { mean: number; deviation: number }[] {
  return Array.from({ length: columns }, (_, at) => {
    const values = examples.map(({ row }) => row[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    // A constant column carries no information, and gets no weight.
    return { mean, deviation: Math.sqrt(square) || 1 };
  });
}

/**
 * Halves a step until it makes the loss smaller: where an offset says that an example is nearly certain, the curve is so
 * flat that a whole step would overshoot.
 */
function shortened(
  step: readonly number[],
  lossAt: (weights: number[]) => number,
  weights: readonly number[],
): number[] {
  const before = lossAt([...weights]);
  let part = 1;
  const moved = () => weights.map((weight, at) => weight - part * (step[at] ?? 0));
  while (part > SETTLED && !(lossAt(moved()) <= before)) part /= 2;
  return step.map((by) => by * part);
}

/** The negative log-likelihood with its penalty. */
function lossOf(rows: number[][], examples: readonly Example[], weights: readonly number[], ridge: number): number {
  const penalty = weights.slice(0, -1).reduce((sum, weight) => sum + (ridge / 2) * weight * weight, 0);
  return rows.reduce((loss, row, index) => {
    const { isOne, offset = 0 } = examples[index] ?? {};
    const sum = row.reduce((total, value, at) => total + value * (weights[at] ?? 0), offset);
    return loss + Math.log1p(Math.exp(-Math.abs(sum))) + Math.max(isOne ? -sum : sum, 0);
  }, penalty);
}

function newtonStep(rows: number[][], examples: readonly Example[], weights: number[], ridge: number): number[] {
  const size = weights.length;
  const slope = weights.map((weight, at) => (at === size - 1 ? 0 : ridge * weight));
  const curve = weights.map((_, at) => weights.map((__, to) => (at === to ? (at === size - 1 ? 1e-9 : ridge) : 0)));
  rows.forEach((row, index) => {
    const { isOne, offset = 0 } = examples[index] ?? {};
    const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), offset)));
    const off = chance - Number(isOne);
    const bend = chance * (1 - chance);
    for (let at = 0; at < size; at += 1) {
      const value = row[at] ?? 0;
      const line = curve[at] ?? [];
      slope[at] = (slope[at] ?? 0) + off * value;
      for (let to = 0; to < size; to += 1) line[to] = (line[to] ?? 0) + bend * value * (row[to] ?? 0);
    }
  });
  return solve(curve, slope);
}

/** Solves a system of linear equations by elimination; the matrix is positive definite, so no pivoting is needed. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const lines = matrix.map((line, at) => [...line, right[at] ?? 0]);
  for (let at = 0; at < size; at += 1) {
    const pivot = lines[at] ?? [];
    for (let below = at + 1; below < size; below += 1) {
      const line = lines[below] ?? [];
      const factor = (line[at] ?? 0) / (pivot[at] || 1);
      for (let to = at; to <= size; to += 1) line[to] = (line[to] ?? 0) - factor * (pivot[to] ?? 0);
    }
  }
  const solved = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? [];
    let rest = line[size] ?? 0;
    for (let to = at + 1; to < size; to += 1) rest -= (line[to] ?? 0) * (solved[to] ?? 0);
    solved[at] = rest / (line[at] || 1);
  }
  return solved;
}
