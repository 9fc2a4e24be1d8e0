/** What the models see of each word: hashes of its form, its ends and beginnings, and its shape. */
import { hashText } from "./hash";

/** One place for each word, with two before the first and two after the last that stand for the sentence's edges. */
export type WordForms = {
  length: number;
  word: Int32Array;
  ends: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
  begins: readonly [Int32Array, Int32Array, Int32Array];
  shape: Int32Array;
};

/** How many places stand before the first word. */
export const EDGE = 2;
const BEFORE = 11;
const AFTER = 12;
const LONGEST_SHAPE = 6;

/** What the models see of these words, in their order. */
export function wordForms(words: readonly string[]): WordForms {
  const places = () => new Int32Array(words.length + 2 * EDGE);
  const forms: WordForms = {
    length: words.length,
    word: places(),
    ends: [places(), places(), places(), places()],
    begins: [places(), places(), places()],
    shape: places(),
  };
  for (const [i, word] of words.entries()) put(forms, i + EDGE, word);
  forms.word.fill(BEFORE, 0, EDGE);
  forms.word.fill(AFTER, words.length + EDGE);
  return forms;
}

function put(forms: WordForms, at: number, word: string): void {
  const lower = plain(word).toLowerCase();
  forms.word[at] = hashText(lower.replace(/\d/gu, "0"));
  forms.ends.forEach((places, k) => {
    places[at] = hashText(lower.slice(-1 - k));
  });
  forms.begins.forEach((places, k) => {
    places[at] = hashText(lower.slice(0, 1 + k));
  });
  forms.shape[at] = hashText(shapeOf(word));
}

/** Treebanks write straight quotation marks where newspapers write curly ones. */
function plain(word: string): string {
  return word.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
}

/** "Xx" for Moscow, "X.X." for U.N., "d,d" for 1,000: runs of a kind are shortened to two. */
function shapeOf(word: string): string {
  let shape = "";
  let last = "";
  for (const letter of word.slice(0, 40)) {
    const kind = /\p{Lu}/u.test(letter) ? "X" : /\p{L}/u.test(letter) ? "x" : /\p{N}/u.test(letter) ? "d" : letter;
    if (kind !== last || shape.length < 2) shape += kind;
    last = kind;
    if (shape.length > LONGEST_SHAPE) break;
  }
  return shape;
}
