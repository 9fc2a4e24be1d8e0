/** A linear model over hashed features, with each weight in one byte: what is shipped, and all that is needed to use it. */
import { weightOf } from "./byte-weights";

/** Scores classes by the sum of the weights of the features that are there. */
export class LinearModel {
  private readonly slots: Int32Array;
  private readonly mask: number;

  /**
   * @param keys the hash of each feature, none twice
   * @param starts where each feature's weights begin, and one more for the end of the last
   * @param ofClass the class of each weight
   * @param codes its value, in one byte
   */
  constructor(
    readonly classes: number,
    readonly keys: Uint32Array,
    readonly starts: Uint32Array,
    readonly ofClass: Uint8Array,
    readonly codes: Int8Array,
  ) {
    let size = 1;
    while (size < keys.length * 1.6) size *= 2;
    this.slots = new Int32Array(size).fill(-1);
    this.mask = size - 1;
    for (let row = 0; row < keys.length; row += 1) this.slots[this.placeOf(keys[row] ?? 0)] = row;
  }

  /** Adds up the weights of the first `count` features into `scores`, one for each class. */
  score(features: Uint32Array, count: number, scores: Int32Array): void {
    scores.fill(0, 0, this.classes);
    for (let i = 0; i < count; i += 1) {
      const row = this.slots[this.placeOf(features[i] as number)] as number;
      if (row < 0) continue;
      const end = this.starts[row + 1] as number;
      for (let k = this.starts[row] as number; k < end; k += 1) {
        const at = this.ofClass[k] as number;
        scores[at] = (scores[at] as number) + weightOf(this.codes[k] as number);
      }
    }
  }

  private placeOf(key: number): number {
    let place = slotOf(key, this.mask);
    for (;;) {
      const row = this.slots[place] as number;
      if (row < 0 || this.keys[row] === key) return place;
      place = (place + 1) & this.mask;
    }
  }
}

/** Where the search for a feature begins in a table of this size. */
export function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
}

/** The class with the highest score among those that are allowed; the first of several. */
export function bestOf(scores: ArrayLike<number>, classes: number): number {
  let best = 0;
  for (let k = 1; k < classes; k += 1) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return best;
}
