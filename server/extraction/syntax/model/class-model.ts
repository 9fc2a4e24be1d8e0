/** Scores classes with sparse features, each of which has weights for few of them: tags, labels, lemma rules. */
import { weightOf } from "./byte-weights";
import { FeatureTable } from "./feature-table";

/** A feature's entry in the table: the start of its weights, and their number. */
const COUNT_BITS = 8;
const COUNT_MASK = 0xff;
/** A weight and its class packed into one number. */
const CLASS_BITS = 8;
const CLASS_MASK = 0xff;

/** The most features that are looked up at a time. */
const MOST_FEATURES = 64;

export class ClassModel {
  private readonly table: FeatureTable;
  private readonly entries: Int32Array;
  private readonly found = new Int32Array(MOST_FEATURES);

  /**
   * @param keys the features, without duplicates
   * @param counts how many weights each has, at least one
   * @param ofClass the class of each weight, feature after feature
   * @param codes its value in one byte
   */
  constructor(
    readonly classes: number,
    readonly keys: Int32Array,
    readonly counts: Uint8Array,
    readonly ofClass: Uint8Array,
    readonly codes: Int8Array,
  ) {
    this.table = new FeatureTable(keys.length);
    this.entries = new Int32Array(codes.length);
    for (let k = 0; k < codes.length; k += 1)
      this.entries[k] = (weightOf(codes[k] as number) << CLASS_BITS) | (ofClass[k] as number);
    let from = 0;
    for (let row = 0; row < keys.length; row += 1) {
      this.table.set(keys[row] as number, (from << COUNT_BITS) | (counts[row] as number));
      from += counts[row] as number;
    }
  }

  /** Adds the weights of the features to `scores`, and returns the class with the highest score. */
  best(keys: Int32Array, scores: Int32Array): number {
    const { found, entries, classes } = this;
    for (let k = 0; k < classes; k += 1) scores[k] = 0;
    this.table.getAll(keys, found);
    for (let i = 0; i < keys.length; i += 1) {
      const run = found[i] as number;
      let at = run >>> COUNT_BITS;
      for (const end = at + (run & COUNT_MASK); at < end; at += 1) {
        const entry = entries[at] as number;
        const k = entry & CLASS_MASK;
        scores[k] = (scores[k] as number) + (entry >> CLASS_BITS);
      }
    }
    return bestOf(scores, classes);
  }
}

/** Returns the class with the highest score; the first of several. */
export function bestOf(scores: ArrayLike<number>, classes: number): number {
  let best = 0;
  for (let k = 1; k < classes; k += 1) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return best;
}
