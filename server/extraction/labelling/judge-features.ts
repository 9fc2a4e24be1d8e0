/** The features that decide whether a labelled attribution is right. */
import { Templates } from "../syntax/model/templates";
import { IN_CONTENT, IN_SOURCE } from "./annotated-passage";
import { CONTENT, SOURCE } from "./chain";
import { both, placesOf } from "./features";
import { type Labelled, runsOf } from "./labeller";

const NAMES = [
  ...["cuechance", "roleschance", "cue", "cuetag", "label"],
  ...["found", "contents", "sources", "sure"],
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
  values[AT.sure] = finding ? 1 + Math.round(finding.confidence * 10) : 0;
  values[AT.contents] = agreement(labelled, CONTENT, IN_CONTENT);
  values[AT.sources] = agreement(labelled, SOURCE, IN_SOURCE);
  values[AT.nested] = 1 + ((annotated.roles[cue] as number) & IN_CONTENT) + (annotated.quote[cue] ? 1 : 0);
  putSource(labelled);
  putContent(labelled);
  JUDGE_TEMPLATES.fill(values, keys);
}

function putSource(labelled: Labelled): void {
  const { tag } = labelled.context.annotated;
  const runs = runsOf(labelled, SOURCE);
  const last = runs.at(-1);
  values[AT.source] = last ? 1 + (tag[last.to - 1] as number) : 0;
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
  values[AT.edges] = both(
    annotated.passage.tokens[first.from - 1]?.shape === "mark" ? 1 : 2,
    (annotated.passage.tokens[last.to]?.shape ?? "mark") === "mark" ? 1 : 2,
  );
}

/**
 * Returns 0 if the rules have no finding here, otherwise the share of the role's tokens on which both agree: 1 none to
 * 4 all.
 */
function agreement({ context, roles }: Labelled, role: number, mark: number): number {
  if (!context.finding) return 0;
  let [shared, either] = [0, 0];
  for (let at = 0; at < roles.length; at += 1) {
    const [labelled, found] = [roles[at] === role, context.mark[at] === mark];
    if (labelled && found) shared += 1;
    if (labelled || found) either += 1;
  }
  const share = either === 0 ? 1 : shared / either;
  return share === 0 ? 1 : share < 0.5 ? 2 : share < 1 ? 3 : 4;
}

const logOdds = (chance: number) => Math.log((chance + 1e-4) / (1.0001 - chance));
const step = (odds: number) => 20 + Math.max(-9, Math.min(9, Math.round(odds * 1.5)));
const bucket = (size: number) => (size < 4 ? size : 3 + Math.round(2 * Math.log2(size / 4)));
