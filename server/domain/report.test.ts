/** Tests the wording of a report's counts. */
import { expect, it } from "vitest";
import { countsWords } from "./report";

it("writes every count with its thousands apart", () => {
  const counts = { claims: 28_572, ruled: 14_286, reviewed: 12_000, notReviewed: 2286 };
  expect(countsWords(counts)).toBe("28,572 claims: 14,286 ruled, 12,000 reviewed, 2,286 not reviewed");
});
