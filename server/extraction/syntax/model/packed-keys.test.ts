/** Tests that keys survive packing, whatever the distances between them. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { keysFrom, packedKeys } from "./packed-keys";

it("gives sorted keys back", () => {
  const keys = fc.uniqueArray(fc.oneof(fc.integer(), fc.constantFrom(0, 1, 127, 128, -1, -2147483648, 2147483647)));
  fc.assert(
    fc.property(keys, (some) => {
      const sorted = Int32Array.from(Uint32Array.from(some).sort());
      expect(keysFrom(packedKeys(sorted), sorted.length)).toEqual(sorted);
    }),
  );
});
