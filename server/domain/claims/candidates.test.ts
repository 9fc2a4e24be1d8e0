/** Tests how it is put in words who may have said something. */
import { expect, it } from "vitest";
import { notSureWords, saidByWords } from "./candidates";

it.each([
  [["Ada Lund", "Bo Reyes"], [], "Ada Lund, Bo Reyes"],
  [[], ["Ada Lund", "Bo Reyes"], "not sure: Ada Lund or Bo Reyes?"],
  [[], [], "nobody named"],
])("%j and %j: %s", (speakers, candidates, words) => {
  const named = (names: string[]) => names.map((name) => ({ name }));
  expect(saidByWords({ speakers: named(speakers), candidates: named(candidates) })).toBe(words);
});

it("says that it is open in a sentence", () => {
  expect(notSureWords(["Ada Lund", "Bo Reyes"])).toBe("Speaker not sure: Ada Lund or Bo Reyes");
});
