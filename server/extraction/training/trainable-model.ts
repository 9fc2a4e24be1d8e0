/** A linear model while it learns: an averaged perceptron (Collins 2002) over the features that are frequent enough. */
import { codeOf } from "../syntax/byte-weights";
import { LinearModel } from "../syntax/linear-model";
import type { FeatureRows } from "./feature-rows";

/** Scores like the model that ships, and can be told what would have been right. */
export class TrainableModel {
  private readonly weights: Float32Array;
  /** Each change of a weight times the step at which it was made (Daumé 2006, the lazy form of averaging). */
  private readonly changes: Float64Array;
  private step = 1;
  readonly scores: Float64Array;
  private readonly rows = new Int32Array(256);

  constructor(
    readonly features: FeatureRows,
    readonly classes: number,
  ) {
    this.weights = new Float32Array(features.size * classes);
    this.changes = new Float64Array(features.size * classes);
    this.scores = new Float64Array(classes);
  }

  /** Scores every class into `scores`, and keeps the features for `learn`. */
  score(features: Uint32Array, count: number): void {
    this.scores.fill(0);
    for (let i = 0; i < count; i += 1) {
      const row = this.features.rowOf(features[i] as number);
      this.rows[i] = row;
      if (row < 0) continue;
      const from = row * this.classes;
      for (let k = 0; k < this.classes; k += 1)
        this.scores[k] = (this.scores[k] as number) + (this.weights[from + k] as number);
    }
  }

  /** Moves the weights of the features scored last towards the right class, away from the chosen one. */
  learn(count: number, right: number, chosen: number): void {
    for (let i = 0; i < count; i += 1) {
      const row = this.rows[i] as number;
      if (row < 0) continue;
      this.change(row * this.classes + right, 1);
      this.change(row * this.classes + chosen, -1);
    }
  }

  /** Counts one decision. */
  tick(): void {
    this.step += 1;
  }

  /** The mean of all the weights that there have been; nothing can be learned afterwards. */
  averaged(): Float32Array {
    return this.weights.map((weight, at) => weight - (this.changes[at] as number) / this.step);
  }

  private change(at: number, by: number): void {
    this.weights[at] = (this.weights[at] as number) + by;
    this.changes[at] = (this.changes[at] as number) + by * this.step;
  }
}

/**
 * The sum of several trainings over the same features, each weight in one byte. Weights of nothing are left out,
 * features are sorted by their keys: the same trainings give the same model.
 */
export function shippedModel(features: FeatureRows, classes: number, trainings: readonly Float32Array[]): LinearModel {
  const sum = new Float32Array(features.size * classes);
  for (const weights of trainings)
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] as number) + (weights[i] as number);
  const largest = sum.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  const codes = Int8Array.from(sum, (weight) => codeOf(weight, largest));
  const keys = features.allKeys();
  const kept = { keys: [] as number[], starts: [0], ofClass: [] as number[], codes: [] as number[] };
  for (const row of Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number))) {
    for (let k = 0; k < classes; k += 1) {
      const code = codes[row * classes + k] as number;
      if (code === 0) continue;
      kept.ofClass.push(k);
      kept.codes.push(code);
    }
    if (kept.codes.length === kept.starts.at(-1)) continue;
    kept.keys.push(keys[row] as number);
    kept.starts.push(kept.codes.length);
  }
  return new LinearModel(
    classes,
    Uint32Array.from(kept.keys),
    Uint32Array.from(kept.starts),
    Uint8Array.from(kept.ofClass),
    Int8Array.from(kept.codes),
  );
}
