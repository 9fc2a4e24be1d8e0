/** Appositions: finds the subject of a verb that is separated from it by an insertion. */
import { isParticiple, nominalRun, REACH, type Scene } from "./nominal-runs";
import type { Range } from "./passages";
import type { Tagged } from "./tagged";

/**
 * In "X, the minister, said" the subject is X with the apposition; in "X, in Paris, said" it is X alone. `mark` is the
 * chunk before the verb.
 */
export function apposed(scene: Scene, mark: number): Range | null {
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

/**
 * Returns the nominal before a mark; for additions to a name ("Jane Roe, 43, a farmer," "Jane Roe, of Springfield,
 * Va.,"), goes back to that name.
 */
function headBefore(scene: Scene, mark: number): Range | null {
  const { chunks, tokens } = scene;
  let head = nominalRun(scene, mark - 1);
  for (let step = 0; head && step < 3; step += 1) {
    let at = chunks.findIndex(({ from }) => from === head?.from);
    if (chunks[at - 1]?.kind === "preposition") at -= 1;
    if (tokens[chunks[at - 1]?.from ?? -1]?.text !== "," || chunks[at - 2]?.kind !== "nouns") break;
    const further: Range | null = nominalRun(scene, at - 2);
    const before = chunks[chunks.findIndex(({ from }) => from === further?.from) - 1];
    if (!further || !isNamed(tokens, further) || before?.kind === "preposition") break;
    head = { from: further.from, to: head.to };
  }
  return head;
}

function isNamed(tokens: readonly Tagged[], { to }: Range): boolean {
  return tokens[to - 1]?.tag === "name" || tokens[to - 1]?.text === ")";
}
