/** What the label of an arc is decided by: its two words, their neighbours and the dependents that they have so far. */
import { feature, mix } from "./hash";
import type { ParseState } from "./parse-state";
import type { ParsedWords } from "./parsed-words";

/** Room for the features of one arc. */
export const LABEL_FEATURES = 40;
const FARTHEST = 6;

/** Writes the features of the arc from `head` to `word`, which is not yet made, into `out`; returns how many they are. */
export function labelFeatures(state: ParseState, words: ParsedWords, head: number, word: number, out: Uint32Array) {
  let n = 0;
  const add = (x: number, y = 0, z = 0) => {
    out[n] = feature(n + 300, x, y, z);
    n += 1;
  };
  const form = (i: number) => words.word(i);
  const tag = (i: number) => words.tag(i);
  const label = (i: number) => (i < 0 ? 77 : (state.label[i] as number));
  const side = head === words.length ? 2 : word < head ? 0 : 1;
  const distance = Math.min(Math.abs(head - word), FARTHEST);
  const [hw, ht, dw, dt] = [form(head), tag(head), form(word), tag(word)];
  const [left, right] = [state.firstLeft[word] as number, state.firstRight[word] as number];
  const [left2, headLeft] = [state.secondLeft[word] as number, state.firstLeft[head] as number];
  const headRight = state.firstRight[head] as number;
  const [headLefts, headRights] = [state.leftLabels[head] as number, state.rightLabels[head] as number];
  const both = mix(dt, side);
  add(ht, dt, side);
  add(hw, dw, side);
  add(hw, dt, side);
  add(ht, dw, side);
  add(hw, ht, side);
  add(dw, dt, side);
  add(ht, dt, side * 16 + distance);
  add(dw, side, distance);
  add(dt, tag(word - 1), tag(word + 1));
  add(ht, tag(head - 1), tag(head + 1));
  add(dt, ht, mix(tag(word - 1), side));
  add(dt, ht, mix(tag(word + 1), side));
  add(dt, ht, mix(tag(head - 1), side));
  add(dt, ht, mix(tag(head + 1), side));
  add(dt, tag(left), label(left));
  add(form(left), dt, ht);
  add(label(left), form(left), side);
  add(form(right), dt, label(right));
  add(label(left), label(right), mix(dt, ht));
  add(state.leftLabels[word] as number, dt, side);
  add(state.rightLabels[word] as number, dt, side);
  add(headLefts, ht, both);
  add(headRights, ht, both);
  add(label(headLeft), label(headRight), both);
  add(hw, headLefts, both);
  add(hw, headRights, both);
  add(words.ending(word), ht, side);
  add(words.ending(head), dt, side);
  add(form(word - 1), dt, ht);
  add(form(word + 1), dt, ht);
  add(hw, form(left), side);
  add(ht, form(left), label(left));
  add(dw, form(word + 1), side);
  add(dw, form(word - 1), side);
  add(words.shape(word), dt, side);
  add(form(left2), dt, ht);
  return n;
}
