/** The features that decide a move of the parser. */
import { mix } from "../model/hash";
import { Templates } from "../model/templates";
import { NONE, NUMBER, type Sentence } from "../sentence";
import type { ParseState } from "./parse-state";

/**
 * The words considered: on the stack, at the front of the buffer, and their outer dependents (l and m on the left, r
 * and q on the right).
 */
const PLACES = "s0 s1 s2 b0 b1 b2 b3 s0l s0m s0r s0q s1l s1r s1q b0l b0m".split(" ");
/** For each of them: its word, tag, label and ending. */
const KINDS = ["w", "t", "d", "e"];
/** Distances and what is in between, counts and sets of dependents, and the first parse. */
const OTHERS = "near below gap gapBelow s0lc s0rc s1lc s1rc b0lc s0ls s0rs s1rs b0ls".split(" ");
const GUIDES = "g0 g1 g0h g0d g0more gbh gbd".split(" ");
const NAMES = ["", ...PLACES.flatMap((place) => KINDS.map((kind) => place + kind)), ...OTHERS, ...GUIDES];
const GUIDES_AT = NAMES.indexOf("g0");
const places = new Int32Array(PLACES.length);
const values = new Int32Array(NAMES.length);
const FARTHEST = 10;
const MOST = 4;
const NOBODY = 9;
const NO_LABEL = 127;

/** The templates of Zhang and Nivre (2011), with what is in between, and word endings for unknown words. */
const TEMPLATES = [
  // Single words.
  "s0w s0t, s0w, s0t, b0w b0t, b0w, b0t, s1w s1t, s1w, s1t, b1w b1t, b1w, b1t, b2t b2w, s2t s2w",
  // The top of the stack and the front of the buffer; the two topmost words.
  "s0w b0w, s0t b0t, b0t b1t, s1w s0w, s1t s0t, s1w s0t, s1t s0w",
  // Three words, dependents among them.
  "b0t b1t b2t, s0t b0t b1t, s1t s0t b0t, s0t b0t b0lt, s0t s0lt b0t, s0t s0rt b0t, s1t s0t s0lt",
  "s1t s0t s0rt, s1t s1rt s0t, s1t s1lt s0t, s2t s1t s0t",
  // Distances.
  "s0t near, b0t near, s0t b0t near, s1t s0t below",
  // The number of dependents, and their labels.
  "s0w s0lc, s0t s0lc, s0w s0rc, s0t s0rc, b0w b0lc, b0t b0lc, s1w s1rc, s1t s1rc s1lc, s0t s0ls, s0w s0ls",
  "s0t s0rs, b0t b0ls, b0w b0ls, s1t s1rs, s1t s0t s1rs, s0t s0lc s0rc b0t, s1t s0t s1lc s1rc",
  // The dependents themselves.
  "s0lw s0lt s0ld, s0rw s0rt s0rd, b0lw b0lt b0ld, s1rw s1rt s1rd, s1lw s1lt s1ld, s0t s0lt s0mt",
  "s0t s0rt s0qt, b0t b0lt b0mt, s1t s1rt s1qt, s0t s0ld s0rd b0t, s0t b0t b0ld b1t",
  // What is in between.
  "s0t b0t gap, s1t s0t gapBelow, s0w gap, b0w gap, gap near s0t",
  "gapBelow below s1t, s1t s0t gapBelow b0t, s0t b0t gap b1t",
  // Word endings.
  "s0e b0t, s0t b0e, s1e s0t, s1t s0e, s0e b0e",
];

/** A wider and more precise view, which the second parse does equally well without. */
const UNGUIDED = [
  "s0w s0t b0w b0t, s0w s0t b0w, s0w b0w b0t, s0w s0t b0t, s0t b0w b0t, s1w s1t s0w s0t, s1w s1t s0t, s1t s0w s0t",
  "s2t s1t s0t b0t, s0w near, b0w near, s0w b0w near, s1w s0w below, s0w s0rs, s1w s1rs",
  "s0t b0t b1t b2t, s1t s0t b0t b1t, s0w b0t b1t, s0t b0w b1t, s0t b0t b1w, s1w s0t b0t, s1t s0w b0t",
  "s1t s0t b0w, b3t b2t b1t, s1w s0w b0w, s0t b0t b2t b3t, s1t s0t s1rt s0lt",
  "s1w gapBelow, s0w gapBelow, s2t s1t s0t gapBelow",
];

/** The first parse, with what can be seen here of whether it is right. */
const GUIDED = [
  "g0 g0h g0more, g0 g0d g0more, g1 g0more g0h g0d, g0 s0t b0t g0more, g1 s1t s0t g0more, g0h g0d s0t b0t",
  "gbh gbd b0t s0t, g0h g0more gbh, g0h g0more s0w, gbh b0w, g0h g0more near, g0h g0more s0lc s0rc",
  "g0h g0more s0t gap, g0h g0more s1t b1t",
];

export const FIRST_MOVE_TEMPLATES = new Templates(NAMES, ...TEMPLATES, ...UNGUIDED);
export const MOVE_TEMPLATES = new Templates(NAMES, ...TEMPLATES, ...GUIDED);

/** Writes the features of a state by these templates into `keys`. */
export function moveFeatures(state: ParseState, sentence: Sentence, templates: Templates, keys: Int32Array): void {
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
  if (templates === MOVE_TEMPLATES) fillGuides(state, sentence);
  templates.fill(values, keys);
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

/**
 * Encodes whether the first parse joins the topmost words, where it has the heads of the outer two, and which
 * dependents are still to come.
 */
function fillGuides({ next, length }: ParseState, { guide }: Sentence): void {
  const s0 = places[0] as number;
  const s1 = places[1] as number;
  const head = s0 === NONE ? NONE : (guide.head[s0] as number);
  const nextHead = next > length ? NONE : (guide.head[next] as number);
  const last = guide.last[s0] as number;
  let n = GUIDES_AT;
  values[n++] = NUMBER[head !== NONE && head === next ? 1 : s0 !== NONE && nextHead === s0 ? 2 : 0] as number;
  values[n++] = NUMBER[s1 === NONE ? 3 : head === s1 ? 1 : guide.head[s1] === s0 ? 2 : 0] as number;
  values[n++] = NUMBER[whereIs(head, s0, s1, next, length)] as number;
  values[n++] = NUMBER[head === NONE ? NO_LABEL : (guide.label[s0] as number)] as number;
  values[n++] = NUMBER[s0 === NONE ? 0 : last < next ? 1 : last === next ? 2 : 3] as number;
  values[n++] = NUMBER[whereIs(nextHead, s0, s1, next, length)] as number;
  values[n++] = NUMBER[nextHead === NONE ? NO_LABEL : (guide.label[next] as number)] as number;
}

/**
 * Encodes the position of a head relative to the topmost words and the next one: none, the root, one of them, or in
 * between.
 */
function whereIs(head: number, s0: number, s1: number, next: number, length: number): number {
  if (head === NONE) return 0;
  if (head === next) return 1;
  if (head > next) return head > length ? 2 : 3;
  if (head === s0) return 4;
  if (head === s1) return 5;
  return head > s0 ? 6 : head > s1 ? 7 : 8;
}
