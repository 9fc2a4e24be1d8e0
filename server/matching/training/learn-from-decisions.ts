/**
 * Adapts the ranker to one desk: learns from the suggestions that people confirmed and dismissed there, and measures on
 * decisions that were held out.
 */
import type { DecidedLink } from "@/server/domain/desk/link-learning";
import { FEATURE_NAMES } from "../features/features";
import { type LinearModel, sumOf } from "../ranker";
import { type Example, fitLogistic } from "./logistic";

/**
 * How well a ranker puts what people confirmed before what they dismissed: of the likeliest pairs, as many as people
 * confirmed, how many they did confirm.
 */
export type DecisionFigures = { pairs: number; confirmed: number; before: number; after: number };

/** Large, so that a hundred decisions shift the weights that ship and do not replace them. */
const RIDGE = 30;
const FOLDS = 10;

/** Returns the weights that ship, shifted by what the desk decided: a maximum a posteriori estimate around them. */
export function learnFromDecisions(shipped: LinearModel, decided: readonly DecidedLink[], ridge = RIDGE): LinearModel {
  const examples = decided.map(({ features, confirmed }): Example => {
    const row = rowOf(features);
    return { row, isOne: confirmed, offset: sumOf(shipped, row) };
  });
  const { bias, weights, means } = fitLogistic(examples, ridge);
  let shifted = shipped.bias + bias;
  const adapted = FEATURE_NAMES.map((name, at) => {
    const [weight, usual] = shipped.weights[name] ?? [0, means[at] ?? 0];
    const shift = weights[at] ?? 0;
    shifted += shift * (usual - (means[at] ?? 0));
    return [name, [weight + shift, usual]] as const;
  });
  return { bias: shifted, weights: Object.fromEntries(adapted) };
}

/**
 * Measures what learning gains, each pair by weights that learned nothing from its group. Pairs are put in order within
 * what was held out together, since sums of weights learned from different decisions cannot be compared.
 */
export function decisionFigures(shipped: LinearModel, decided: readonly DecidedLink[], ridge = RIDGE): DecisionFigures {
  const folds = foldsOf(decided);
  const rights = folds.map((heldOut) => {
    const learned = learnFromDecisions(shipped, folds.filter((fold) => fold !== heldOut).flat(), ridge);
    return { before: rightAmongFirst(shipped, heldOut), after: rightAmongFirst(learned, heldOut) };
  });
  return {
    pairs: decided.length,
    confirmed: decided.filter((pair) => pair.confirmed).length,
    before: rights.reduce((sum, { before }) => sum + before, 0),
    after: rights.reduce((sum, { after }) => sum + after, 0),
  };
}

/** Of the likeliest pairs, as many as people confirmed, returns how many they did confirm. */
function rightAmongFirst(model: LinearModel, pairs: readonly DecidedLink[]): number {
  const scored = pairs.map(({ features, confirmed }) => ({ confirmed, sum: sumOf(model, rowOf(features)) }));
  const ranked = scored.sort((one, other) => other.sum - one.sum);
  return ranked.slice(0, pairs.filter((pair) => pair.confirmed).length).filter((pair) => pair.confirmed).length;
}

/** Spreads the groups, in order of their names, over folds. */
function foldsOf(decided: readonly DecidedLink[]): DecidedLink[][] {
  const groups = [...new Set(decided.map(({ group }) => group))].sort();
  const folds = Array.from({ length: Math.min(FOLDS, groups.length) }, (): DecidedLink[] => []);
  for (const pair of decided) folds[groups.indexOf(pair.group) % folds.length]?.push(pair);
  return folds;
}

function rowOf(features: DecidedLink["features"]): Float64Array {
  return Float64Array.from(FEATURE_NAMES, (name) => features[name] ?? 0);
}
