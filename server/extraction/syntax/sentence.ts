/**
 * A sentence as the models see it: for each word the feature values of its form, its tag, and counts of what precedes
 * it.
 */

import { mix } from "./model/hash";
import { Guide } from "./parser/guide";
import { ENDING, WIDTH, WordForms } from "./word-forms";

/** Words are at 1 to `length`; the root comes after them. Position 0 stands for no word at all. */
export const NONE = 0;
const BEFORE = 1;
const AFTER = 4;
const [NO_WORD, ROOT_WORD, BEYOND] = [mix(3), mix(4), mix(5)];
const NO_TAG = 97;
const ROOT_TAG = 98;
const BEYOND_TAG = 99;

/** Feature values of the numbers below 128. */
export const NUMBER = Int32Array.from({ length: 128 }, (_, number) => mix(number + 1000));

/** The kind of a tag, for counting the words between two others. */
type TagKinds = { verb: boolean; comma: boolean; break: boolean };

function kindOf(tag: string): TagKinds {
  return {
    verb: /^(?:VB|MD)/u.test(tag),
    comma: tag === ",",
    break: tag === "CC" || tag === ":" || tag === ".",
  };
}

/** Holds one sentence at a time; the arrays are reused for the next. */
export class Sentence {
  length = 0;
  /** The values of word `i` begin at `(i + 1) * WIDTH`. */
  forms = new Int32Array(0);
  /** By position: the hash of the word, of its last three letters, its shape; its tag as a feature value. */
  word = new Int32Array(0);
  ending = new Int32Array(0);
  shape = new Int32Array(0);
  tagValue = new Int32Array(0);
  /** The indexes of the tags. */
  tag = new Int32Array(0);
  readonly guide = new Guide();
  private verbs = new Int32Array(0);
  private commas = new Int32Array(0);
  private breaks = new Int32Array(0);
  private readonly known = new WordForms();
  private readonly kinds: readonly TagKinds[];

  constructor(tags: readonly string[]) {
    this.kinds = tags.map(kindOf);
  }

  begin(words: readonly string[], from: number, to: number): void {
    this.setLength(to - from);
    for (let i = 1; i <= this.length; i += 1) this.put(words[from + i - 1] as string, i);
    this.putEdges();
  }

  /** Copies the words and tags of another sentence in reverse, as far as a parser uses them. */
  mirror(other: Sentence): void {
    this.setLength(other.length);
    this.putEdges();
    for (let i = 1; i <= this.length; i += 1) {
      const mirrored = this.length + 1 - i;
      this.word[i] = other.word[mirrored] as number;
      this.ending[i] = other.ending[mirrored] as number;
      this.shape[i] = other.shape[mirrored] as number;
      this.setTag(i, other.tag[mirrored] as number);
    }
  }

  private setLength(length: number): void {
    this.length = length;
    if (this.word.length < length + AFTER + BEFORE) this.grow(2 * (length + AFTER + BEFORE));
  }

  private putEdges(): void {
    this.edge(-1, NO_WORD);
    this.edge(0, NO_WORD);
    this.edge(this.length + 1, ROOT_WORD);
    for (let i = this.length + 2; i <= this.length + AFTER; i += 1) this.edge(i, BEYOND);
    this.tagValue[NONE] = NUMBER[NO_TAG] as number;
    this.tagValue[this.length + 1] = NUMBER[ROOT_TAG] as number;
    this.tagValue.fill(NUMBER[BEYOND_TAG] as number, this.length + 2, this.length + AFTER + 1);
  }

  private put(word: string, i: number): void {
    const place = this.known.placeOf(word);
    const { values } = this.known;
    for (let k = 0, at = (i + BEFORE) * WIDTH; k < WIDTH; k += 1) this.forms[at + k] = values[place + k] as number;
    this.word[i] = values[place] as number;
    this.ending[i] = values[place + ENDING] as number;
    this.shape[i] = values[place + WIDTH - 1] as number;
  }

  private edge(i: number, value: number): void {
    this.forms.fill(0, (i + BEFORE) * WIDTH, (i + BEFORE + 1) * WIDTH);
    this.forms[(i + BEFORE) * WIDTH] = value;
    if (i < 0) return;
    this.word[i] = value;
    this.ending[i] = 0;
    this.shape[i] = 0;
  }

  /** Sets the tag of word `i`; words are tagged from left to right. */
  setTag(i: number, tag: number): void {
    this.tag[i] = tag;
    this.tagValue[i] = NUMBER[tag] as number;
    const kind = this.kinds[tag];
    this.verbs[i + 1] = (this.verbs[i] as number) + (kind?.verb ? 1 : 0);
    this.commas[i + 1] = (this.commas[i] as number) + (kind?.comma ? 1 : 0);
    this.breaks[i + 1] = (this.breaks[i] as number) + (kind?.break ? 1 : 0);
  }

  /**
   * Counts what is between two words: verbs, commas and other breaks, none, one or more of each. 0 if one is missing.
   */
  between(left: number, right: number): number {
    if (left === NONE) return 0;
    const verbs = Math.min((this.verbs[right] as number) - (this.verbs[left + 1] as number), 2);
    const commas = Math.min((this.commas[right] as number) - (this.commas[left + 1] as number), 2);
    const breaks = Math.min((this.breaks[right] as number) - (this.breaks[left + 1] as number), 2);
    return verbs * 9 + commas * 3 + breaks + 1;
  }

  private grow(size: number): void {
    const places = () => new Int32Array(size);
    this.forms = new Int32Array((size + BEFORE) * WIDTH);
    [this.word, this.ending, this.shape] = [places(), places(), places()];
    [this.tagValue, this.tag] = [places(), places()];
    [this.verbs, this.commas, this.breaks] = [places(), places(), places()];
  }
}
