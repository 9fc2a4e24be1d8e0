/** Tests that a desk's decisions shift the weights that ship, and that what they gain is measured on held-out pairs. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEATURE_NAMES } from "../features/features";
import { shippedKnowledge } from "../knowledge";
import { sumOf } from "../ranker";
import { decisionFigures, learnFromDecisions } from "./learn-from-decisions";
import { decisionsByDays } from "./made-up-decisions";

const shipped = shippedKnowledge().model.related;

describe("a hundred decisions", () => {
  const learned = learnFromDecisions(shipped, decisionsByDays(100));

  it("put more of what the desk confirms first, on pairs that it decides later", () => {
    const later = decisionsByDays(400, 11);
    const confirmed = later.filter((pair) => pair.confirmed).length;
    const rightBy = (model: typeof shipped) =>
      [...later]
        .sort((one, other) => sumOf(model, rowOf(other.features)) - sumOf(model, rowOf(one.features)))
        .slice(0, confirmed)
        .filter((pair) => pair.confirmed).length / confirmed;
    expect(rightBy(shipped)).toBeLessThan(0.55);
    expect(rightBy(learned)).toBeGreaterThan(0.75);
  });

  it("move no feature on which the desk has no view as far as the one by which it decides", () => {
    const shift = (name: (typeof FEATURE_NAMES)[number]) =>
      Math.abs((learned.weights[name]?.[0] ?? 0) - (shipped.weights[name]?.[0] ?? 0));
    for (const name of FEATURE_NAMES.filter((one) => one !== "days"))
      expect(shift(name)).toBeLessThan(shift("days") / 2);
  });

  it("are measured by weights that did not learn from the same article", () => {
    const { pairs, confirmed, before, after } = decisionFigures(shipped, decisionsByDays(100));
    expect(pairs).toBe(100);
    expect(after).toBeGreaterThan(before);
    expect(after).toBeLessThanOrEqual(confirmed);
  });
});

it("learns the same in whatever order people decided", () => {
  const decisions = decisionsByDays(40);
  fc.assert(
    fc.property(fc.shuffledSubarray(decisions, { minLength: 40 }), (shuffled) => {
      const [one, other] = [learnFromDecisions(shipped, decisions), learnFromDecisions(shipped, shuffled)];
      return Math.abs(one.bias - other.bias) < 1e-6;
    }),
    { numRuns: 10 },
  );
});

it("learns only how many are confirmed where pairs look alike", () => {
  const alike = { features: { names: 0.4 }, group: "one" };
  const learned = learnFromDecisions(
    shipped,
    [true, true, true, false].map((confirmed) => ({ ...alike, confirmed })),
  );
  expect(1 / (1 + Math.exp(-sumOf(learned, rowOf(alike.features))))).toBeCloseTo(0.75, 5);
});

function rowOf(features: Readonly<Record<string, number>>) {
  return Float64Array.from(FEATURE_NAMES, (name) => features[name] ?? 0);
}
