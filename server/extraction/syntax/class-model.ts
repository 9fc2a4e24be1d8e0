/** Scores classes, of which a feature speaks for or against few: tags, labels, rules of word forms. */
import { weightOf } from "./byte-weights";
import { FeatureTable } from "./feature-table";

/** A feature's number in the table: where its weights begin, and how many they are. */
const COUNT_BITS = 8;
const COUNT_MASK = 0xff;
/** A weight and its class in one number. */
const CLASS_BITS = 8;
const CLASS_MASK = 0xff;

export class ClassModel {
  private readonly table: FeatureTable;
  private readonly entries: Int32Array;

  /**
   * @param keys the features, none twice
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
    this.entries = Int32Array.from(codes, (code, k) => (weightOf(code) << CLASS_BITS) | (ofClass[k] as number));
    let from = 0;
    for (let row = 0; row < keys.length; row += 1) {
      this.table.set(keys[row] as number, (from << COUNT_BITS) | (counts[row] as number));
      from += counts[row] as number;
    }
  }

  /** Adds up the weights of the first `count` features into `scores`, and gives the class with the highest score. */
  best(keys: Int32Array, count: number, scores: Int32Array): number {
    const { table, entries, classes } = this;
    for (let k = 0; k < classes; k += 1) scores[k] = 0;
    for (let i = 0; i < count; i += 1) {
      const found = table.get(keys[i] as number);
      if (found === 0) continue;
      let at = found >>> COUNT_BITS;
      for (const end = at + (found & COUNT_MASK); at < end; at += 1) {
        const entry = entries[at] as number;
        const k = entry & CLASS_MASK;
        scores[k] = (scores[k] as number) + (entry >> CLASS_BITS);
      }
    }
    return bestOf(scores, classes);
  }
}

/** The class with the highest score; the first of several. */
export function bestOf(scores: ArrayLike<number>, classes: number): number {
  let best = 0;
  for (let k = 1; k < classes; k += 1) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return best;
}
