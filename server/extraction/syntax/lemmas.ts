/**
 * Lemmas: finds a word's dictionary form, by rules for the endings of words with each tag, and by word for exceptions.
 */
import { FeatureTable } from "./model/feature-table";
import { hashText, mix } from "./model/hash";

/** How many letters are cut off, what replaces them, and whether capitals stay. */
export type LemmaRule = readonly [cut: number, put: string, capitals: 0 | 1];

/** The longest ending that has rules; longer keys are whole words. */
export const LONGEST_ENDING = 6;
const WHOLE_WORD = 0x5bd1e995;

/** Returns the key of a rule: the tag, and the last letters of a word or all of them. */
export function endingKey(tag: string, lower: string, letters: number): number {
  const whole = letters > LONGEST_ENDING ? WHOLE_WORD : 0;
  const ending = hashText(lower, whole ? 0 : lower.length - letters, lower.length);
  return mix(hashText(tag) ^ Math.imul(ending ^ whole, 0x9e3779b1) ^ (letters * (whole ? 0 : 1)));
}

/** Returns a word in the form used for lemmas: lower case and straight apostrophes. */
export function plainForm(word: string): string {
  return word.toLowerCase().replaceAll("’", "'");
}

/** Applies this rule to the word. */
function applyRule([cut, put, capitals]: LemmaRule, word: string, lower: string): string {
  const from = capitals ? word : lower;
  return from.slice(0, Math.max(from.length - cut, 0)) + put;
}

/** Finds lemmas by the longest ending that has a rule. */
export class Lemmas {
  private readonly table: FeatureTable;

  /**
   * @param keys the key of each entry, without duplicates
   * @param ruleOf the index of its rule
   */
  constructor(
    readonly rules: readonly LemmaRule[],
    readonly keys: Int32Array,
    readonly ruleOf: Uint16Array,
  ) {
    this.table = new FeatureTable(keys.length);
    for (let row = 0; row < keys.length; row += 1) this.table.set(keys[row] as number, (ruleOf[row] as number) + 1);
  }

  /** Returns the lemma of a word with this Penn Treebank tag. */
  of(word: string, tag: string): string {
    const lower = plainForm(word);
    const rule = this.ruleFor(lower, tag);
    return rule ? applyRule(rule, word, lower) || lower : lower;
  }

  private ruleFor(lower: string, tag: string): LemmaRule | undefined {
    const whole = this.table.get(endingKey(tag, lower, LONGEST_ENDING + 1));
    if (whole > 0) return this.rules[whole - 1];
    for (let letters = Math.min(LONGEST_ENDING, lower.length); letters >= 0; letters -= 1) {
      const found = this.table.get(endingKey(tag, lower, letters));
      if (found > 0) return this.rules[found - 1];
    }
    return undefined;
  }
}
