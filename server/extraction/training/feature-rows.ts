/** The features that are frequent enough to learn from, each with a row of its own. */
import { FeatureTable } from "../syntax/model/feature-table";

const BUCKET_BITS = 27;
const MOST_COUNTED = 255;

/** Calls `visit` for each feature list of the training data. */
export type FeatureSource = (visit: (keys: Int32Array) => void) => void;

/** Keeps the features that occur at least `atLeast` times, or share a bucket of the count with others that do. */
export class FeatureRows {
  /** The key of each row. */
  readonly keys: number[] = [];
  private readonly rows = new FeatureTable(1 << 16);

  constructor(source: FeatureSource, atLeast: number) {
    const counts = new Uint8Array(1 << BUCKET_BITS);
    source((keys) => {
      for (const key of keys) {
        const bucket = key >>> (32 - BUCKET_BITS);
        const seen = Math.min((counts[bucket] as number) + 1, MOST_COUNTED);
        counts[bucket] = seen;
        if (seen >= atLeast && this.rowOf(key) < 0) this.add(key);
      }
    });
  }

  /** Returns the row of a feature; -1 if it has none. */
  rowOf(key: number): number {
    return this.rows.get(key) - 1;
  }

  /** Returns the rows of those keys that have one. */
  rowsOf(keys: Int32Array): Int32Array {
    return keys.map((key) => this.rowOf(key)).filter((row) => row >= 0);
  }

  private add(key: number): void {
    this.keys.push(key);
    this.rows.set(key, this.keys.length);
  }
}
