/** Proves how a number reads. */
import { expect, it } from "vitest";
import { countWords } from "./count";

it.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [100_000, "100,000"],
  [1_234_567, "1,234,567"],
])("%i reads %s", (count, words) => expect(countWords(count)).toBe(words));
