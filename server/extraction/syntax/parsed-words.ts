/** A sentence as the parser sees it: the forms and tags of its words, and how many verbs and breaks stand before each. */
import { EDGE, type WordForms } from "./word-forms";

const NONE = 3;
const ROOT = 4;
const BEYOND = 5;
const NO_TAG = 97;
const ROOT_TAG = 98;
const BEYOND_TAG = 99;

/** What a tag is for the words between two others. */
export type TagKinds = { verb: boolean; comma: boolean; break: boolean };

/** The kinds of the tags of the Penn Treebank, in the order of a model's tags. */
export function kindsOf(tags: readonly string[]): TagKinds[] {
  return tags.map((tag) => ({
    verb: /^(?:VB|MD)/u.test(tag),
    comma: tag === ",",
    break: tag === "CC" || tag === ":" || tag === ".",
  }));
}

/** Words by their place; places before the first, after the last and the root's own have values too. */
export class ParsedWords {
  private readonly verbs: Int32Array;
  private readonly commas: Int32Array;
  private readonly breaks: Int32Array;

  constructor(
    readonly forms: WordForms,
    readonly tags: Int32Array,
    kinds: readonly TagKinds[],
  ) {
    this.verbs = this.running((tag) => kinds[tag]?.verb === true);
    this.commas = this.running((tag) => kinds[tag]?.comma === true);
    this.breaks = this.running((tag) => kinds[tag]?.break === true);
  }

  get length(): number {
    return this.forms.length;
  }

  /** The word at this place as a value of features; places outside the sentence have values of their own. */
  word(i: number): number {
    if (i < 0) return NONE;
    if (i >= this.length) return i === this.length ? ROOT : BEYOND;
    return this.forms.word[i + EDGE] as number;
  }

  tag(i: number): number {
    if (i < 0) return NO_TAG;
    if (i >= this.length) return i === this.length ? ROOT_TAG : BEYOND_TAG;
    return this.tags[i] as number;
  }

  /** The last three letters of the word. */
  ending(i: number): number {
    return i < 0 || i >= this.length ? 0 : (this.forms.ends[2][i + EDGE] as number);
  }

  shape(i: number): number {
    return i < 0 || i >= this.length ? 0 : (this.forms.shape[i + EDGE] as number);
  }

  /** What stands between two words: verbs, commas and other breaks, none, one or more of each. 0 where one is missing. */
  between(left: number, right: number): number {
    if (left < 0 || right > this.length) return 0;
    const count = (before: Int32Array) => Math.min((before[right] as number) - (before[left + 1] as number), 2);
    return count(this.verbs) * 9 + count(this.commas) * 3 + count(this.breaks) + 1;
  }

  private running(is: (tag: number) => boolean): Int32Array {
    const before = new Int32Array(this.length + 2);
    for (let i = 0; i <= this.length; i += 1)
      before[i + 1] = (before[i] as number) + (i < this.length && is(this.tags[i] as number) ? 1 : 0);
    return before;
  }
}
