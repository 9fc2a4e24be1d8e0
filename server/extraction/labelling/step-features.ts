/** The features that decide whether a role begins, ends or continues between a token and the one before it. */
import { Templates } from "../syntax/model/templates";
import type { AnnotatedPassage } from "./annotated-passage";
import type { CueContext } from "./cue-context";
import { both, placesOf } from "./features";

const NAMES = [
  ...["side", "near", "ends", "same", "was", "is"],
  ...["word-", "word", "word+", "tags", "tag+"],
  ...["marks", "found", "quotes", "clause", "cue", "kind"],
] as const;
const AT = placesOf(NAMES);
const values = new Int32Array(NAMES.length + 1);

export const STEP_TEMPLATES = new Templates(
  ["", ...NAMES],
  "side, word- side, word side, tags, was is, was is same, marks found, marks quotes",
  "quotes side ends, ends side near, word is, word- was, word- word, word word+ side",
  "word- is same, cue near word, near tags, marks same ends, marks word, marks word-",
  "word quotes same, tags side same quotes, word tag+ same, clause side, clause word marks",
  "cue near word is, kind near word is, kind near tags, kind clause side, kind marks",
);

const OUTSIDE = 31;
/** A chain of heads is followed no further than this. */
const HIGHEST = 12;

/**
 * Writes the features of the transition to token `i` of the passage, which is not the first of the context, into
 * `keys`.
 */
export function stepFeatures(context: CueContext, i: number, keys: Int32Array): void {
  const { annotated, cue, from } = context;
  const { word, tag, quote } = annotated;
  const at = i - from;
  values[AT.side] = i <= cue ? 1 : 2;
  values[AT.near] = i === cue ? 1 : i === cue + 1 ? 2 : 3;
  values[AT.ends] = annotated.segment[i - 1] === annotated.segment[i] ? 1 : 2;
  values[AT.same] = context.root[at - 1] === context.root[at] ? 1 : 2;
  values[AT.was] = context.branch[at - 1] as number;
  values[AT.is] = context.branch[at] as number;
  values[AT["word-"]] = word[i - 1] as number;
  values[AT.word] = word[i] as number;
  values[AT["word+"]] = word[i + 1] ?? OUTSIDE;
  values[AT.tags] = both(tag[i - 1] as number, tag[i] as number);
  values[AT["tag+"]] = tag[i + 1] ?? OUTSIDE;
  values[AT.marks] = both(context.mark[at - 1] as number, context.mark[at] as number);
  values[AT.found] = context.finding ? 1 : 2;
  values[AT.quotes] = (quote[i - 1] as number) * 4 + (quote[i] as number) + 1;
  values[AT.clause] = clauseEdge(annotated, i);
  values[AT.cue] = annotated.lemma[cue] as number;
  values[AT.kind] = 1 + (annotated.kind[cue] as number);
  STEP_TEMPLATES.fill(values, keys);
}

/** Returns the relations of the largest subtree that ends before this token and the largest that begins with it. */
function clauseEdge({ head, label, segment }: AnnotatedPassage, i: number): number {
  if (segment[i - 1] !== segment[i]) return 1;
  let opened = 0;
  for (let at = i, steps = 0; at >= i && steps < HIGHEST; at = head[at] as number, steps += 1)
    opened = label[at] as number;
  let closed = 0;
  for (let at = i - 1, steps = 0; at >= 0 && at < i && steps < HIGHEST; at = head[at] as number, steps += 1)
    closed = label[at] as number;
  return both(opened + 2, closed);
}
