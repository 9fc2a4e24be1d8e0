/**
 * Salience: who is most present in a reader's mind at a place in the article. A mention counts by its part in the
 * sentence and fades with each sentence after it, as in Lappin and Leass, "An Algorithm for Pronominal Anaphora
 * Resolution" (1994).
 */

import type { Entity } from "./entities";

/** What a mention counts for by its part in the sentence. */
export const WEIGHT = { subject: 1, object: 0.5, governed: 0.3 };
/** What having spoken adds. */
export const SPOKE = 0.7;

const FADING = 0.4;
/** How much further a new paragraph is, in sentences. */
const PARAGRAPH = 0.5;
/** How many sentences back anybody is remembered. */
const REACH = 6;
/** A bound, so that no long sentence makes the search grow. */
const LOOKED_THROUGH = 120;

type Noted = { entity: Entity; at: number; sentence: number; weight: number; quoted: boolean };
export type Ranked = { entity: Entity; score: number };

export class Salience {
  private noted: Noted[] = [];
  /** How many sentences were begun; a paragraph adds a part of one. */
  sentence = 0;

  /** Begins a sentence; the first of a paragraph is further from those before it, whose quotations are over. */
  next(apart: boolean): void {
    if (apart) this.noted = this.noted.filter(({ quoted }) => !quoted);
    this.sentence += apart ? 1 + PARAGRAPH : 1;
    if (this.noted.length > 4 * LOOKED_THROUGH) this.noted = this.noted.slice(-2 * LOOKED_THROUGH);
  }

  /** Notes a mention at an offset; `quoted` if it stands in a quotation. */
  note(entity: Entity, at: number, weight: number, quoted = false): void {
    this.noted.push({ entity, at, sentence: this.sentence, weight, quoted });
  }

  /**
   * Returns whoever was mentioned before an offset, most salient first; `worth` says how well each fits, 0 not at all.
   * What quotations mention counts only for the words `within` one.
   */
  ranked(before: number, worth: (entity: Entity) => number, within = false): Ranked[] {
    const near = this.noted.filter(({ at, quoted }) => at < before && (within || !quoted)).slice(-LOOKED_THROUGH);
    const here = near.at(-1)?.sentence ?? 0;
    const scores = new Map<Entity, Map<number, number>>();
    for (const { entity, sentence, weight } of near) {
      if (here - sentence > REACH) continue;
      const bySentence = scores.get(entity) ?? new Map<number, number>();
      bySentence.set(sentence, Math.max(bySentence.get(sentence) ?? 0, weight));
      scores.set(entity, bySentence);
    }
    return [...scores]
      .map(([entity, bySentence]) => ({ entity, score: worth(entity) * faded(bySentence, here) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  }

  /** Returns whether the last sentence before an offset that mentions one of these mentions both: "Lund met Roe". */
  areTogether(one: Entity, other: Entity, before: number): boolean {
    const last = (wanted: Entity) =>
      this.noted.findLast(({ entity, at, quoted }) => entity === wanted && at < before && !quoted)?.sentence;
    return last(one) === last(other);
  }

  /** Returns the entities mentioned before an offset, the last one first, each once. */
  latest(before: number): Entity[] {
    const near = this.noted.filter(({ at, quoted }) => at < before && !quoted).slice(-LOOKED_THROUGH);
    return [...new Set(near.toReversed().map(({ entity }) => entity))];
  }
}

function faded(bySentence: ReadonlyMap<number, number>, here: number): number {
  let sum = 0;
  for (const [sentence, weight] of bySentence) sum += weight * FADING ** (here - sentence);
  return sum;
}
