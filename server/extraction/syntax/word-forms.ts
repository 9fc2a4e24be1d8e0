/** The models' view of a word: hashes of its form, its suffixes and prefixes, and its shape. */
import { hashText } from "./model/hash";

/** The values of each word, in this order. */
export const WORD_VALUES = ["word", "end1", "end2", "end3", "end4", "begin1", "begin2", "begin3", "shape"] as const;
export const WIDTH = WORD_VALUES.length;
export const ENDING = WORD_VALUES.indexOf("end3");
const LONGEST_SHAPE = 6;
const LONGEST_LOOKED_AT = 40;
/** A text has few distinct words; for an endless text, the cache is limited to this many. */
const MOST_KEPT = 20_000;

/** Computes the values of words, and caches them. */
export class WordForms {
  /** The values of the cached words, `WIDTH` for each. */
  readonly values = new Int32Array(MOST_KEPT * WIDTH);
  private readonly places = new Map<string, number>();

  /** Returns the offset of this word's values. They may move at the next call. */
  placeOf(word: string): number {
    const known = this.places.get(word);
    if (known !== undefined) return known;
    if (this.places.size === MOST_KEPT) this.places.clear();
    const place = this.places.size * WIDTH;
    this.places.set(word, place);
    this.put(word, place);
    return place;
  }

  private put(word: string, place: number): void {
    const lower = plain(word).toLowerCase();
    const { length } = lower;
    this.values[place] = hashText(lower.replace(/\d/gu, "0"));
    for (let k = 1; k <= 4; k += 1) this.values[place + k] = hashText(lower, length - k, length);
    for (let k = 1; k <= 3; k += 1) this.values[place + 4 + k] = hashText(lower, 0, Math.min(k, length));
    this.values[place + 8] = hashText(shapeOf(word));
  }
}

/** Treebanks write straight quotation marks where newspapers write curly ones. */
function plain(word: string): string {
  return word.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
}

/** "Xx" for Moscow, "X.X." for U.N., "d,d" for 1,000: runs of a kind are shortened to two. */
function shapeOf(word: string): string {
  let shape = "";
  let last = "";
  for (const letter of word.slice(0, LONGEST_LOOKED_AT)) {
    const kind = /\p{Lu}/u.test(letter) ? "X" : /\p{L}/u.test(letter) ? "x" : /\p{N}/u.test(letter) ? "d" : letter;
    if (kind !== last || shape.length < 2) shape += kind;
    last = kind;
    if (shape.length > LONGEST_SHAPE) break;
  }
  return shape;
}
