/** Subjects: assigns nominals to the verbs of a sentence, by what precedes each verb. */

import { sensesOf } from "../rules/cues";
import { apposed } from "./appositions";
import type { Chunk, VerbGroup } from "./chunks";
import { nominalRun, REACH, type Scene } from "./nominal-runs";
import type { Range } from "./passages";
import type { Tagged } from "./tagged";

/** Returns the subject of each verb group in one sentence; a group without an entry has none that could be found. */
export function subjectsOf(tokens: readonly Tagged[], chunks: readonly Chunk[]): Map<VerbGroup, Range> {
  const found = new Map<VerbGroup, Range>();
  const waiting: VerbGroup[] = [];
  const earlier: VerbGroup[] = [];
  chunks.forEach((chunk, index) => {
    if (chunk.kind !== "verbs") return;
    const subject = subjectBefore({ tokens, chunks, found, earlier }, chunk, index);
    if (subject) found.set(chunk, subject);
    else if (earlier.length === 0 && !chunk.finite) waiting.push(chunk);
    if (subject && chunk.finite) for (const group of waiting.splice(0)) found.set(group, subject);
    earlier.push(chunk);
    if (earlier.length > REACH) earlier.shift();
  });
  return found;
}

/**
 * Returns the people to whom "who" refers ("the experts who say"), since the subject map has only the pronoun; the
 * pronoun itself if a comma comes between or nobody is named.
 */
export function antecedentOf(tokens: readonly Tagged[], chunks: readonly Chunk[], subject: Range): Range {
  const at = chunks.findIndex(({ from }) => from === subject.from);
  if (tokens[subject.from]?.lower !== "who" || chunks[at - 1]?.kind !== "nouns") return subject;
  return nominalRun({ tokens, chunks, found: new Map(), earlier: [] }, at - 1, false) ?? subject;
}

function subjectBefore(scene: Scene, group: VerbGroup, index: number): Range | null {
  const at = previousContent(scene.chunks, index - 1);
  const previous = scene.chunks[at];
  switch (previous?.kind) {
    case "nouns":
      return group.finite ? nominalRun(scene, at) : subjectOfNonFinite(scene, group, at);
    case "relative":
      if (scene.chunks[at - 1]?.kind === "preposition") return governing(scene);
      return { from: previous.from, to: previous.to };
    case "mark":
      return group.finite ? afterMark(scene, group, at) : (reporting(scene, group) ?? governing(scene));
    case "conjunction":
      return coordinated(scene, group);
    case "verbs":
      return (
        (group.finite && previous.finite ? beforeContact(scene, previous) : null) ?? scene.found.get(previous) ?? null
      );
    case undefined:
      return null;
    default:
      return group.finite ? null : governing(scene);
  }
}

function previousContent(chunks: readonly Chunk[], from: number): number {
  let at = from;
  while (at >= 0 && (chunks[at]?.kind === "adverb" || (chunks[at]?.kind === "time" && at > 0))) {
    at -= chunks[at]?.kind === "time" && chunks[at - 1]?.kind === "preposition" ? 2 : 1;
  }
  return at;
}

/** "The experts I interviewed said": the noun before a clause that has no relative pronoun. */
function beforeContact(scene: Scene, inner: VerbGroup): Range | null {
  const subject = scene.found.get(inner);
  const at = scene.chunks.findIndex(({ from }) => from === subject?.from);
  if (at < 1 || scene.chunks[at - 1]?.kind !== "nouns") return null;
  const head = nominalRun(scene, at - 1);
  return head && { from: head.from, to: inner.to };
}

function subjectOfNonFinite(scene: Scene, group: VerbGroup, at: number): Range | null {
  const run = nominalRun(scene, at);
  const governor = scene.chunks[scene.chunks.findIndex(({ from }) => from === run?.from) - 1];
  if (governor?.kind === "verbs") {
    const control = group.reading.form !== "ing" && CONTROLLERS.has(governor.reading.lemma);
    return control ? run : (scene.found.get(governor) ?? null);
  }
  if (group.reading.form !== "ing") return governing(scene);
  const isAddressed = /^(?:to|at)$/.test(scene.tokens[governor?.from ?? -1]?.lower ?? "");
  return isAddressed && sensesOf(group.reading.lemma).length > 0 ? (governing(scene) ?? run) : run;
}

const CONTROLLERS = new Set(
  "urge ask order instruct advise command beg encourage tell warn challenge invite persuade require force allow want get help lead prompt cause enable let".split(
    " ",
  ),
);

/** "She said the road was open, adding that …": the subject of "adding" is "she", not "the road". */
function reporting({ earlier, found }: Scene, { reading }: VerbGroup): Range | null {
  if (reading.form !== "ing" || !reports(reading.lemma)) return null;
  const group = earlier.find((one) => one.finite && found.has(one) && reports(one.reading.lemma));
  return (group && found.get(group)) ?? null;
}

const reports = (lemma: string) => sensesOf(lemma).some(({ frames }) => frames.has("clause"));

/** Returns the subject of the nearest finite verb before. */
function governing({ earlier, found }: Scene): Range | null {
  for (const group of earlier.toReversed()) if (group.finite) return found.get(group) ?? null;
  return null;
}

function coordinated({ earlier, found }: Scene, group: VerbGroup): Range | null {
  const subjects = earlier.toReversed().filter((verb) => found.has(verb));
  const alike = subjects.find((verb) => verb.finite === group.finite && sameTense(verb, group)) ?? subjects[0];
  return (alike && found.get(alike)) ?? null;
}

function sameTense(a: VerbGroup, b: VerbGroup): boolean {
  return a.to - a.from === 1 && b.to - b.from === 1 ? a.reading.form === b.reading.form : true;
}

/** "X, the minister, said" and "X, in Paris, said"; otherwise a verb that continues the previous one. */
function afterMark(scene: Scene, group: VerbGroup, mark: number): Range | null {
  const text = scene.tokens[scene.chunks[mark]?.from ?? -1]?.text ?? "";
  if (!/^[,—–)-]$/.test(text)) return null;
  return apposed(scene, mark) ?? (text === "," ? coordinated(scene, group) : null);
}
