/** What the role of a token in an attribution is decided by: the token, its neighbours, and how it stands to the cue. */
import { Templates } from "../syntax/model/templates";
import { both, placesOf } from "./features";
import { FIRST, LAST } from "./scene";
import type { View } from "./view";

const NAMES = [
  ...["side", "distance", "near", "branch", "depth", "root", "path", "segment", "commas"],
  ...["word", "lemma", "tag", "label", "tag-", "tag+"],
  ...["mark", "mark-", "mark+", "roles", "quotes", "edge", "nearest"],
  ...["cue", "cuetag", "cue-", "cue+"],
] as const;
const AT = placesOf(NAMES);
const values = new Int32Array(NAMES.length + 1);

/** `mark` is what the rules' finding for this cue says, `roles` what any of their findings does. */
export const TOKEN_TEMPLATES = new Templates(
  ["", ...NAMES],
  "side distance, side near cue, lemma side distance, cue cuetag side segment",
  "branch, branch cue, branch side quotes, branch tag, branch depth label, branch root",
  "branch cuetag side, branch mark, branch word, branch commas quotes, branch nearest",
  "path, path cuetag, path cue",
  "mark, mark cue, mark roles quotes, mark mark- mark+, mark edge side, mark quotes side segment",
  "roles side quotes, quotes side segment, quotes segment cue, quotes commas cue side",
  "segment side commas, tag side, word, word side mark, label side tag, tag tag- tag+",
  "nearest side quotes, nearest cue side mark, cue+ side branch quotes, cue- side branch quotes",
);

const FARTHEST = 12;
const NEAR = 4;
const MOST_COMMAS = 5;
const OUTSIDE = 31;

/** Writes the features of the token `i` of the passage into `keys`. */
export function tokenFeatures(view: View, i: number, keys: Int32Array): void {
  const { scene, cue, from } = view;
  const at = i - from;
  const root = view.root[at] as number;
  const distance = Math.abs(i - cue);
  values[AT.side] = i < cue ? 1 : i > cue ? 2 : 3;
  values[AT.distance] = Math.min(distance, FARTHEST);
  values[AT.near] = Math.min(distance, NEAR);
  values[AT.branch] = view.branch[at] as number;
  values[AT.depth] = view.depth[at] as number;
  values[AT.root] = root >= 0 ? (scene.word[root] as number) : root;
  values[AT.path] = view.path[at] as number;
  values[AT.segment] = (scene.segment[i] as number) - (scene.segment[cue] as number);
  values[AT.commas] = Math.min(MOST_COMMAS, Math.abs((scene.commas[i] as number) - (scene.commas[cue] as number)));
  values[AT.word] = scene.word[i] as number;
  values[AT.lemma] = scene.lemma[i] as number;
  values[AT.tag] = scene.tag[i] as number;
  values[AT.label] = scene.label[i] as number;
  values[AT["tag-"]] = scene.tag[i - 1] ?? OUTSIDE;
  values[AT["tag+"]] = scene.tag[i + 1] ?? OUTSIDE;
  values[AT.mark] = (view.mark[at] as number) + (view.finding ? 16 : 0);
  values[AT["mark-"]] = view.mark[at - 1] ?? OUTSIDE;
  values[AT["mark+"]] = view.mark[at + 1] ?? OUTSIDE;
  values[AT.roles] = scene.roles[i] as number;
  putQuotes(view, i);
  values[AT.cue] = scene.lemma[cue] as number;
  values[AT.cuetag] = scene.tag[cue] as number;
  values[AT["cue-"]] = scene.word[cue - 1] ?? OUTSIDE;
  values[AT["cue+"]] = scene.word[cue + 1] ?? OUTSIDE;
  TOKEN_TEMPLATES.fill(values, keys);
}

function putQuotes({ scene: { quote, passage }, cue, quoteBefore, quoteAfter }: View, i: number): void {
  const here = quote[i] as number;
  const mine = passage.quotedBy[i] as number;
  const theirs = passage.quotedBy[cue] as number;
  values[AT.quotes] = (here > 0 ? 1 : 0) + (theirs >= 0 ? 2 : 0) + (here > 0 && mine === theirs ? 4 : 0);
  values[AT.edge] = both(here, (quote[i - 1] === LAST ? 1 : 0) + (quote[i + 1] === FIRST ? 2 : 0));
  if (mine < 0) values[AT.nearest] = 0;
  else if (mine === quoteBefore.quotation) values[AT.nearest] = 1 + quoteBefore.distance;
  else values[AT.nearest] = mine === quoteAfter.quotation ? 11 + quoteAfter.distance : 21;
}
