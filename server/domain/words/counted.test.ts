import { expect, it } from "vitest";
import { counted } from "./counted";

it("has a noun in the singular for one only, and commas in large numbers", () => {
  expect([0, 1, 2, 12_345].map((n) => counted(n, "claim"))).toEqual([
    "0 claims",
    "1 claim",
    "2 claims",
    "12,345 claims",
  ]);
});
