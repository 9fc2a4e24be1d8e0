import { expect, it } from "vitest";
import { foldBatches } from "./fold-batches";

const line = (seq: number, batch?: string) =>
  ({ seq, note: batch === undefined ? {} : { batch } }) as Parameters<typeof foldBatches>[0][number];

it("folds what one change to many wrote, and nothing else", () => {
  const folds = foldBatches([line(6), line(5), line(4, "b"), line(3, "b"), line(2, "a"), line(1, "a")]);
  expect(folds.map((fold) => fold.map(({ seq }) => seq))).toEqual([[6], [5], [4, 3], [2, 1]]);
});
