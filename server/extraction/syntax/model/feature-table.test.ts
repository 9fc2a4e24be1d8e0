/** Tests that the table returns what was stored, and nothing else, however often it has grown. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { FeatureTable } from "./feature-table";

it("is a map", () => {
  const entries = fc.array(fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 1 })), { maxLength: 400 });
  fc.assert(
    fc.property(entries, fc.array(fc.integer(), { maxLength: 50 }), (some, others) => {
      const table = new FeatureTable(1);
      const map = new Map(some);
      for (const [key, number] of some) table.set(key, number);
      const keys = Int32Array.from([...map.keys(), ...others]);
      const numbers = new Int32Array(keys.length);
      table.getAll(keys, numbers);
      for (const [i, key] of keys.entries())
        expect([table.get(key), numbers[i]]).toEqual([map.get(key) ?? 0, map.get(key) ?? 0]);
    }),
  );
});
