/**
 * A linear model with a weight of each feature for every class, one byte each: for models whose features concern all
 * classes.
 */
import { weightOf } from "../syntax/model/byte-weights";
import { FeatureTable } from "../syntax/model/feature-table";

const CODES = 256;
const OFFSET = 128;
/** The most features that are looked up at a time. */
const MOST_FEATURES = 256;

/** Scores all classes by the features that are present. Uses its own buffer: not re-entrant. */
export class DenseModel {
  private readonly table: FeatureTable;
  private readonly rows = new Int32Array(MOST_FEATURES);
  /** The value of each code, at index code plus 128. */
  private readonly values: Float64Array;

  /**
   * @param keys the features, without duplicates
   * @param codes for each feature as many weights as there are classes, one byte each
   * @param scale the value of a weight's unit
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

  /** Adds the weights of the first `count` features to the scores of the classes, which begin at `at`. */
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
