/** A hash table from feature keys to one number each, laid out for cache locality. */

const MOST_FULL = 0.75;
/** Spreads keys over the slots (Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1;
/** The low bits of a product are the least mixed. */
const LOW_BITS = 7;
/** With this many bits a slot, a Bloom filter with one hash rules out most absent features first. */
const BITS_A_PLACE = 4;
const WORD_BITS = 32;

/**
 * Open addressing with linear probing; each key is stored beside its number. Numbers are never 0, which marks an empty
 * slot.
 */
export class FeatureTable {
  private slots = new Int32Array(0);
  private seen = new Int32Array(0);
  private mask = 0;
  private size = 0;

  /** @param expected the expected number of features; more are accepted too */
  constructor(expected: number) {
    let places = WORD_BITS;
    while (places * MOST_FULL < expected) places *= 2;
    this.clear(places);
  }

  /** Returns the number of a feature; 0 if it is absent. */
  get(key: number): number {
    return this.slots[this.placeOf(key) + 1] as number;
  }

  /** Writes the number of each feature into `numbers`. */
  getAll(keys: Int32Array, numbers: Int32Array): void {
    const { slots, seen, mask } = this;
    const bits = BITS_A_PLACE * (mask + 1) - 1;
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] as number;
      const hash = Math.imul(key, SPREAD) >>> LOW_BITS;
      if (((seen[(hash & bits) >>> 5] as number) & (1 << (hash & 31))) === 0) {
        numbers[i] = 0;
        continue;
      }
      let place = 2 * (hash & mask);
      let number = slots[place + 1] as number;
      while (number !== 0 && slots[place] !== key) {
        place = (place + 2) & (2 * mask);
        number = slots[place + 1] as number;
      }
      numbers[i] = number;
    }
  }

  /** Sets the number of a feature. */
  set(key: number, number: number): void {
    const place = this.placeOf(key);
    if (this.slots[place + 1] === 0) this.size += 1;
    this.slots[place] = key;
    this.slots[place + 1] = number;
    const bit = (Math.imul(key, SPREAD) >>> LOW_BITS) & (BITS_A_PLACE * (this.mask + 1) - 1);
    this.seen[bit >>> 5] = (this.seen[bit >>> 5] as number) | (1 << (bit & 31));
    if (this.size > (this.mask + 1) * MOST_FULL) this.grow();
  }

  private placeOf(key: number): number {
    const { slots, mask } = this;
    let place = (Math.imul(key, SPREAD) >>> LOW_BITS) & mask;
    while (slots[2 * place + 1] !== 0 && slots[2 * place] !== key) place = (place + 1) & mask;
    return 2 * place;
  }

  private clear(places: number): void {
    this.slots = new Int32Array(2 * places);
    this.seen = new Int32Array((BITS_A_PLACE * places) / WORD_BITS);
    this.mask = places - 1;
    this.size = 0;
  }

  private grow(): void {
    const old = this.slots;
    this.clear(2 * (this.mask + 1));
    for (let place = 0; place < old.length; place += 2)
      if (old[place + 1] !== 0) this.set(old[place] as number, old[place + 1] as number);
  }
}
