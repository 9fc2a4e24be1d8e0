/**
 * The features that decide the label of an arc: its two words, their neighbours and the dependents that they have so
 * far.
 */
import { mix } from "../model/hash";
import { Templates } from "../model/templates";
import { NUMBER, type Sentence } from "../sentence";
import type { ParseState } from "./parse-state";

/** The head, the dependent, the words beside each, and their outer dependents. */
const PLACES = "h d h- h+ d- d+ dl dm dr hl hr".split(" ");
/** For each of them: its word, tag, label and ending. */
const KINDS = ["w", "t", "l", "e"];
/** The last two: whether the first parse has this arc, and its label of the dependent. */
const OTHERS = "side distance dls drs hls hrs dshape g gl".split(" ");
const NAMES = ["", ...PLACES.flatMap((place) => KINDS.map((kind) => place + kind)), ...OTHERS];
const places = new Int32Array(PLACES.length);
const values = new Int32Array(NAMES.length);
const FARTHEST = 6;
const NO_LABEL = 127;

const TEMPLATES = [
  "ht dt side, hw dw side, hw dt side, ht dw side, hw ht side, dw dt side, ht dt side distance, dw side distance",
  "dt d-t d+t, ht h-t h+t, dt ht d-t side, dt ht d+t side, dt ht h-t side, dt ht h+t side",
  "dt dlt dll, dlw dt ht, dll dlw side, drw dt drl, dll drl dt ht, dls dt side, drs dt side",
  "hls ht dt side, hrs ht dt side, hll hrl dt side, hw hls dt side, hw hrs dt side, de ht side, he dt side",
  "d-w dt ht, d+w dt ht, hw dlw side, ht dlw dll, dw d+w side, dw d-w side, dshape dt side, dmw dt ht",
];
const GUIDED = "g gl, g gl dt side, g gl ht dt, g gl dw, gl dt ht";

export const FIRST_LABEL_TEMPLATES = new Templates(NAMES, ...TEMPLATES);
export const LABEL_TEMPLATES = new Templates(NAMES, ...TEMPLATES, GUIDED);

export type Arc = { head: number; word: number };

/** Writes the features of the arc, which does not exist yet, by these templates into `keys`. */
export function labelFeatures(
  state: ParseState,
  sentence: Sentence,
  { head, word }: Arc,
  templates: Templates,
  keys: Int32Array,
): void {
  findPlaces(state, head, word);
  let n = 1;
  for (let k = 0; k < places.length; k += 1) {
    const place = places[k] as number;
    const label = state.label[place] as number;
    values[n] = sentence.word[place] as number;
    values[n + 1] = sentence.tagValue[place] as number;
    values[n + 2] = NUMBER[label < 0 ? NO_LABEL : label] as number;
    values[n + 3] = sentence.ending[place] as number;
    n += 4;
  }
  values[n] = NUMBER[head > state.length ? 2 : word < head ? 0 : 1] as number;
  values[n + 1] = NUMBER[Math.min(Math.abs(head - word), FARTHEST)] as number;
  values[n + 2] = mix(state.leftLabels[word] as number);
  values[n + 3] = mix(state.rightLabels[word] as number);
  values[n + 4] = mix(state.leftLabels[head] as number);
  values[n + 5] = mix(state.rightLabels[head] as number);
  values[n + 6] = sentence.shape[word] as number;
  if (templates === LABEL_TEMPLATES) {
    const { guide } = sentence;
    values[n + 7] = NUMBER[
      guide.head[word] === head ? 1 : (guide.head[word] as number) > state.length ? 2 : 0
    ] as number;
    values[n + 8] = NUMBER[guide.label[word] as number] as number;
  }
  templates.fill(values, keys);
}

function findPlaces(state: ParseState, head: number, word: number): void {
  places[0] = head;
  places[1] = word;
  places[2] = head - 1;
  places[3] = head + 1;
  places[4] = word - 1;
  places[5] = word + 1;
  places[6] = state.firstLeft[word] as number;
  places[7] = state.secondLeft[word] as number;
  places[8] = state.firstRight[word] as number;
  places[9] = state.firstLeft[head] as number;
  places[10] = state.firstRight[head] as number;
}
