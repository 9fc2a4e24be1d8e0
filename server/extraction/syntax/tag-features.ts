/** What the tag of a word is decided by: the word and its neighbours, and the two tags before it. */
import { feature } from "./hash";
import { EDGE, type WordForms } from "./word-forms";

/** Room for the features of one word. */
export const TAG_FEATURES = 40;

/**
 * Writes the features of word `i` into `out` and returns how many they are.
 * The templates are those of Collins (2002) and Ratnaparkhi (1996), with shapes and the ends of neighbours.
 */
export function tagFeatures(forms: WordForms, i: number, before: number, beforeThat: number, out: Uint32Array): number {
  const at = i + EDGE;
  const { word, shape } = forms;
  const [end1, end2, end3, end4] = forms.ends;
  const [begin1, begin2, begin3] = forms.begins;
  const here = word[at] as number;
  const last = word[at - 1] as number;
  const next = word[at + 1] as number;
  const ending = end3[at] as number;
  let n = 0;
  const add = (x: number, y = 0, z = 0) => {
    out[n] = feature(n, x, y, z);
    n += 1;
  };
  add(here);
  add(last);
  add(next);
  add(word[at - 2] as number);
  add(word[at + 2] as number);
  add(before);
  add(before, beforeThat);
  add(before, here);
  add(here, next);
  add(last, here);
  add(end1[at] as number);
  add(end2[at] as number);
  add(ending);
  add(end4[at] as number);
  add(begin1[at] as number, shape[at] as number);
  add(begin2[at] as number);
  add(begin3[at] as number);
  add(shape[at] as number);
  add(shape[at] as number, i === 0 ? 1 : 0);
  add(end3[at + 1] as number);
  add(end3[at - 1] as number);
  add(before, ending);
  add(before, next);
  add(before, beforeThat, here);
  add(end2[at] as number, end3[at + 1] as number);
  add(before, shape[at] as number, shape[at + 1] as number);
  add(last, next);
  add(ending, next);
  add(word[at - 2] as number, last, here);
  add(here, next, word[at + 2] as number);
  add(before, end2[at] as number, end2[at + 1] as number);
  add(shape[at - 1] as number, shape[at] as number, shape[at + 1] as number);
  return n;
}
