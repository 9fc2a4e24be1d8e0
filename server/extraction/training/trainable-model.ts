/** A linear model during training: an averaged perceptron (Collins 2002) over the features that are frequent enough. */
import type { FeatureRows } from "./feature-rows";

/** Scores like the model that ships, and can be corrected with the right answer. */
export class TrainableModel {
  readonly scores: Float64Array;
  private readonly weights: Float32Array;
  /** Each change of a weight times the step at which it was made (Daumé 2006, lazy averaging). */
  private readonly changes: Float64Array;
  private step = 1;
  private readonly rows: Int32Array;

  /** @param count the number of features at a time */
  constructor(
    private readonly features: FeatureRows,
    readonly classes: number,
    count: number,
  ) {
    this.weights = new Float32Array(features.keys.length * classes);
    this.changes = new Float64Array(features.keys.length * classes);
    this.scores = new Float64Array(classes);
    this.rows = new Int32Array(count);
  }

  /** Scores every class into `scores`, and keeps the features for `learn`. */
  score(keys: Int32Array): void {
    const { features, weights, scores, rows, classes } = this;
    scores.fill(0);
    for (let i = 0; i < keys.length; i += 1) {
      const row = features.rowOf(keys[i] as number);
      rows[i] = row;
      if (row < 0) continue;
      for (let k = 0, from = row * classes; k < classes; k += 1)
        scores[k] = (scores[k] as number) + (weights[from + k] as number);
    }
  }

  /** Moves the weights of the last scored features towards the right class, away from the chosen one. */
  learn(right: number, chosen: number): void {
    for (const row of this.rows) {
      if (row < 0) continue;
      this.change(row * this.classes + right, 1);
      this.change(row * this.classes + chosen, -1);
    }
  }

  /** Counts one decision. */
  tick(): void {
    this.step += 1;
  }

  /** Adds the mean of all past weights to `sum`; nothing can be learned afterwards. */
  addAveraged(sum: Float32Array): void {
    for (let at = 0; at < sum.length; at += 1) {
      const mean = (this.weights[at] as number) - (this.changes[at] as number) / this.step;
      sum[at] = (sum[at] as number) + mean;
    }
  }

  private change(at: number, by: number): void {
    this.weights[at] = (this.weights[at] as number) + by;
    this.changes[at] = (this.changes[at] as number) + by * this.step;
  }
}
