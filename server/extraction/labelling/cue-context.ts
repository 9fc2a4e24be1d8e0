/**
 * A context: the relation of the tokens around a cue to it, in the tree, in the text, and in the rules' own finding.
 */

import type { Range } from "../english/reading/passages";
import type { Finding } from "../english/rules/finding";
import { type AnnotatedPassage, markRoles } from "./annotated-passage";
import { both } from "./features";

export type CueContext = Range & {
  annotated: AnnotatedPassage;
  /** The index of the cue's head. */
  cue: number;
  /** For each token of the passage in the context: the path to it from the cue, and its branch. */
  path: Int32Array;
  branch: Int32Array;
  /** The token at the start of its branch, seen from the cue; distinguishes two branches with the same relation. */
  root: Int32Array;
  depth: Uint8Array;
  /** The role that the finding with this cue gives to a token; 0 for none. */
  mark: Uint8Array;
  /** The rules' finding with this cue. */
  finding: Finding | null;
  /** The last quotation before the cue and the first after it, or the one that contains the cue. */
  quoteBefore: NearQuote;
  quoteAfter: NearQuote;
};

/** A quotation's index in its passage, -1 for none, and its distance from the cue, up to a bound. */
type NearQuote = { quotation: number; distance: number };

/** How far a context extends: whole segments, and never more tokens than this. */
const SEGMENTS_BEFORE = 2;
const SEGMENTS_AFTER = 2;
const TOKENS_BEFORE = 200;
const TOKENS_AFTER = 200;
/** No context has more tokens. */
export const LONGEST_CONTEXT = TOKENS_BEFORE + TOKENS_AFTER;
/** Paths are followed this many steps up from the cue and this many down. */
const FARTHEST = 5;
const FAR = 3;
const OUTSIDE = 991;

/** Returns the context of the token `cue`. */
export function contextOf(annotated: AnnotatedPassage, cue: number): CueContext {
  const { segments, segment, length } = annotated;
  const own = segment[cue] as number;
  const near = {
    from: segments[Math.max(0, own - SEGMENTS_BEFORE)]?.from ?? 0,
    to: segments[Math.min(segments.length - 1, own + SEGMENTS_AFTER)]?.to ?? length,
  };
  const { from, to } = withWholeQuotations(annotated, near, cue);
  const size = to - from;
  const context: CueContext = {
    annotated,
    cue,
    from,
    to,
    path: new Int32Array(size),
    branch: new Int32Array(size),
    root: new Int32Array(size),
    depth: new Uint8Array(size),
    mark: new Uint8Array(size),
    finding: annotated.foundAt[cue] ?? null,
    quoteBefore: quoteFrom(annotated, cue, -1),
    quoteAfter: quoteFrom(annotated, cue, 1),
  };
  findWays(context);
  if (context.finding) {
    const marks = new Uint8Array(length);
    markRoles(annotated.passage, context.finding, marks, false);
    context.mark.set(marks.subarray(from, to));
  }
  return context;
}

/** Extends a context that would end inside a quotation to the quotation's end, within the bounds. */
function withWholeQuotations({ passage: { quotedBy }, length }: AnnotatedPassage, near: Range, cue: number): Range {
  const least = Math.max(0, cue - TOKENS_BEFORE);
  const most = Math.min(length, cue + TOKENS_AFTER);
  let { from, to } = near;
  while (from > least && (quotedBy[from] ?? -1) >= 0 && quotedBy[from] === quotedBy[from - 1]) from -= 1;
  while (to < most && (quotedBy[to] ?? -1) >= 0 && quotedBy[to] === quotedBy[to - 1]) to += 1;
  return { from: Math.max(from, least), to: Math.min(to, most) };
}

function quoteFrom({ passage: { quotedBy }, length }: AnnotatedPassage, cue: number, step: 1 | -1): NearQuote {
  let at = cue;
  while (at >= 0 && at < length && Math.abs(at - cue) < TOKENS_BEFORE && (quotedBy[at] as number) < 0) at += step;
  return { quotation: quotedBy[at] ?? -1, distance: Math.min(FAR, Math.abs(at - cue)) };
}

function findWays(context: CueContext): void {
  const { annotated, from, to } = context;
  const above = ancestorsOf(annotated, context.cue);
  for (let i = from; i < to; i += 1) findWay(context, above, i);
}

/** Returns the cue and its ancestors, as far as paths are followed. */
function ancestorsOf({ head }: AnnotatedPassage, cue: number): number[] {
  const above = [cue];
  for (let at = head[cue] as number; at >= 0 && above.length < FARTHEST; at = head[at] as number) above.push(at);
  return above;
}

function findWay(context: CueContext, above: readonly number[], i: number): void {
  const { annotated, from, cue } = context;
  const at = i - from;
  const offset = (annotated.segment[i] as number) - (annotated.segment[cue] as number);
  if (offset !== 0) {
    const far = both(OUTSIDE, offset);
    context.path[at] = far;
    context.branch[at] = far;
    context.root[at] = -1;
    return;
  }
  let [way, steps, below, here] = [0, 0, -1, i];
  while (here >= 0 && steps < 60) {
    const up = above.indexOf(here);
    if (up >= 0) {
      context.root[at] = below;
      context.depth[at] = Math.min(steps, FARTHEST);
      context.branch[at] = branchOf(annotated, up, below, above);
      context.path[at] = both(both(way, up), steps > FARTHEST ? FARTHEST : steps);
      return;
    }
    if (steps < FARTHEST) way = both(way, annotated.label[here] as number);
    below = here;
    here = annotated.head[here] as number;
    steps += 1;
  }
  context.path[at] = OUTSIDE;
  context.branch[at] = OUTSIDE;
  context.root[at] = -2;
}

/**
 * Encodes a branch by how far up from the cue it leaves, its relation, and the relation of the cue's side of the fork.
 */
function branchOf(annotated: AnnotatedPassage, up: number, below: number, above: readonly number[]): number {
  const own = up > 0 ? (annotated.label[above[up - 1] as number] as number) : 98;
  const other = below < 0 ? 99 : (annotated.label[below] as number);
  return both(both(up, other), own);
}
