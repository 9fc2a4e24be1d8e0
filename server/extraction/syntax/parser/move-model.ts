/**
 * Scores the three moves of the parser. Two numbers for each feature suffice: its weights for LEFT, and for RIGHT,
 * relative to SHIFT.
 */
import { FeatureTable } from "../model/feature-table";

/** Each number fits sixteen bits, so both fit one slot of the table. */
const HALF = 16;
const HALF_MASK = 0xffff;

/** The most features that are looked up at a time. */
const MOST_FEATURES = 256;

export class MoveModel {
  private readonly table: FeatureTable;
  private readonly found = new Int32Array(MOST_FEATURES);

  /**
   * @param keys the features, without duplicates
   * @param lefts the weight of each for LEFT relative to SHIFT
   * @param rights the same for RIGHT; not both are 0
   */
  constructor(
    readonly keys: Int32Array,
    readonly lefts: Int16Array,
    readonly rights: Int16Array,
  ) {
    this.table = new FeatureTable(keys.length);
    for (let row = 0; row < keys.length; row += 1)
      this.table.set(keys[row] as number, ((rights[row] as number) << HALF) | ((lefts[row] as number) & HALF_MASK));
  }

  /** Adds the features' weights up into one score for each move. */
  score(keys: Int32Array, scores: Int32Array): void {
    const { found } = this;
    this.table.getAll(keys, found);
    let left = 0;
    let right = 0;
    for (let i = 0; i < keys.length; i += 1) {
      const both = found[i] as number;
      left += (both << HALF) >> HALF;
      right += both >> HALF;
    }
    scores[0] = 0;
    scores[1] = left;
    scores[2] = right;
  }
}
