/**
 * The features that decide a token's role in an attribution: the token, its neighbours, and its relation to the cue.
 */
import { Templates } from "../syntax/model/templates";
import { FIRST, LAST } from "./annotated-passage";
import type { CueContext } from "./cue-context";
import { both, placesOf } from "./features";

const NAMES = [
  ...["side", "distance", "near", "branch", "depth", "root", "path", "segment", "commas"],
  ...["word", "lemma", "tag", "label", "tag-", "tag+"],
  ...["mark", "mark-", "mark+", "roles", "quotes", "edge", "nearest"],
  ...["cue", "cuetag", "cue-", "cue+", "kind"],
] as const;
const AT = placesOf(NAMES);
const values = new Int32Array(NAMES.length + 1);

/** `mark` is the role in the rules' finding for this cue, `roles` those in any of their findings. */
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
  "side near kind, branch kind, branch kind quotes side, path kind, mark kind, mark kind quotes, quotes segment kind",
  "nearest kind side mark, quotes commas kind side",
);

const FARTHEST = 12;
const NEAR = 4;
const MOST_COMMAS = 5;
const OUTSIDE = 31;

/** Writes the features of the token `i` of the passage into `keys`. */
export function tokenFeatures(context: CueContext, i: number, keys: Int32Array): void {
  const { annotated, cue, from } = context;
  const at = i - from;
  const root = context.root[at] as number;
  const distance = Math.abs(i - cue);
  values[AT.side] = i < cue ? 1 : i > cue ? 2 : 3;
  values[AT.distance] = Math.min(distance, FARTHEST);
  values[AT.near] = Math.min(distance, NEAR);
  values[AT.branch] = context.branch[at] as number;
  values[AT.depth] = context.depth[at] as number;
  values[AT.root] = root >= 0 ? (annotated.word[root] as number) : root;
  values[AT.path] = context.path[at] as number;
  values[AT.segment] = (annotated.segment[i] as number) - (annotated.segment[cue] as number);
  values[AT.commas] = Math.min(
    MOST_COMMAS,
    Math.abs((annotated.commas[i] as number) - (annotated.commas[cue] as number)),
  );
  values[AT.word] = annotated.word[i] as number;
  values[AT.lemma] = annotated.lemma[i] as number;
  values[AT.tag] = annotated.tag[i] as number;
  values[AT.label] = annotated.label[i] as number;
  values[AT["tag-"]] = annotated.tag[i - 1] ?? OUTSIDE;
  values[AT["tag+"]] = annotated.tag[i + 1] ?? OUTSIDE;
  values[AT.mark] = (context.mark[at] as number) + (context.finding ? 16 : 0);
  values[AT["mark-"]] = context.mark[at - 1] ?? OUTSIDE;
  values[AT["mark+"]] = context.mark[at + 1] ?? OUTSIDE;
  values[AT.roles] = annotated.roles[i] as number;
  putQuotes(context, i);
  values[AT.cue] = annotated.lemma[cue] as number;
  values[AT.cuetag] = annotated.tag[cue] as number;
  values[AT.kind] = 1 + (annotated.kind[cue] as number);
  values[AT["cue-"]] = annotated.word[cue - 1] ?? OUTSIDE;
  values[AT["cue+"]] = annotated.word[cue + 1] ?? OUTSIDE;
  TOKEN_TEMPLATES.fill(values, keys);
}

function putQuotes({ annotated: { quote, passage }, cue, quoteBefore, quoteAfter }: CueContext, i: number): void {
  const here = quote[i] as number;
  const mine = passage.quotedBy[i] as number;
  const theirs = passage.quotedBy[cue] as number;
  values[AT.quotes] = (here > 0 ? 1 : 0) + (theirs >= 0 ? 2 : 0) + (here > 0 && mine === theirs ? 4 : 0);
  values[AT.edge] = both(here, (quote[i - 1] === LAST ? 1 : 0) + (quote[i + 1] === FIRST ? 2 : 0));
  if (mine < 0) values[AT.nearest] = 0;
  else if (mine === quoteBefore.quotation) values[AT.nearest] = 1 + quoteBefore.distance;
  else values[AT.nearest] = mine === quoteAfter.quotation ? 11 + quoteAfter.distance : 21;
}
