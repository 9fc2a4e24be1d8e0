/** Tests that weights are learned from examples alone, and how a ranker's suggestions are measured. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Suggestion } from "../bundle";
import type { KnownBundle } from "./known-bundle";
import { type Example, fitLogistic } from "./logistic";
import { rankerFigures } from "./ranker-figures";

describe("logistic regression", () => {
  /** A row whose first column is above the line is a positive example; every eighth is flipped. */
  const examples: Example[] = Array.from({ length: 80 }, (_, at) => ({
    row: [at % 10, (at * 7) % 5, 3],
    isOne: at % 10 > 4 !== (at % 8 === 0),
  }));

  it("finds the column that tells, and gives none to one that never changes", () => {
    const { weights } = fitLogistic(examples, 1);
    expect(weights[0]).toBeGreaterThan(0.2);
    expect(Math.abs(weights[1] ?? 1)).toBeLessThan(0.2);
    expect(weights[2]).toBe(0);
  });

  it("keeps weights the nearer to zero, the larger the ridge", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), (ridge) => {
        const [small, large] = [ridge, ridge * 10].map((by) => fitLogistic(examples, by).weights[0] ?? 0);
        return (large ?? 0) < (small ?? 0);
      }),
    );
  });

  it("does not depend on the scale of a column", () => {
    const wide = examples.map(({ row, isOne }) => ({ row: [...Array.from(row)].map((value) => value * 1000), isOne }));
    expect((fitLogistic(wide, 10).weights[0] ?? 0) * 1000).toBeCloseTo(fitLogistic(examples, 10).weights[0] ?? 0, 6);
  });
});

describe("figures", () => {
  const relation = (a: string, b: string, type: "repeats" | "contradicts", topic = "all") => ({ a, b, type, topic });
  const bundle: KnownBundle = {
    articles: [],
    claims: [],
    relations: [relation("1", "2", "repeats", "storm"), relation("1", "3", "contradicts", "strike")],
    arguable: [{ a: "5", b: "4" }],
  };
  const suggested = (...pairs: [string, string, Suggestion["type"]][]): Suggestion[] =>
    pairs.map(([a, b, type], at) => ({
      a,
      b,
      type,
      score: 1 - at / 10,
      sure: true,
      grounded: true,
      features: {},
      reason: "",
      marks: { a: [], b: [] },
    }));

  it("counts what stands among the first twice as many as were marked, whichever way round", () => {
    const figures = rankerFigures(
      bundle,
      suggested(
        ["2", "1", "corroborates"],
        ["7", "8", "repeats"],
        ["7", "9", "repeats"],
        ["8", "9", "repeats"],
        ["1", "3", "contradicts"],
      ),
    );
    expect(figures.byType.repeats).toEqual({ marked: 1, found: 1, typed: 0 });
    expect(figures.byType.contradicts).toEqual({ marked: 1, found: 0, typed: 0 });
    expect(figures.byTopic).toBe(0.5);
    expect(figures.rightOfFirst).toBe(2 / 5);
  });

  it("leaves out pairs on which people may differ", () => {
    const figures = rankerFigures(bundle, suggested(["4", "5", "repeats"], ["1", "3", "contradicts"]));
    expect(figures.byType.contradicts).toEqual({ marked: 1, found: 1, typed: 1 });
    expect(figures.rightOfFirst).toBe(1);
  });
});
