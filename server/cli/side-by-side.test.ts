/** Tests that parallel work returns its results in order, respects its limit, and ends at a failure. */
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { expect, it } from "vitest";
import { inOrder } from "./side-by-side";

it("answers each once, in the order given, with no more at once than asked for", async () => {
  const property = fc.asyncProperty(
    fc.array(fc.nat(4), { maxLength: 12 }),
    fc.integer({ min: 1, max: 5 }),
    async (turns, most) => {
      let [now, highest] = [0, 0];
      const told: number[] = [];
      const work = async (i: number) => {
        now += 1;
        highest = Math.max(highest, now);
        for (let turn = 0; turn < (turns[i] ?? 0); turn += 1) await setImmediate();
        now -= 1;
        return i;
      };
      const all = turns.map((_, i) => i);
      expect(await inOrder(all, work, (answer) => told.push(answer), most)).toEqual(all);
      expect(told).toEqual(all);
      expect(highest).toBeLessThanOrEqual(most);
    },
  );
  await fc.assert(property);
});

it("ends with the first failure, once nothing is in work", async () => {
  const begun: number[] = [];
  const work = async (i: number) => {
    begun.push(i);
    if (i === 1) throw new RangeError("no");
    return i;
  };
  await expect(inOrder([0, 1, 2, 3, 4, 5], work, () => undefined, 2)).rejects.toThrow("no");
  expect(begun).toEqual([0, 1, 2]);
});
