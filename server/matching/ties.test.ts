/** Tests that a third claim draws two together, and never drives them apart. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Scored, tiesOf, withTies } from "./ties";

it("ties what is related to the same, by the weaker of both bonds and less", () => {
  const pairs: Scored[] = [
    { a: 0, b: 1, score: 0.1 },
    { a: 1, b: 2, score: 0.8 },
    { a: 0, b: 2, score: 0.5 },
    { a: 3, b: 4, score: 0.9 },
  ];
  expect(tiesOf(pairs).map((tie) => Number(tie.toFixed(3)))).toEqual([0.4, 0.05, 0.08, 0]);
});

it("raises a score, within what a score can be", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, (score, ties) => {
      const tied = withTies(score, ties);
      return tied >= score - 1e-9 && tied <= 1;
    }),
  );
});

it("changes nothing where there is no tie", () => {
  expect(withTies(0.3, 0)).toBeCloseTo(0.3);
});
