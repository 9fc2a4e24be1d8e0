/** The features that decide the tag of a word: the word and its neighbours, and the two tags before it. */

import { Templates } from "./model/templates";
import { NUMBER, type Sentence } from "./sentence";
import { WIDTH, WORD_VALUES } from "./word-forms";

/** Values: none; those of five words; the two tags before; whether the word is the first. */
const OFFSETS = ["-2", "-1", "", "+1", "+2"];
const WINDOW = OFFSETS.length * WIDTH;
const NAMES = [
  "",
  ...OFFSETS.flatMap((offset) => WORD_VALUES.map((value) => value + offset)),
  "tag-1",
  "tag-2",
  "first",
];
const values = new Int32Array(NAMES.length);
const NO_TAG = 101;

/** The templates of Collins (2002) and Ratnaparkhi (1996), with shapes and the endings of neighbours. */
export const TAG_TEMPLATES = new Templates(
  NAMES,
  "word, word-1, word+1, word-2, word+2, tag-1, tag-1 tag-2, tag-1 word, word word+1, word-1 word",
  "end1, end2, end3, end4, begin1 shape, begin2, begin3, shape, shape first, end3+1, end3-1",
  "tag-1 end3, tag-1 word+1, tag-1 tag-2 word, end2 end3+1, tag-1 shape shape+1, word-1 word+1",
  "end3 word+1, word-2 word-1 word, word word+1 word+2, tag-1 end2 end2+1, shape-1 shape shape+1",
);

/** Writes the features of word `i` into `keys`. The words before it must have tags. */
export function tagFeatures(sentence: Sentence, i: number, keys: Int32Array): void {
  const { forms, tagValue } = sentence;
  for (let k = 0, at = (i - 1) * WIDTH; k < WINDOW; k += 1) values[k + 1] = forms[at + k] as number;
  values[WINDOW + 1] = i > 1 ? (tagValue[i - 1] as number) : (NUMBER[NO_TAG] as number);
  values[WINDOW + 2] = i > 2 ? (tagValue[i - 2] as number) : (NUMBER[NO_TAG] as number);
  values[WINDOW + 3] = i === 1 ? 1 : 0;
  TAG_TEMPLATES.fill(values, keys);
}
