/** What a move of the parser is decided by. */
import { mix } from "./hash";
import type { ParseState } from "./parse-state";
import { NONE, NUMBER, type Sentence } from "./sentence";
import { Templates } from "./templates";

/** Words looked at: on the stack, in front, and their outer dependents (l, m on the left, r, q on the right, outermost first). */
const PLACES = [
  "s0",
  "s1",
  "s2",
  "b0",
  "b1",
  "b2",
  "b3",
  "s0l",
  "s0m",
  "s0r",
  "s0q",
  "s1l",
  "s1r",
  "s1q",
  "b0l",
  "b0m",
];
/** Of each its word, tag, label and ending. */
const KINDS = ["w", "t", "d", "e"];
/** Distances, what stands between, counts and sets of dependents. */
const OTHERS = [
  ...["near", "below", "gap", "gapBelow"],
  ...["s0lc", "s0rc", "s1lc", "s1rc", "b0lc", "s0ls", "s0rs", "s1rs", "b0ls"],
];
const NAMES = ["", ...PLACES.flatMap((place) => KINDS.map((kind) => place + kind)), ...OTHERS];
const places = new Int32Array(PLACES.length);
const values = new Int32Array(NAMES.length);
const FARTHEST = 10;
const MOST = 4;
const NOBODY = 9;
const NO_LABEL = 127;

/** Those of Zhang and Nivre (2011), with what stands between, and word ends for words that were never seen. */
const SINGLE = [
  "s0w s0t",
  "s0w",
  "s0t",
  "b0w b0t",
  "b0w",
  "b0t",
  "s1w s1t",
  "s1w",
  "s1t",
  "b1w b1t",
  "b1w",
  "b1t",
  "b2t b2w",
  "s2t s2w",
];
const STACK_AND_FRONT = [
  "s0w s0t b0w b0t",
  "s0w s0t b0w",
  "s0w b0w b0t",
  "s0w s0t b0t",
  "s0t b0w b0t",
  "s0w b0w",
  "s0t b0t",
  "b0t b1t",
];
const STACK = ["s1w s1t s0w s0t", "s1w s0w", "s1t s0t", "s1w s1t s0t", "s1t s0w s0t", "s1w s0t", "s1t s0w"];
const THREE = [
  ...["b0t b1t b2t", "s0t b0t b1t", "s1t s0t b0t", "s0t b0t b0lt", "s0t s0lt b0t", "s0t s0rt b0t", "s1t s0t s0lt"],
  ...["s1t s0t s0rt", "s1t s1rt s0t", "s1t s1lt s0t", "s2t s1t s0t", "s2t s1t s0t b0t"],
];
const DISTANCES = [
  "s0w near",
  "s0t near",
  "b0w near",
  "b0t near",
  "s0w b0w near",
  "s0t b0t near",
  "s1t s0t below",
  "s1w s0w below",
];
const VALENCIES = [
  ...[
    "s0w s0lc",
    "s0t s0lc",
    "s0w s0rc",
    "s0t s0rc",
    "b0w b0lc",
    "b0t b0lc",
    "s1w s1rc",
    "s1t s1rc s1lc",
    "s0t s0ls",
    "s0w s0ls",
  ],
  ...[
    "s0t s0rs",
    "s0w s0rs",
    "b0t b0ls",
    "b0w b0ls",
    "s1t s1rs",
    "s1w s1rs",
    "s1t s0t s1rs",
    "s0t s0lc s0rc b0t",
    "s1t s0t s1lc s1rc",
  ],
];
const DEPENDENTS = [
  ...["s0lw s0lt s0ld", "s0rw s0rt s0rd", "b0lw b0lt b0ld", "s1rw s1rt s1rd", "s1lw s1lt s1ld", "s0t s0lt s0mt"],
  ...["s0t s0rt s0qt", "b0t b0lt b0mt", "s1t s1rt s1qt", "s0t s0ld s0rd b0t", "s0t b0t b0ld b1t"],
];
const WIDER = [
  ...["s0t b0t b1t b2t", "s1t s0t b0t b1t", "s0w b0t b1t", "s0t b0w b1t", "s0t b0t b1w", "s1w s0t b0t", "s1t s0w b0t"],
  ...["s1t s0t b0w", "b3t b2t b1t", "s1w s0w b0w", "s0t b0t b2t b3t", "s1t s0t s1rt s0lt"],
];
const BETWEEN = [
  ...["s0t b0t gap", "s1t s0t gapBelow", "s0w gap", "b0w gap", "s1w gapBelow", "s0w gapBelow", "gap near s0t"],
  ...["gapBelow below s1t", "s1t s0t gapBelow b0t", "s0t b0t gap b1t", "s2t s1t s0t gapBelow"],
];
const ENDINGS = ["s0e b0t", "s0t b0e", "s1e s0t", "s1t s0e", "s0e b0e"];

export const MOVE_TEMPLATES = new Templates(NAMES, [
  ...[...SINGLE, ...STACK_AND_FRONT, ...STACK, ...THREE, ...DISTANCES],
  ...[...VALENCIES, ...DEPENDENTS, ...WIDER, ...BETWEEN, ...ENDINGS],
]);

/** Writes the features of a state into `keys`. */
export function moveFeatures(state: ParseState, sentence: Sentence, keys: Int32Array): void {
  findPlaces(state);
  const { word, tagValue, ending } = sentence;
  let n = 1;
  for (let k = 0; k < places.length; k += 1) {
    const place = places[k] as number;
    const label = state.label[place] as number;
    values[n] = word[place] as number;
    values[n + 1] = tagValue[place] as number;
    values[n + 2] = NUMBER[label < 0 ? NO_LABEL : label] as number;
    values[n + 3] = ending[place] as number;
    n += 4;
  }
  fillOthers(state, sentence, n);
  MOVE_TEMPLATES.fill(values, keys);
}

function findPlaces(state: ParseState): void {
  const { next, firstLeft, secondLeft, firstRight, secondRight } = state;
  const s0 = state.below(0);
  const s1 = state.below(1);
  places[0] = s0;
  places[1] = s1;
  places[2] = state.below(2);
  for (let k = 0; k < 4; k += 1) places[3 + k] = next + k;
  places[7] = firstLeft[s0] as number;
  places[8] = secondLeft[s0] as number;
  places[9] = firstRight[s0] as number;
  places[10] = secondRight[s0] as number;
  places[11] = firstLeft[s1] as number;
  places[12] = firstRight[s1] as number;
  places[13] = secondRight[s1] as number;
  places[14] = firstLeft[next] as number;
  places[15] = secondLeft[next] as number;
}

function fillOthers(state: ParseState, sentence: Sentence, from: number): void {
  const { next, leftCount, rightCount, leftLabels, rightLabels } = state;
  const s0 = places[0] as number;
  const s1 = places[1] as number;
  let n = from;
  values[n++] = NUMBER[s0 === NONE ? 0 : Math.min(next - s0, FARTHEST)] as number;
  values[n++] = NUMBER[s1 === NONE ? 0 : Math.min(s0 - s1, FARTHEST)] as number;
  values[n++] = NUMBER[sentence.between(s0, next)] as number;
  values[n++] = NUMBER[sentence.between(s1, s0)] as number;
  values[n++] = NUMBER[s0 === NONE ? NOBODY : Math.min(leftCount[s0] as number, MOST)] as number;
  values[n++] = NUMBER[s0 === NONE ? NOBODY : Math.min(rightCount[s0] as number, MOST)] as number;
  values[n++] = NUMBER[s1 === NONE ? NOBODY : Math.min(leftCount[s1] as number, MOST)] as number;
  values[n++] = NUMBER[s1 === NONE ? NOBODY : Math.min(rightCount[s1] as number, MOST)] as number;
  values[n++] = NUMBER[Math.min(leftCount[next] as number, MOST)] as number;
  values[n++] = mix(leftLabels[s0] as number);
  values[n++] = mix(rightLabels[s0] as number);
  values[n++] = mix(rightLabels[s1] as number);
  values[n++] = mix(leftLabels[next] as number);
}
