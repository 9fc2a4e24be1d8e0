/** Learns which tokens are heads of cues: logistic regression over the tokens of articles whose cues are known. */

import type { AnnotatedPassage } from "../labelling/annotated-passage";
import { CUE_FEATURES, cueFeatures } from "../labelling/cue-features";
import type { DenseModel } from "../labelling/dense-model";
import { AdaGradWeights, meanOf } from "./adagrad";
import { FeatureRows } from "./feature-rows";
import type { KnownPassages } from "./known-passages";
import { numbersFrom, shuffle } from "./numbers";

const ROUNDS = 4;
const RATE = 0.1;
const AT_LEAST = 3;
const SEED = 7;
/** Learned several times, in different orders, because the order matters where examples are few. */
const SEVERAL = 4;

/** Returns a model with one class: the log-odds that a token is the head of a cue. */
export function trainCues(articles: readonly KnownPassages[]): DenseModel {
  const features = new FeatureRows((visit) => {
    eachToken(articles, (keys) => visit(keys));
  }, AT_LEAST);
  const trainings = Array.from({ length: SEVERAL }, () => new AdaGradWeights(features, 1, RATE));
  const examples: Example[] = [];
  eachToken(articles, (keys, right) => examples.push({ rows: features.rowsOf(keys), right }));
  for (const [n, weights] of trainings.entries()) trainLogistic(weights, examples, ROUNDS, SEED + n);
  return meanOf(trainings).shipped();
}

type Example = { rows: Int32Array; right: boolean };

/** A smaller error teaches nothing. */
const NEGLIGIBLE = 1e-3;

/** Learns the probability that an example is right, over this many rounds in shuffled order. */
function trainLogistic(weights: AdaGradWeights, examples: Example[], rounds: number, seed: number): void {
  const random = numbersFrom(seed);
  const score = new Float64Array(1);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(examples, random);
    for (const { rows, right } of examples) {
      weights.score(rows, score, 0);
      const error = 1 / (1 + Math.exp(-(score[0] as number))) - (right ? 1 : 0);
      if (Math.abs(error) > NEGLIGIBLE) weights.learn(rows, 0, error);
    }
  }
}

function eachToken(articles: readonly KnownPassages[], visit: (keys: Int32Array, right: boolean) => void): void {
  const keys = new Int32Array(CUE_FEATURES);
  for (const { passages, known } of articles) {
    const cues = new Map<AnnotatedPassage, Set<number>>();
    for (const { annotated, cue } of known) cues.set(annotated, (cues.get(annotated) ?? new Set()).add(cue));
    for (const annotated of passages)
      for (let i = 0; i < annotated.length; i += 1) {
        const right = cues.get(annotated)?.has(i) ?? false;
        if (right || annotated.mayCue[i] === 1) visit(keys.subarray(0, cueFeatures(annotated, i, keys)), right);
      }
  }
}
