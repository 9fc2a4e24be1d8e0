/** Tests that a truncated result is not presented as complete. */
import { expect, it } from "vitest";
import { foundWords } from "./found-words";

it.each([
  [0, false, "None of the claims has these words."],
  [12, false, "12 found"],
  [50, true, "The first 50 claims are shown. More words narrow them down."],
])("%i, with more: %s", (count, more, words) => expect(foundWords(count, "claims", more)).toBe(words));
