/** The features that decide whether a token is the head of a cue. */
import { Templates } from "../syntax/model/templates";
import type { AnnotatedPassage } from "./annotated-passage";
import { both, placesOf } from "./features";

const NAMES = [
  ...["word", "lemma", "tag", "word-", "word+", "word--", "word++", "tag-", "tag+", "quotes", "place", "commas"],
  ...["label", "head", "headtag", "dependents"],
  ...["sure", "found", "last", "roles", "shape", "kind", "headline"],
] as const;
const AT = placesOf(NAMES);
const values = new Int32Array(NAMES.length + 1);
const TEMPLATES = new Templates(
  ["", ...NAMES],
  "word, lemma, lemma tag, tag tag- tag+, word- lemma, lemma word+, word- tag, tag word+",
  "word-- word- lemma, lemma word+ word++, quotes tag, quotes lemma, place tag, lemma place",
  "commas tag, tag- lemma, lemma tag+, tag",
  "label tag, label lemma, label head lemma, head lemma, label headtag lemma",
  "dependents tag, dependents lemma",
  "sure last, found last lemma, roles sure, roles lemma, sure shape tag, found label last",
  "kind, kind tag, kind label tag, kind quotes, kind place, kind commas, kind word+, kind tag+, kind word-, kind tag-",
  "kind dependents, kind head, kind sure last, kind shape, headline tag, headline kind tag, headline lemma, headline place",
);

const DEPENDENT_NAMES = ["relation", "side", "word", "tag", "lemma", "cuetag", "kind"] as const;
const OF = placesOf(DEPENDENT_NAMES);
const ofDependent = new Int32Array(DEPENDENT_NAMES.length + 1);
const DEPENDENT_TEMPLATES = new Templates(
  ["", ...DEPENDENT_NAMES],
  "relation side lemma, relation word lemma, relation tag cuetag side, relation word",
  "relation side kind, relation tag kind, relation word kind",
);

/** At most this many dependents are considered. */
const MOST_DEPENDENTS = 10;
/** The most features of one token. */
export const CUE_FEATURES = TEMPLATES.count + MOST_DEPENDENTS * DEPENDENT_TEMPLATES.count;
const dependentKeys = new Int32Array(DEPENDENT_TEMPLATES.count);
const OUTSIDE = 31;
const FARTHEST = 8;
const FAR = 4;

/** Writes the features of token `i` into `keys` and returns their number. */
export function cueFeatures(annotated: AnnotatedPassage, i: number, keys: Int32Array): number {
  putWords(annotated, i);
  putRules(annotated, i);
  const count = putDependents(annotated, i, keys);
  TEMPLATES.fill(values, keys);
  return count;
}

function putWords(
  { word, lemma, kind, isHeadline, tag, label, head, quote, commas, segments, segment }: AnnotatedPassage,
  i: number,
): void {
  const own = segments[segment[i] as number];
  const above = head[i] as number;
  values[AT.word] = word[i] as number;
  values[AT.lemma] = lemma[i] as number;
  values[AT.kind] = 1 + (kind[i] as number);
  values[AT.headline] = isHeadline ? 1 : 2;
  values[AT.tag] = tag[i] as number;
  values[AT["word-"]] = word[i - 1] ?? OUTSIDE;
  values[AT["word+"]] = word[i + 1] ?? OUTSIDE;
  values[AT["word--"]] = word[i - 2] ?? OUTSIDE;
  values[AT["word++"]] = word[i + 2] ?? OUTSIDE;
  values[AT["tag-"]] = tag[i - 1] ?? OUTSIDE;
  values[AT["tag+"]] = tag[i + 1] ?? OUTSIDE;
  values[AT.quotes] = quotesNear(quote, i);
  values[AT.place] = 1 + (own && i === own.from ? 1 : 0) + (own && i >= own.to - 2 ? 2 : 0);
  values[AT.commas] = 1 + Math.min(3, commas[i] as number);
  values[AT.label] = 1 + (label[i] as number);
  values[AT.head] = above < 0 ? OUTSIDE : (lemma[above] as number);
  values[AT.headtag] = above < 0 ? OUTSIDE : (tag[above] as number);
}

function putRules(annotated: AnnotatedPassage, i: number): void {
  const finding = annotated.foundAt[i] ?? null;
  values[AT.sure] = finding ? 1 + Math.round(finding.confidence * 10) : 0;
  values[AT.found] = finding ? 1 : 2;
  values[AT.last] = finding && i === finding.cue.to - 1 ? 1 : 2;
  values[AT.roles] = 1 + (annotated.roles[i] as number);
  values[AT.shape] = finding ? 1 + (finding.source ? 1 : 0) + 2 * Math.min(2, finding.content.length) : 0;
}

/** Writes the dependents' features after the others. */
function putDependents(
  { dependents, label, word, tag, lemma, kind }: AnnotatedPassage,
  i: number,
  keys: Int32Array,
): number {
  let [set, count] = [1, TEMPLATES.count];
  ofDependent[OF.lemma] = lemma[i] as number;
  ofDependent[OF.cuetag] = tag[i] as number;
  ofDependent[OF.kind] = 1 + (kind[i] as number);
  for (const dependent of (dependents[i] ?? []).slice(0, MOST_DEPENDENTS)) {
    ofDependent[OF.relation] = 1 + (label[dependent] as number);
    ofDependent[OF.side] = dependent < i ? 1 : 2;
    ofDependent[OF.word] = word[dependent] as number;
    ofDependent[OF.tag] = 1 + (tag[dependent] as number);
    set = both(set, (label[dependent] as number) * 2 + (dependent < i ? 0 : 1));
    DEPENDENT_TEMPLATES.fill(ofDependent, dependentKeys);
    keys.set(dependentKeys, count);
    count += dependentKeys.length;
  }
  values[AT.dependents] = set;
  return count;
}

/** Returns whether the token is in a quotation; otherwise the distance to the nearest ones before and after it. */
function quotesNear(quote: Uint8Array, i: number): number {
  if ((quote[i] as number) > 0) return 1;
  let [before, after] = [1, 1];
  while (before < FARTHEST && i - before >= 0 && quote[i - before] === 0) before += 1;
  while (after < FARTHEST && i + after < quote.length && quote[i + after] === 0) after += 1;
  const quotedBefore = (quote[i - before] ?? 0) > 0 ? Math.min(before, FAR) : 0;
  const quotedAfter = (quote[i + after] ?? 0) > 0 ? Math.min(after, FAR) : 0;
  return 2 + quotedBefore * 8 + quotedAfter;
}
