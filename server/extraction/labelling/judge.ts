/** The judge: chooses among the readings of the words around a cue, or none of them. */
import { CONTENT, SOURCE } from "./chain";
import type { DenseModel } from "./dense-model";
import { JUDGE_TEMPLATES, judgeFeatures } from "./judge-features";
import type { Labelled } from "./labeller";

export type Choice = { reading: Labelled; chance: number };

/** Uses its own buffers: one cue at a time. */
export class Judge {
  private readonly keys = new Int32Array(JUDGE_TEMPLATES.count);
  private readonly score = new Float64Array(1);

  constructor(private readonly model: DenseModel) {}

  /**
   * Returns the reading that most probably is about right, and that probability: the sum of those of all readings that
   * are about the same (the least expected loss: Goel and Byrne 2000). If the first reading, which is the labels' best, is
   * about the same, it is returned instead, because its edges are the most exact.
   */
  choose(readings: readonly Labelled[]): Choice {
    const chances = chancesOf(readings.map((reading) => this.scoreOf(reading)));
    const options = readings.map((reading, i) => ({
      reading,
      own: chances[i] as number,
      chance: readings.reduce((sum, other, k) => sum + (areAlike(reading, other) ? (chances[k] as number) : 0), 0),
    }));
    const best = options.reduce((one, option) => (option.chance > one.chance ? option : one));
    const [labels] = options;
    return labels && areAlike(labels.reading, best.reading) ? { ...labels, chance: best.chance } : best;
  }

  private scoreOf(reading: Labelled): number {
    judgeFeatures(reading, this.keys);
    this.model.score(this.keys, this.keys.length, this.score, 0);
    return this.score[0] as number;
  }
}

/** Returns the probability of each option, where one more, with score 0, is that none is right. */
export function chancesOf(scores: readonly number[]): number[] {
  const most = Math.max(0, ...scores);
  const weights = scores.map((score) => Math.exp(score - most));
  const all = weights.reduce((sum, weight) => sum + weight, Math.exp(-most));
  return weights.map((weight) => weight / all);
}

/** Returns whether two readings share at least half of their content and half of their source. */
function areAlike(a: Labelled, b: Labelled): boolean {
  return sharedPart(a.roles, b.roles, CONTENT) >= 0.5 && sharedPart(a.roles, b.roles, SOURCE) >= 0.5;
}

function sharedPart(a: Uint8Array, b: Uint8Array, role: number): number {
  let [shared, either] = [0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const [one, other] = [a[i] === role, b[i] === role];
    if (one && other) shared += 1;
    if (one || other) either += 1;
  }
  return either === 0 ? 1 : shared / either;
}
