/** Learns the ranker from bundles in which people marked which claims are related. */
import { RELATION_TYPES, type RelationType } from "@/server/domain/claims/relation";
import { comparedPairs } from "../compared-pairs";
import { FEATURE_NAMES, type FeatureName, type FeatureRow } from "../features/features";
import type { LinearModel, RankerModel } from "../ranker";
import type { Background } from "../reading/background";
import { type KnownBundle, pairKey } from "./known-bundle";
import { type Example, type Fitted, fitLogistic } from "./logistic";

/** Large enough that no single feature decides: two stories are little to learn from. */
const RIDGE = 3000;
const TYPE_RIDGE = 10;

/**
 * The features that distinguish a type from the others, once two claims are taken as related; more features only
 * overfit the story.
 */
const TYPE_FEATURES: readonly FeatureName[] = [
  "sameSpeaker",
  "opposed",
  "agreed",
  "bothAgainst",
  "denied",
  "deniedInContext",
  "negated",
  "contrastBeside",
  "pointerBeside",
  "sameArticle",
  "namesAround",
  "speakerNamed",
  "days",
  "inContext",
  "saidInContext",
  "condition",
];

type KnownPair = { features: FeatureRow; type: RelationType | null };

/** Returns a ranker learned from these bundles; the same bundles in the same order give the same weights. */
export function learnRanker(bundles: readonly KnownBundle[], background: Background): RankerModel {
  const pairs = bundles.flatMap((bundle) => knownPairs(bundle, background));
  const related = pairs.filter(({ type }) => type !== null);
  const examplesOf = (known: KnownPair[], isOne: (pair: KnownPair) => boolean) =>
    known.map((pair): Example => ({ row: pair.features, isOne: isOne(pair) }));
  const ofType = (type: RelationType) => examplesOf(related, (pair) => pair.type === type);
  return {
    related: fitNamed(
      examplesOf(pairs, ({ type }) => type !== null),
      FEATURE_NAMES,
      RIDGE,
      calibrated,
    ),
    types: Object.fromEntries(
      RELATION_TYPES.map((type) => [type, fitNamed(ofType(type), TYPE_FEATURES, TYPE_RIDGE)]),
    ) as RankerModel["types"],
  };
}

function knownPairs(bundle: KnownBundle, background: Background): KnownPair[] {
  const types = new Map(bundle.relations.map(({ a, b, type }) => [pairKey(a, b), type]));
  const arguable = new Set(bundle.arguable.map(({ a, b }) => pairKey(a, b)));
  return [...comparedPairs(bundle, background, null)].flatMap(({ pair, features }) => {
    const key = pairKey(pair.earlier.id, pair.later.id);
    return arguable.has(key) ? [] : [{ features, type: types.get(key) ?? null }];
  });
}

/** `finish` transforms the final weights. */
function fitNamed(
  examples: readonly Example[],
  names: readonly FeatureName[],
  ridge: number,
  finish: typeof calibrated = (fitted) => fitted,
): LinearModel {
  const places = names.map((name) => FEATURE_NAMES.indexOf(name));
  const narrow = examples.map(({ row, isOne }) => ({ row: places.map((at) => row[at] ?? 0), isOne }));
  const { bias, weights, means } = finish(fitLogistic(narrow, ridge), narrow);
  const rounded = names.map((name, at) => [name, [round(weights[at] ?? 0), round(means[at] ?? 0)]] as const);
  return { bias: round(bias), weights: Object.fromEntries(rounded) };
}

/** A strong ridge pulls every probability towards the middle; scaling the sums corrects that, and changes no order. */
function calibrated(fitted: Fitted, examples: readonly Example[]): Fitted {
  const sumOf = (row: Example["row"]) =>
    fitted.weights.reduce((sum, weight, at) => sum + weight * ((row[at] ?? 0) - (fitted.means[at] ?? 0)), 0);
  const stretch = fitLogistic(
    examples.map(({ row, isOne }) => ({ row: [sumOf(row)], isOne })),
    0,
  );
  const [factor = 1] = stretch.weights;
  const bias = stretch.bias - factor * (stretch.means[0] ?? 0);
  return { ...fitted, bias, weights: fitted.weights.map((weight) => weight * factor) };
}

const DIGITS = 5;
const round = (value: number): number => Number(value.toPrecision(DIGITS));
