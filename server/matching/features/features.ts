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

export function featuresOf(pair: Pair): FeatureRow {
  return Float64Array.from(FEATURE_NAMES, (name) => FEATURES[name](pair));
}
