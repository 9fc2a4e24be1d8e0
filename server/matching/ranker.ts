/** The ranker: estimates how likely two claims are related, and how, with linear models over their features. */
import { RELATION_TYPES, type RelationType } from "@/server/domain/claims/relation";
import { FEATURE_NAMES, type FeatureName, type FeatureRow } from "./features/features";

/** A model's terms: a weight for each feature times its deviation from the usual value. */
export type LinearModel = {
  bias: number;
  weights: Readonly<Partial<Record<FeatureName, readonly [weight: number, usual: number]>>>;
};
export type RankerModel = { related: LinearModel; types: Readonly<Record<RelationType, LinearModel>> };

export type Ranked = {
  /** From 0 to 1. */
  score: number;
  type: RelationType;
  /** From 0 to 1: how likely the type is, given that the two are related. */
  typeShare: number;
};

/**
 * A speaker who says the same again repeats it, and one who later says something else has changed their mind: neither
 * sets two sources against each other.
 */
const OF_ONE_SPEAKER: readonly RelationType[] = ["repeats", "qualifies"];

/** Ranks a pair by its features. `sameSpeaker` says whether both claims have the same speaker. */
export function rank(model: RankerModel, features: FeatureRow, sameSpeaker: boolean): Ranked {
  const types = sameSpeaker ? OF_ONE_SPEAKER : RELATION_TYPES;
  const shares = types.map((type) => ({ type, share: chance(model.types[type], features) }));
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const best = shares.reduce((most, one) => (one.share > most.share ? one : most));
  return { score: chance(model.related, features), type: best.type, typeShare: best.share / sum };
}

function chance(model: LinearModel, features: FeatureRow): number {
  return 1 / (1 + Math.exp(-sumOf(model, features)));
}

/** Returns a model's sum for a pair, its bias included: the logit of its probability. */
export function sumOf(model: LinearModel, features: FeatureRow): number {
  return FEATURE_NAMES.reduce((total, _, at) => total + contribution(model, features, at), model.bias);
}

/** Returns the contribution of these features to a model's sum for a pair. */
export function weightOf(model: LinearModel, features: FeatureRow, names: readonly FeatureName[]): number {
  return names.reduce((sum, name) => sum + contribution(model, features, FEATURE_NAMES.indexOf(name)), 0);
}

function contribution({ weights }: LinearModel, features: FeatureRow, at: number): number {
  const [weight, usual] = weights[FEATURE_NAMES[at] as FeatureName] ?? [0, 0];
  return weight * ((features[at] ?? 0) - usual);
}
