/** Roles by the tree: the subject of a cue's verb as its source, and its clause or object as its content. */
import type { AnnotatedPassage } from "./annotated-passage";
import { CONTENT, CUE, OTHER, SOURCE } from "./chain";
import type { CueContext } from "./cue-context";

const SUBJECTS = new Set(["nsubj", "nsubj:outer"]);
const CLAUSES = new Set(["ccomp", "parataxis"]);
const OBJECTS = new Set(["obj", "xcomp"]);
/** What hangs on a name without being part of it. */
const ADDED = new Set(["appos", "acl:relcl", "acl", "punct", "parataxis", "advcl", "dep"]);
/** A verb that hangs on another in one of these ways may share its subject. */
const SHARING = new Set(["xcomp", "conj", "advcl", "ccomp"]);
/** How far up a verb's subject is looked for, and how deep subtrees are followed; deeper ones are parser errors. */
const HIGHEST = 3;
const DEEPEST = 40;

/** Returns the roles around the cue that its tree shows; whatever it does not show is in no role. */
export function rolesByTree({ annotated, cue, from, to }: CueContext): Uint8Array {
  const roles = new Uint8Array(to - from).fill(OTHER);
  const set = (tokens: readonly number[], role: number) => {
    for (const i of tokens) if (i >= from && i < to) roles[i - from] = role;
  };
  set(contentAt(annotated, cue), CONTENT);
  set(subjectOf(annotated, cue), SOURCE);
  roles[cue - from] = CUE;
  return roles;
}

function dependentIn(annotated: AnnotatedPassage, i: number, names: ReadonlySet<string>): number | undefined {
  return annotated.dependents[i]?.find((one) => names.has(relationOf(annotated, one)));
}

const relationOf = ({ relations, label }: AnnotatedPassage, i: number) => relations[label[i] as number] ?? "";

function subjectOf(annotated: AnnotatedPassage, cue: number): number[] {
  for (let at = cue, steps = 0; at >= 0 && steps < HIGHEST; at = annotated.head[at] as number, steps += 1) {
    const subject = dependentIn(annotated, at, SUBJECTS);
    if (subject !== undefined) return nameAt(annotated, antecedent(annotated, at, subject));
    if (!SHARING.has(relationOf(annotated, at))) return [];
  }
  return [];
}

/** "Stone, who said": the noun on which the relative clause hangs. */
function antecedent(annotated: AnnotatedPassage, verb: number, subject: number): number {
  const above = annotated.head[verb] as number;
  const lower = annotated.passage.tokens[subject]?.lower ?? "";
  return above >= 0 && relationOf(annotated, verb) === "acl:relcl" && /^(?:who|which|that)$/.test(lower)
    ? above
    : subject;
}

/** Returns the unbroken tokens around a noun that belong to its name. */
function nameAt(annotated: AnnotatedPassage, noun: number): number[] {
  const inside = new Set<number>();
  const walk = (i: number, depth: number) => {
    inside.add(i);
    if (depth < DEEPEST)
      for (const one of annotated.dependents[i] ?? []) if (!ADDED.has(relationOf(annotated, one))) walk(one, depth + 1);
  };
  walk(noun, 0);
  let [first, last] = [noun, noun];
  while (inside.has(first - 1)) first -= 1;
  while (inside.has(last + 1)) last += 1;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function contentAt(annotated: AnnotatedPassage, cue: number): number[] {
  const clause = dependentIn(annotated, cue, CLAUSES);
  const tops =
    clause === undefined ? (annotated.dependents[cue] ?? []).filter((one) => isObject(annotated, one)) : [clause];
  const ranges = tops.map((top) => subtreeOf(annotated, top, cue));
  const [first, last] = [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))];
  return ranges.length === 0 ? [] : trimmed(annotated, first, last);
}

const isObject = (annotated: AnnotatedPassage, i: number) => OBJECTS.has(relationOf(annotated, i));

/** Returns the first and the last token of a subtree on one side of the cue. */
function subtreeOf({ dependents }: AnnotatedPassage, top: number, cue: number): [number, number] {
  let [first, last] = [top, top];
  const widen = (i: number, depth: number) => {
    if (i < cue === top < cue) [first, last] = [Math.min(first, i), Math.max(last, i)];
    if (depth < DEEPEST) for (const one of dependents[i] ?? []) widen(one, depth + 1);
  };
  widen(top, 0);
  return [first, last];
}

/** Returns the tokens of the range without marks at its ends, unless they are quotation marks, and without "that". */
function trimmed({ passage: { tokens }, quote }: AnnotatedPassage, from: number, to: number): number[] {
  let [first, last] = [from, to];
  const isEdge = (i: number) => tokens[i]?.shape === "mark" && quote[i] === 0;
  while (first < last && (isEdge(first) || tokens[first]?.lower === "that")) first += 1;
  while (last > first && isEdge(last)) last -= 1;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
