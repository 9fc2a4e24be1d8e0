/** Tests that the first are those that sorting all would give. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { firstOf } from "./first-of";

const ascending = (a: number, b: number) => a - b;

it("gives what sorting gives", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, most) => {
      expect(firstOf(items, most, ascending)).toEqual([...items].sort(ascending).slice(0, most));
    }),
  );
});
