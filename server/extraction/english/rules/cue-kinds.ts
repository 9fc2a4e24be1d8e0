/** Cue kinds: what a word does as a cue, so that the labeller can treat rare cues like common ones that do the same. */
import { CUE_CLASSES } from "@/server/domain/claims/attribution";
import { cueClassOf } from "./cue-classes";
import { type Frame, sensesOf } from "./cues";

const FRAMES: readonly Frame[] = ["clause", "quote", "infinitive", "object", "addressee"];
const kinds = new Map<string, number>();

/** Returns a number for the frames and the class of a base form; 0 if the word is in no list of cues. */
export function cueKind(lemma: string): number {
  const known = kinds.get(lemma);
  if (known !== undefined) return known;
  const kind = kindOf(lemma);
  if (kind !== 0) kinds.set(lemma, kind);
  return kind;
}

function kindOf(lemma: string): number {
  const plain = sensesOf(lemma).filter(({ particles }) => particles.length === 0);
  const frames = FRAMES.reduce(
    (bits, frame, i) => bits + (plain.some((sense) => sense.frames.has(frame)) ? 1 << i : 0),
    0,
  );
  const name = cueClassOf(lemma, "");
  if (frames === 0 && name === "says") return 0;
  return 1 + frames + (CUE_CLASSES.indexOf(name) << FRAMES.length);
}
