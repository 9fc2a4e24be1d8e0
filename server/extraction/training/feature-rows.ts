/** The features that are frequent enough to learn from, each with a row of its own. */
import { slotOf } from "../syntax/linear-model";

const BUCKETS = 1 << 27;
const MOST_COUNTED = 255;

/** Calls `visit` for each feature list of the training data; called twice, it gives the same lists. */
export type FeatureSource = (visit: (features: Uint32Array, count: number) => void) => void;

/** The features that occur at least `atLeast` times, each with a row of its own. */
export class FeatureRows {
  size = 0;
  private keys = new Uint32Array(1 << 20);
  private rows = new Int32Array(1 << 20);

  constructor(source: FeatureSource, atLeast: number) {
    const counts = new Uint8Array(BUCKETS);
    source((features, count) => {
      for (let i = 0; i < count; i += 1) {
        const bucket = (features[i] as number) % BUCKETS;
        if ((counts[bucket] as number) < MOST_COUNTED) counts[bucket] = (counts[bucket] as number) + 1;
      }
    });
    source((features, count) => {
      for (let i = 0; i < count; i += 1) {
        const key = features[i] as number;
        if ((counts[key % BUCKETS] as number) >= atLeast) this.add(key);
      }
    });
  }

  /** The row of a feature; -1 for one that has none. */
  rowOf(key: number): number {
    const place = this.placeOf(key);
    return this.keys[place] === 0 ? -1 : (this.rows[place] as number);
  }

  /** All keys in the order of their rows. */
  allKeys(): Uint32Array {
    const all = new Uint32Array(this.size);
    this.keys.forEach((key, place) => {
      if (key !== 0) all[this.rows[place] as number] = key;
    });
    return all;
  }

  private add(key: number): void {
    if (this.size * 2 > this.keys.length) this.grow();
    const place = this.placeOf(key);
    if (this.keys[place] !== 0) return;
    this.keys[place] = key;
    this.rows[place] = this.size;
    this.size += 1;
  }

  private placeOf(key: number): number {
    const mask = this.keys.length - 1;
    let place = slotOf(key, mask);
    while (this.keys[place] !== 0 && this.keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const [keys, rows] = [this.keys, this.rows];
    this.keys = new Uint32Array(keys.length * 2);
    this.rows = new Int32Array(keys.length * 2);
    keys.forEach((key, at) => {
      if (key === 0) return;
      const place = this.placeOf(key);
      this.keys[place] = key;
      this.rows[place] = rows[at] as number;
    });
  }
}
