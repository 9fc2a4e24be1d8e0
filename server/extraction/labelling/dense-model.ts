/** A linear model with a weight of each feature for every class, a byte each: for models whose features speak of all classes. */
import { weightOf } from "../syntax/model/byte-weights";
import { FeatureTable } from "../syntax/model/feature-table";

const CODES = 256;
const OFFSET = 128;
/** So many features are looked up at a time at most. */
const MOST_FEATURES = 256;

/** Scores all classes by the features that are there. Works in a buffer of its own: one call at a time. */
export class DenseModel {
  private readonly table: FeatureTable;
  private readonly rows = new Int32Array(MOST_FEATURES);
  /** What each code is worth, at the code plus 128. */
  private readonly values: Float64Array;

  /**
   * @param keys the features, none twice
   * @param codes for each as many weights as there are classes, in one byte each
   * @param scale what a weight's unit is worth
   */
  constructor(
    readonly classes: number,
    readonly keys: Int32Array,
    readonly codes: Int8Array,
    readonly scale: number,
  ) {
    this.table = new FeatureTable(keys.length);
    for (let row = 0; row < keys.length; row += 1) this.table.set(keys[row] as number, row + 1);
    this.values = Float64Array.from({ length: CODES }, (_, at) => weightOf(at - OFFSET) * scale);
  }

  /** Adds up the weights of the first `count` features into the scores of the classes, which begin at `at`. */
  score(keys: Int32Array, count: number, scores: Float64Array, at: number): void {
    const { table, codes, values, classes, rows } = this;
    table.getAll(count === keys.length ? keys : keys.subarray(0, count), rows);
    scores.fill(0, at, at + classes);
    for (let i = 0; i < count; i += 1) {
      const row = (rows[i] as number) - 1;
      if (row < 0) continue;
      const from = row * classes;
      for (let k = 0; k < classes; k += 1) {
        const value = values[(codes[from + k] as number) + OFFSET] as number;
        scores[at + k] = (scores[at + k] as number) + value;
      }
    }
  }
}
