/** Tests a ranker's output: a probability, and the most likely type given the speakers. */
import { describe, expect, it } from "vitest";
import { FEATURE_NAMES, type FeatureName } from "./features/features";
import { type LinearModel, type RankerModel, rank, weightOf } from "./ranker";

const model = (bias: number, weights: LinearModel["weights"] = {}): LinearModel => ({ bias, weights });
const ranker: RankerModel = {
  related: model(-2, { saidInContext: [4, 0.5] }),
  types: {
    contradicts: model(-1, { denied: [3, 0] }),
    corroborates: model(-0.5),
    repeats: model(-3),
    qualifies: model(-4),
    "responds to": model(-5),
  },
};
const row = (values: Partial<Record<FeatureName, number>>) =>
  Float64Array.from(FEATURE_NAMES, (name) => values[name] ?? 0);

describe("rank", () => {
  it("is surer the more the claims share", () => {
    const [low, high] = [0.2, 0.9].map((said) => rank(ranker, row({ saidInContext: said }), false).score);
    expect(high).toBeGreaterThan(low ?? 1);
  });

  it.each([
    [{}, false, "corroborates"],
    [{ denied: 1 }, false, "contradicts"],
    [{ denied: 1 }, true, "repeats"],
  ] as const)("of %o, with one speaker: %s, says %s", (values, sameSpeaker, type) => {
    expect(rank(ranker, row(values), sameSpeaker).type).toBe(type);
  });

  it("weighs a feature by how far it is from what is usual", () => {
    expect(weightOf(ranker.related, row({ saidInContext: 0.75 }), ["saidInContext", "days"])).toBeCloseTo(1);
  });
});
