/** The features that decide whether a labelled attribution is right. */

import type { Range } from "../english/reading/passages";
import { Templates } from "../syntax/model/templates";
import { IN_CONTENT, IN_SOURCE } from "./annotated-passage";
import { CONTENT, CUE, SOURCE } from "./chain";
import { both, placesOf } from "./features";
import { type Labelled, runsOf } from "./labeller";

const NAMES = [
  ...["cuechance", "roleschance", "cue", "cuetag", "label"],
  ...[
    "found",
    "contents",
    "sources",
    "sure",
    "made",
    "agreed",
    "kind",
    "headline",
    "strays",
    "cut",
    "last",
    "sourcehead",
    "margin",
  ],
  ...["source", "sourcesize", "size", "quoted", "side", "runs", "branch", "first", "nested", "edges"],
] as const;
const AT = placesOf(NAMES);
const values = new Int32Array(NAMES.length + 1);

/** `contents` and `sources` measure how far the labels and the rules' finding for the same cue agree. */
export const JUDGE_TEMPLATES = new Templates(
  ["", ...NAMES],
  "cuechance, roleschance, cuechance roleschance, cuechance found contents, found contents sources",
  "sure contents sources, roleschance contents, cue, cue contents, cue source, cue branch, cue side",
  "source, source sourcesize, size, size quoted, quoted side, quoted found, side source",
  "runs side, branch, first, cue first, nested, nested quoted, cuetag label, label found",
  "edges, edges quoted, cuechance source, cuechance size, roleschance size, cuetag source side",
  "made, made agreed, made roleschance, made sure, made kind, made agreed kind, made quoted side, made cue",
  "kind, kind contents sources, kind source, kind side first, kind branch, kind quoted size, kind cuechance",
  "headline, headline kind, headline source, headline side",
  "strays, cut, strays cut, strays made, cut made, cut kind, strays kind, cut last, last, last kind, cut quoted side",
  "sourcehead, sourcehead kind, sourcehead made, sourcehead source, margin, margin made, margin cut, margin strays",
);

/** Writes the features of a labelled attribution into `keys`. */
export function judgeFeatures(labelled: Labelled, keys: Int32Array): void {
  const { context, cueChance, rolesChance } = labelled;
  const { annotated, cue, finding } = context;
  values[AT.cuechance] = step(logOdds(cueChance));
  values[AT.roleschance] = step(logOdds(rolesChance));
  values[AT.cue] = annotated.lemma[cue] as number;
  values[AT.cuetag] = annotated.tag[cue] as number;
  values[AT.label] = 1 + (annotated.label[cue] as number);
  values[AT.found] = finding ? 1 : 2;
  values[AT.made] = labelled.made;
  values[AT.agreed] = both(shared(labelled, CONTENT), shared(labelled, SOURCE));
  values[AT.kind] = 1 + (annotated.kind[cue] as number);
  values[AT.headline] = annotated.isHeadline ? 1 : 2;
  values[AT.sure] = finding ? 1 + Math.round(finding.confidence * 10) : 0;
  values[AT.contents] = agreement(labelled, CONTENT, IN_CONTENT);
  values[AT.sources] = agreement(labelled, SOURCE, IN_SOURCE);
  values[AT.nested] = 1 + ((annotated.roles[cue] as number) & IN_CONTENT) + (annotated.quote[cue] ? 1 : 0);
  values[AT.margin] = step(logOdds(rolesChance / labelled.bestChance));
  putEdges(labelled);
  putSource(labelled);
  putContent(labelled);
  JUDGE_TEMPLATES.fill(values, keys);
}

/** The most that is counted. */
const MANY = 3;

/**
 * Counts the words that the content leaves behind: those in it that hang on none of it, and those outside that hang on
 * it. A whole clause has one of the first and none of the second.
 */
function putEdges({ context, roles }: Labelled): void {
  const { annotated, from, cue } = context;
  let [strays, cut] = [0, 0];
  for (let at = 0; at < roles.length; at += 1) {
    const i = from + at;
    const head = annotated.head[i] as number;
    if (head < 0 || annotated.passage.tokens[i]?.shape === "mark") continue;
    const [is, hangs] = [roles[at] === CONTENT, roles[head - from] === CONTENT];
    if (is && !hangs && head !== cue) strays += 1;
    if (!is && hangs && roles[at] !== CUE) cut += 1;
  }
  values[AT.strays] = 1 + Math.min(strays, MANY);
  values[AT.cut] = 1 + Math.min(cut, MANY);
}

function putSource(labelled: Labelled): void {
  const { tag } = labelled.context.annotated;
  const runs = runsOf(labelled, SOURCE);
  const last = runs.at(-1);
  values[AT.source] = last ? 1 + (tag[last.to - 1] as number) : 0;
  values[AT.sourcehead] = last ? subjecthood(labelled, last) : 0;
  values[AT.sourcesize] = bucket(runs.reduce((sum, { from, to }) => sum + to - from, 0));
}

function putContent(labelled: Labelled): void {
  const { context } = labelled;
  const { annotated, cue } = context;
  const runs = runsOf(labelled, CONTENT);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return;
  const size = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  let quoted = 0;
  for (const { from, to } of runs) for (let i = from; i < to; i += 1) if (annotated.quote[i]) quoted += 1;
  values[AT.size] = bucket(size);
  values[AT.quoted] = quoted === 0 ? 1 : quoted < size ? 2 : 3;
  values[AT.side] = last.to <= cue ? 1 : first.from > cue ? 2 : 3;
  values[AT.runs] = Math.min(runs.length, 4);
  values[AT.branch] = context.branch[first.from - context.from] as number;
  values[AT.first] = annotated.word[first.from] as number;
  values[AT.last] = annotated.tag[last.to] ?? 31;
  values[AT.edges] = both(
    annotated.passage.tokens[first.from - 1]?.shape === "mark" ? 1 : 2,
    (annotated.passage.tokens[last.to]?.shape ?? "mark") === "mark" ? 1 : 2,
  );
}

/** Returns how the source hangs on the cue: as what, and whether a part of it hangs elsewhere. */
function subjecthood({ context: { annotated, cue } }: Labelled, { from, to }: Range): number {
  let [label, strays] = [98, 0];
  for (let i = from; i < to; i += 1) {
    const head = annotated.head[i] as number;
    if (head >= from && head < to) continue;
    strays += 1;
    if (head === cue) label = annotated.label[i] as number;
  }
  return both(label + 1, Math.min(strays, MANY));
}

/**
 * Returns 0 if the rules have no finding here, otherwise the share of the role's tokens on which both agree: 1 none to
 * 4 all.
 */
function agreement({ context, roles }: Labelled, role: number, mark: number): number {
  return context.finding ? shareOf(roles, role, context.mark, mark) : 0;
}

/** Returns the share of the role's tokens on which this reading and the labels agree: 1 none to 4 all. */
const shared = ({ roles, labels }: Labelled, role: number) => shareOf(roles, role, labels, role);

function shareOf(a: Uint8Array, ofA: number, b: Uint8Array, ofB: number): number {
  let [both, either] = [0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const [one, other] = [a[at] === ofA, b[at] === ofB];
    if (one && other) both += 1;
    if (one || other) either += 1;
  }
  const share = either === 0 ? 1 : both / either;
  return share === 0 ? 1 : share < 0.5 ? 2 : share < 1 ? 3 : 4;
}

const logOdds = (chance: number) => Math.log((chance + 1e-4) / (1.0001 - chance));
const step = (odds: number) => 20 + Math.max(-9, Math.min(9, Math.round(odds * 1.5)));
const bucket = (size: number) => (size < 4 ? size : 3 + Math.round(2 * Math.log2(size / 4)));
