/** All features of a pair of claims, by name; the linear ranker weighs them. */
import { CIRCUMSTANCE } from "./circumstance";
import { NAMES } from "./names";
import { OPPOSITION } from "./opposition";
import type { Pair } from "./pair";
import { WORDING } from "./wording";

const FEATURES = { ...WORDING, ...NAMES, ...CIRCUMSTANCE, ...OPPOSITION };

export type FeatureName = keyof typeof FEATURES;
export const FEATURE_NAMES = Object.keys(FEATURES) as FeatureName[];
/** In the order of the names. */
export type FeatureRow = Float64Array;

const DIGITS = 5;

/** Returns the features that are not 0 by name, rounded, to be kept. */
export function namedFeatures(row: FeatureRow): Record<string, number> {
  const named = FEATURE_NAMES.map((name, at) => [name, Number((row[at] ?? 0).toPrecision(DIGITS))] as const);
  return Object.fromEntries(named.filter(([, value]) => value !== 0));
}

export function featuresOf(pair: Pair): FeatureRow {
  return Float64Array.from(FEATURE_NAMES, (name) => FEATURES[name](pair));
}
