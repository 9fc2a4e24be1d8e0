import { expect, it } from "vitest";
import { counted, countWords } from "./counted";

it.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [100_000, "100,000"],
  [1_234_567, "1,234,567"],
])("%i reads %s", (count, words) => expect(countWords(count)).toBe(words));

it("has a noun in the singular for one only, and commas in large numbers", () => {
  expect([0, 1, 2, 12_345].map((n) => counted(n, "claim"))).toEqual([
    "0 claims",
    "1 claim",
    "2 claims",
    "12,345 claims",
  ]);
});
