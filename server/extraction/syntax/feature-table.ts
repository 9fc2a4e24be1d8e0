/** A hash table from the keys of features to one number each, laid out so that a look-up touches memory once. */

const MOST_FULL = 0.75;
/** Spreads keys over the places (Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1;

/** Open addressing with linear probing; a key stands beside its number. Numbers are never 0, which marks an empty place. */
export class FeatureTable {
  private slots: Int32Array;
  private mask: number;
  private size = 0;

  /** @param expected how many features there will be; more are taken too */
  constructor(expected: number) {
    let places = 4;
    while (places * MOST_FULL < expected) places *= 2;
    this.slots = new Int32Array(2 * places);
    this.mask = places - 1;
  }

  /** The number of a feature; 0 for one that is not there. */
  get(key: number): number {
    return this.slots[this.placeOf(key) + 1] as number;
  }

  /** Writes the number of each feature into `numbers`. */
  getAll(keys: Int32Array, numbers: Int32Array): void {
    const { slots, mask } = this;
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] as number;
      let place = 2 * ((Math.imul(key, SPREAD) >>> 7) & mask);
      let number = slots[place + 1] as number;
      while (number !== 0 && slots[place] !== key) {
        place = (place + 2) & (2 * mask);
        number = slots[place + 1] as number;
      }
      numbers[i] = number;
    }
  }

  /** Gives a feature its number. */
  set(key: number, number: number): void {
    const place = this.placeOf(key);
    if (this.slots[place + 1] === 0) this.size += 1;
    this.slots[place] = key;
    this.slots[place + 1] = number;
    if (this.size > (this.mask + 1) * MOST_FULL) this.grow();
  }

  private placeOf(key: number): number {
    const { slots, mask } = this;
    let place = (Math.imul(key, SPREAD) >>> 7) & mask;
    while (slots[2 * place + 1] !== 0 && slots[2 * place] !== key) place = (place + 1) & mask;
    return 2 * place;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    this.mask = 2 * this.mask + 1;
    this.size = 0;
    for (let place = 0; place < old.length; place += 2)
      if (old[place + 1] !== 0) this.set(old[place] as number, old[place + 1] as number);
  }
}
