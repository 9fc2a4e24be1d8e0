/** Weights trained by AdaGrad (Duchi, Hazan and Singer 2011): the steps of each shrink as it learns. */

import { DenseModel } from "../labelling/dense-model";
import { codeOf } from "../syntax/model/byte-weights";
import type { FeatureRows } from "./feature-rows";

/** The value of the largest code of a byte, in the units that `weightOf` returns. */
const LARGEST_VALUE = 8191;

export class AdaGradWeights {
  /** A row of one weight for each class, feature after feature. */
  readonly weights: Float32Array;
  private readonly squares: Float32Array;

  constructor(
    readonly features: FeatureRows,
    readonly classes: number,
    private readonly rate: number,
  ) {
    this.weights = new Float32Array(features.keys.length * classes);
    // Squares begin at 1, so that the first example does not move its weights as far as all later ones together.
    this.squares = new Float32Array(this.weights.length).fill(1);
  }

  /** Adds the weights of these rows to the scores of the classes, which begin at `at`. */
  score(rows: Int32Array, scores: Float64Array, at: number): void {
    const { weights, classes } = this;
    scores.fill(0, at, at + classes);
    for (let i = 0; i < rows.length; i += 1)
      for (let k = 0, from = (rows[i] as number) * classes; k < classes; k += 1)
        scores[at + k] = (scores[at + k] as number) + (weights[from + k] as number);
  }

  /** Moves the weights of these rows for one class against its gradient. */
  learn(rows: Int32Array, ofClass: number, gradient: number): void {
    const { weights, squares, classes, rate } = this;
    const square = gradient * gradient;
    for (let i = 0; i < rows.length; i += 1) {
      const at = (rows[i] as number) * classes + ofClass;
      const sum = (squares[at] as number) + square;
      squares[at] = sum;
      weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(sum);
    }
  }

  /** Returns the model that ships: features sorted by key, weights in one byte each, all-zero rows omitted. */
  shipped(): DenseModel {
    const { weights, classes } = this;
    const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
    const codes = Int8Array.from(weights, (weight) => codeOf(weight, largest));
    const kept = [...this.features.keys.entries()].filter(([row]) =>
      codes.subarray(row * classes, (row + 1) * classes).some((code) => code !== 0),
    );
    kept.sort(([, a], [, b]) => (a >>> 0) - (b >>> 0));
    const packed = new Int8Array(kept.length * classes);
    for (const [place, [row]] of kept.entries())
      packed.set(codes.subarray(row * classes, (row + 1) * classes), place * classes);
    return new DenseModel(
      classes,
      Int32Array.from(kept, ([, key]) => key),
      packed,
      largest / LARGEST_VALUE,
    );
  }
}

/** Averages several trainings of the same features into the first. */
export function meanOf(trainings: readonly AdaGradWeights[]): AdaGradWeights {
  const [first, ...others] = trainings;
  if (!first) throw new RangeError("There is no training to take the mean of.");
  for (let at = 0; at < first.weights.length; at += 1) {
    const sum = others.reduce((so, { weights }) => so + (weights[at] as number), first.weights[at] as number);
    first.weights[at] = sum / trainings.length;
  }
  return first;
}
