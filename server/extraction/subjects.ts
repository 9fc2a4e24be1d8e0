/** Subjects: which nominal each verb of a sentence belongs to, by what stands before the verb. */
import type { Chunk, VerbGroup } from "./chunks";
import { sensesOf } from "./cues";
import type { Range } from "./passages";
import type { Tagged } from "./tags";
import { formsOf } from "./verbForms";

/** How many chunks back an apposition may begin. */
const REACH = 16;

/** The subject of each verb group of one sentence; a group without an entry has none that could be found. */
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
 * The people whom "who" takes up ("the experts who say"), as the subject map has only the pronoun; the pronoun itself
 * when a comma stands between or nobody is named.
 */
export function antecedentOf(tokens: readonly Tagged[], chunks: readonly Chunk[], subject: Range): Range {
  const at = chunks.findIndex(({ from }) => from === subject.from);
  if (tokens[subject.from]?.lower !== "who" || chunks[at - 1]?.kind !== "nouns") return subject;
  return nominalRun({ tokens, chunks, found: new Map(), earlier: [] }, at - 1, false) ?? subject;
}

type Scene = {
  tokens: readonly Tagged[];
  chunks: readonly Chunk[];
  found: Map<VerbGroup, Range>;
  earlier: VerbGroup[];
};

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
      return group.finite ? afterMark(scene, group, at) : governing(scene);
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

/** The noun phrase ending at chunk `at` (when strict, never one that a preposition governs), with what hangs on it by prepositions, "and" and relative clauses. */
function nominalRun(scene: Scene, at: number, strict = true): Range | null {
  const { chunks, tokens } = scene;
  const last = chunks[at];
  if (!last) return null;
  let first = at;
  while (at - first < REACH) {
    if (canHang(chunks, tokens, first)) first -= 2;
    else {
      const modified = beforeClause(scene, first);
      if (modified === null) break;
      first = modified;
    }
  }
  if (strict && chunks[first - 1]?.kind === "preposition") first = at;
  return { from: chunks[first]?.from ?? last.from, to: last.to };
}

/** The noun that a clause ending at chunk `first` says more about ("the man who led the raid", "a report released by the court"). */
function beforeClause({ chunks, tokens, found }: Scene, first: number): number | null {
  const link = chunks[first - 1];
  const verb = link?.kind === "preposition" ? first - 2 : first - 1;
  const group = chunks[verb];
  if (group?.kind !== "verbs") return null;
  const before = chunks[verb - 1];
  if (link?.kind === "preposition" && before?.kind === "nouns" && isParticiple(group)) return verb - 1;
  const relative =
    before?.kind === "relative" && found.get(group)?.from === before.from && chunks[verb - 2]?.kind === "nouns";
  const reports = sensesOf(group.reading.lemma).some(({ frames }) => frames.has("clause"));
  return relative && !reports && tokens[before.from]?.lower !== "which" ? verb - 2 : null;
}

function canHang(chunks: readonly Chunk[], tokens: readonly Tagged[], first: number): boolean {
  const link = chunks[first - 1];
  const head = chunks[first - 2];
  if (head?.kind !== "nouns") return false;
  if (tokens[head.from]?.tag === "pronoun") return false;
  if (link?.kind === "preposition") return tokens[link.from]?.tag !== "to" || chunks[first - 3] === undefined;
  if (link?.kind !== "conjunction" || tokens[link.from]?.lower !== "and") return false;
  const before = chunks[first - 3];
  return before === undefined || (before.kind !== "verbs" && before.kind !== "nouns");
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
  return group.reading.form === "ing" ? run : governing(scene);
}

const CONTROLLERS = new Set(
  "urge ask order instruct advise command beg encourage tell warn challenge invite persuade require force allow want get help lead prompt cause enable let".split(
    " ",
  ),
);

/** The subject of the nearest tensed verb before. */
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

/** "X, the minister, said" and "X, in Paris, said"; else a verb that goes on from the one before. */
function afterMark(scene: Scene, group: VerbGroup, mark: number): Range | null {
  const text = scene.tokens[scene.chunks[mark]?.from ?? -1]?.text ?? "";
  if (!/^[,—–)-]$/.test(text)) return null;
  return apposed(scene, mark) ?? (text === "," ? coordinated(scene, group) : null);
}

function apposed(scene: Scene, mark: number): Range | null {
  const { chunks, tokens } = scene;
  for (let at = mark - 2; at > 0 && at >= mark - REACH; at -= 1) {
    const chunk = chunks[at];
    if (chunk?.kind !== "mark" || !/^[,—–(-]$/.test(tokens[chunk.from]?.text ?? "")) continue;
    if (chunks[at - 1]?.kind !== "nouns") return null;
    const kind = chunks[at + 1]?.kind;
    const inserted = chunks.slice(at + 1, mark);
    const tensed = inserted.some((one) => one.kind === "verbs" && one.finite && !isParticiple(one));
    if (tensed && kind !== "relative") return null;
    const head = headBefore(scene, at);
    if (!head) return null;
    if (kind === "nouns" || kind === "relative") return { from: head.from, to: chunks[mark - 1]?.to ?? head.to };
    return head;
  }
  return null;
}

/** The nominal before a mark; what only adds to a name before it ("Jane Roe, 43, a farmer," "Jane Roe, of Springfield, Va.,") leads on to that name. */
function headBefore(scene: Scene, mark: number): Range | null {
  const { chunks, tokens } = scene;
  let head = nominalRun(scene, mark - 1);
  for (let step = 0; head && step < 3; step += 1) {
    let at = chunks.findIndex(({ from }) => from === head?.from);
    if (chunks[at - 1]?.kind === "preposition") at -= 1;
    if (tokens[chunks[at - 1]?.from ?? -1]?.text !== "," || chunks[at - 2]?.kind !== "nouns") break;
    const further: Range | null = nominalRun(scene, at - 2);
    if (
      !further ||
      !isNamed(tokens, further) ||
      chunks[chunks.findIndex(({ from }) => from === further.from) - 1]?.kind === "preposition"
    )
      break;
    head = { from: further.from, to: head.to };
  }
  return head;
}

function isNamed(tokens: readonly Tagged[], { to }: Range): boolean {
  return tokens[to - 1]?.tag === "name" || tokens[to - 1]?.text === ")";
}

function isParticiple({ reading, from, to }: VerbGroup): boolean {
  const { past, participle } = formsOf(reading.lemma);
  return reading.form === "past" && to - from === 1 && past === participle;
}
