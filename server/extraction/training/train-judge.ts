/** Learns which labelled attributions are right, from labels of articles from which the labeller had not learned. */

import type { Span } from "@/server/domain/articles/span";
import type { Attribution } from "@/server/domain/claims/attribution";
import { spansOf } from "../english/rules/finding";
import { CONTENT, SOURCE } from "../labelling/chain";
import type { DenseModel } from "../labelling/dense-model";
import { JUDGE_TEMPLATES, judgeFeatures } from "../labelling/judge-features";
import { type Labelled, type Labeller, runsOf } from "../labelling/labeller";
import { AdaGradWeights } from "./adagrad";
import { FeatureRows } from "./feature-rows";
import type { KnownPassages } from "./known-passages";
import { type Example, trainLogistic } from "./train-cues";

const ROUNDS = 6;
const RATE = 0.05;
const AT_LEAST = 5;
const SEED = 13;

export type Judged = { keys: Int32Array; right: boolean };

/**
 * Returns what this labeller finds in these articles, each with whether it is right: half of content and source match
 * the known ones.
 */
export function judgedLabels(labeller: Labeller, articles: readonly KnownPassages[]): Judged[] {
  return articles.flatMap(({ passages, article }) =>
    passages.flatMap((annotated) =>
      labeller.label(annotated).map((labelled) => {
        const keys = new Int32Array(JUDGE_TEMPLATES.count);
        judgeFeatures(labelled, keys);
        return { keys, right: article.attributions.some((known) => isRight(labelled, known)) };
      }),
    ),
  );
}

/** Returns a model with one class: the log-odds that an attribution is right. */
export function trainJudge(judged: readonly Judged[]): DenseModel {
  const features = new FeatureRows((visit) => {
    for (const { keys } of judged) visit(keys);
  }, AT_LEAST);
  const weights = new AdaGradWeights(features, 1, RATE);
  const examples = judged.map(({ keys, right }): Example => ({ rows: weights.rowsOf(keys, keys.length), right }));
  trainLogistic(weights, examples, ROUNDS, SEED);
  return weights.shipped();
}

function isRight(labelled: Labelled, known: Pick<Attribution, "source" | "content">): boolean {
  const { passage } = labelled.context.annotated;
  const spans = (role: number) => spansOf(passage, runsOf(labelled, role));
  return overlap(spans(CONTENT), known.content) >= 0.5 && overlap(spans(SOURCE), known.source) >= 0.5;
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
