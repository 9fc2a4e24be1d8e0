/** What a move of the parser is decided by. */
import { feature, mix } from "./hash";
import type { ParseState } from "./parse-state";
import type { ParsedWords } from "./parsed-words";

/** Room for the features of one state. */
export const PARSE_FEATURES = 112;
const FARTHEST = 10;
const MOST = 4;

/**
 * Writes the features of a state into `out` and returns how many they are.
 * The templates follow Zhang and Nivre (2011): words and tags of the top of the stack and the front of the sentence,
 * their outer dependents, distances, valencies and sets of labels; with what stands between, and word ends.
 */
export function parseFeatures(state: ParseState, words: ParsedWords, out: Uint32Array): number {
  let n = 0;
  const add = (x: number, y = 0, z = 0) => {
    out[n] = feature(n + 100, x, y, z);
    n += 1;
  };
  const at = (places: Int32Array, i: number) => (i < 0 ? -1 : (places[i] as number));
  const count = (places: Int32Array, i: number) => (i < 0 ? 9 : Math.min(places[i] as number, MOST));
  const set = (places: Int32Array, i: number) => (i < 0 ? 0 : (places[i] as number));
  const label = (i: number) => (i < 0 ? 77 : (state.label[i] as number));
  const word = (i: number) => words.word(i);
  const tag = (i: number) => words.tag(i);

  const [s0, s1, s2] = [state.below(0), state.below(1), state.below(2)];
  const b0 = state.next;
  const [s0w, s0t, s1w, s1t, s2t] = [word(s0), tag(s0), word(s1), tag(s1), tag(s2)];
  const [b0w, b0t, b1w, b1t] = [word(b0), tag(b0), word(b0 + 1), tag(b0 + 1)];
  const [b2w, b2t, b3t] = [word(b0 + 2), tag(b0 + 2), tag(b0 + 3)];
  const { firstLeft, secondLeft, firstRight, secondRight, leftCount, rightCount, leftLabels, rightLabels } = state;
  const [s0l, s0l2, s0r, s0r2] = [at(firstLeft, s0), at(secondLeft, s0), at(firstRight, s0), at(secondRight, s0)];
  const [s1l, s1r, s1r2] = [at(firstLeft, s1), at(firstRight, s1), at(secondRight, s1)];
  const [b0l, b0l2] = [at(firstLeft, b0), at(secondLeft, b0)];
  const [s0lv, s0rv, s1lv, s1rv] = [
    count(leftCount, s0),
    count(rightCount, s0),
    count(leftCount, s1),
    count(rightCount, s1),
  ];
  const b0lv = count(leftCount, b0);
  const [s0ls, s0rs, s1rs, b0ls] = [
    set(leftLabels, s0),
    set(rightLabels, s0),
    set(rightLabels, s1),
    set(leftLabels, b0),
  ];
  const near = s0 < 0 ? 0 : Math.min(b0 - s0, FARTHEST);
  const below = s1 < 0 ? 0 : Math.min(s0 - s1, FARTHEST);
  const gap = words.between(s0, b0);
  const gapBelow = s1 < 0 ? 0 : words.between(s1, s0);
  const [s0e, s1e, b0e] = [words.ending(s0), words.ending(s1), words.ending(b0)];
  const s0wt = mix(s0w, s0t);
  const b0wt = mix(b0w, b0t);

  // Single words.
  add(s0w, s0t);
  add(s0w);
  add(s0t);
  add(b0w, b0t);
  add(b0w);
  add(b0t);
  add(s1w, s1t);
  add(s1w);
  add(s1t);
  add(b1w, b1t);
  add(b1w);
  add(b1t);
  add(b2t, b2w);
  add(s2t, word(s2));
  // The top of the stack and the front of the sentence.
  add(s0w, s0t, b0wt);
  add(s0w, s0t, b0w);
  add(s0w, b0w, b0t);
  add(s0w, s0t, b0t);
  add(s0t, b0w, b0t);
  add(s0w, b0w);
  add(s0t, b0t);
  add(b0t, b1t);
  // The two topmost words.
  add(s1w, s1t, s0wt);
  add(s1w, s0w);
  add(s1t, s0t);
  add(s1w, s1t, s0t);
  add(s1t, s0w, s0t);
  add(s1w, s0t);
  add(s1t, s0w);
  // Three words, dependents among them.
  add(b0t, b1t, b2t);
  add(s0t, b0t, b1t);
  add(s1t, s0t, b0t);
  add(s0t, b0t, tag(b0l));
  add(s0t, tag(s0l), b0t);
  add(s0t, tag(s0r), b0t);
  add(s1t, s0t, tag(s0l));
  add(s1t, s0t, tag(s0r));
  add(s1t, tag(s1r), s0t);
  add(s1t, tag(s1l), s0t);
  add(s2t, s1t, s0t);
  add(s2t, s1t, mix(s0t, b0t));
  // Distances.
  add(s0w, near);
  add(s0t, near);
  add(b0w, near);
  add(b0t, near);
  add(s0w, b0w, near);
  add(s0t, b0t, near);
  add(s1t, s0t, below);
  add(s1w, s0w, below);
  // How many dependents there are, and which.
  add(s0w, s0lv);
  add(s0t, s0lv);
  add(s0w, s0rv);
  add(s0t, s0rv);
  add(b0w, b0lv);
  add(b0t, b0lv);
  add(s1w, s1rv);
  add(s1t, s1rv, s1lv);
  add(s0t, s0ls);
  add(s0w, s0ls);
  add(s0t, s0rs);
  add(s0w, s0rs);
  add(b0t, b0ls);
  add(b0w, b0ls);
  add(s1t, s1rs);
  add(s1w, s1rs);
  add(s1t, s0t, s1rs);
  // The dependents themselves.
  add(word(s0l), tag(s0l), label(s0l));
  add(word(s0r), tag(s0r), label(s0r));
  add(word(b0l), tag(b0l), label(b0l));
  add(word(s1r), tag(s1r), label(s1r));
  add(word(s1l), tag(s1l), label(s1l));
  add(s0t, tag(s0l), tag(s0l2));
  add(s0t, tag(s0r), tag(s0r2));
  add(b0t, tag(b0l), tag(b0l2));
  add(s1t, tag(s1r), tag(s1r2));
  add(s0t, label(s0l), mix(label(s0r), b0t));
  add(s0t, b0t, mix(label(b0l), b1t));
  // A wider view.
  add(s0t, b0t, mix(b1t, b2t));
  add(s1t, s0t, mix(b0t, b1t));
  add(s0w, b0t, b1t);
  add(s0t, b0w, b1t);
  add(s0t, b0t, b1w);
  add(s1w, s0t, b0t);
  add(s1t, s0w, b0t);
  add(s1t, s0t, b0w);
  add(b3t, b2t, b1t);
  add(s1w, s0w, b0w);
  add(s0t, b0t, mix(b2t, b3t));
  add(s1t, s0t, mix(tag(s1r), tag(s0l)));
  add(s0t, s0lv * 16 + s0rv, b0t);
  add(s1t, s0t, s1lv * 16 + s1rv);
  // What stands between.
  add(s0t, b0t, gap);
  add(s1t, s0t, gapBelow);
  add(s0w, gap);
  add(b0w, gap);
  add(s1w, gapBelow);
  add(s0w, gapBelow);
  add(gap, near, s0t);
  add(gapBelow, below, s1t);
  add(s1t, s0t, mix(gapBelow, b0t));
  add(s0t, b0t, mix(gap, b1t));
  add(s2t, s1t, mix(s0t, gapBelow));
  // Word ends, for words that were never seen.
  add(s0e, b0t);
  add(s0t, b0e);
  add(s1e, s0t);
  add(s1t, s0e);
  add(s0e, b0e);
  return n;
}
