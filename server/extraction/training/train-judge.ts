/** Learns which labelled attributions are right, from labels of articles from which the labeller had not learned. */

import type { Span } from "@/server/domain/articles/span";
import type { Attribution } from "@/server/domain/claims/attribution";
import { spansOf } from "../english/rules/finding";
import { CONTENT, SOURCE } from "../labelling/chain";
import type { DenseModel } from "../labelling/dense-model";
import { chancesOf } from "../labelling/judge";
import { JUDGE_TEMPLATES, judgeFeatures } from "../labelling/judge-features";
import { type Labelled, type Labeller, runsOf } from "../labelling/labeller";
import { AdaGradWeights, meanOf } from "./adagrad";
import { FeatureRows } from "./feature-rows";
import type { KnownPassages } from "./known-passages";
import { numbersFrom, shuffle } from "./numbers";

const ROUNDS = 6;
const RATE = 0.05;
const AT_LEAST = 5;
const SEED = 13;
/** Learned several times, in different orders, because the order matters where examples are few. */
const SEVERAL = 4;

/** The readings of one cue; `quality` is 0 for one that is wrong, and 1 for one with exactly the known content. */
export type Judged = { keys: Int32Array; quality: number }[];

/**
 * Returns what this labeller finds in these articles, each with whether it is right: half of content and source match
 * the known ones.
 */
export function judgedLabels(labeller: Labeller, articles: readonly KnownPassages[]): Judged[] {
  return articles.flatMap(({ passages, article }) =>
    passages.flatMap((annotated) =>
      labeller.label(annotated).map((readings) =>
        readings.map((labelled) => {
          const keys = new Int32Array(JUDGE_TEMPLATES.count);
          judgeFeatures(labelled, keys);
          return { keys, quality: Math.max(0, ...article.attributions.map((known) => qualityOf(labelled, known))) };
        }),
      ),
    ),
  );
}

/**
 * Returns a model with one class: the score of a reading among those of its cue, where none of them has 0 (conditional
 * logit: McFadden 1974).
 */
export function trainJudge(judged: readonly Judged[]): DenseModel {
  const features = new FeatureRows((visit) => {
    for (const readings of judged) for (const { keys } of readings) visit(keys);
  }, AT_LEAST);
  const trainings = Array.from({ length: SEVERAL }, () => new AdaGradWeights(features, 1, RATE));
  const examples = judged.map((readings) => ({
    rows: readings.map(({ keys }) => features.rowsOf(keys)),
    wanted: wantedChances(readings),
  }));
  for (const [n, weights] of trainings.entries()) trainChoice(weights, examples, SEED + n);
  return meanOf(trainings).shipped();
}

type Example = { rows: Int32Array[]; wanted: number[] };

function trainChoice(weights: AdaGradWeights, examples: Example[], seed: number): void {
  const random = numbersFrom(seed);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(examples, random);
    for (const { rows, wanted } of examples) {
      const chances = chancesOf(rows.map((row) => scoreOf(weights, row)));
      for (const [i, row] of rows.entries()) weights.learn(row, 0, (chances[i] as number) - (wanted[i] as number));
    }
  }
}

/** How much more a reading with exactly the known content is wanted than one with a part of it. */
const SHARPNESS = 8;

function wantedChances(readings: Judged): number[] {
  const wanted = readings.map(({ quality }) => quality ** SHARPNESS);
  const all = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map((one) => (all === 0 ? 0 : one / all));
}

function scoreOf(weights: AdaGradWeights, row: Int32Array): number {
  const score = new Float64Array(1);
  weights.score(row, score, 0);
  return score[0] as number;
}

function qualityOf(labelled: Labelled, known: Pick<Attribution, "source" | "content">): number {
  const { passage } = labelled.context.annotated;
  const spans = (role: number) => spansOf(passage, runsOf(labelled, role));
  const content = overlap(spans(CONTENT), known.content);
  const source = overlap(spans(SOURCE), known.source);
  return content >= 0.5 && source >= 0.5 ? content * source : 0;
}

/** Returns the Jaccard overlap of two sets of spans, by characters; 1 if both are empty. */
function overlap(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  let shared = 0;
  for (const [start, end] of a)
    for (const [from, to] of b) shared += Math.max(0, Math.min(end, to) - Math.max(start, from));
  const either = size(a) + size(b) - shared;
  return either === 0 ? 1 : shared / either;
}
