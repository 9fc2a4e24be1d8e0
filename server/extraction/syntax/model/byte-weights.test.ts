/**
 * Tests that a weight survives encoding in a byte: its sign, its order among others, and its size within a few percent.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { codeOf, weightOf } from "./byte-weights";

const LARGEST = 8191;
const weight = fc.double({ min: -LARGEST, max: LARGEST, noNaN: true });

it("keeps the size within five percent, and small ones within a step", () => {
  fc.assert(
    fc.property(weight, (given) => {
      const kept = weightOf(codeOf(given, LARGEST));
      expect(Math.abs(kept - given)).toBeLessThanOrEqual(Math.abs(given) * 0.05 + 1.5);
    }),
  );
});

it("keeps the order", () => {
  fc.assert(
    fc.property(weight, weight, (a, b) => {
      if (a <= b) expect(weightOf(codeOf(a, LARGEST))).toBeLessThanOrEqual(weightOf(codeOf(b, LARGEST)));
    }),
  );
});

it("has a code for nothing, and codes that fit into a byte", () => {
  expect([codeOf(0, 1), weightOf(0)]).toEqual([0, 0]);
  expect([codeOf(5, 1), codeOf(-5, 1)]).toEqual([127, -127]);
  expect([weightOf(127), weightOf(-127)]).toEqual([LARGEST, -LARGEST]);
});
