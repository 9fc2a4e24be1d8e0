/** Tests which invisible characters are removed, and that those which change what a reader sees are kept. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutInvisible } from "./invisible";

describe("withoutInvisible", () => {
  it.each([
    ["soft hyphens", "the har\u00adbour mas\u00adter", "the harbour master", 2],
    ["zero-width spaces", "Pires\u200b said\u200b", "Pires said", 2],
    ["a joiner between Latin letters", "har\u200dbour", "harbour", 1],
    ["a stray byte-order mark", "a\ufeffb", "ab", 1],
    ["a selector after a letter", "a\ufe0fb", "ab", 1],
    ["a manifest of selectors", `boat\ufeff${"\ufe00\ufe05\u{e0101}\u{e01ef}".repeat(40)} left`, "boat left", 161],
    ["a direction mark in a text that runs one way", "a\u200eb", "ab", 1],
    ["a selector after a figure", "in 20\ufe0f24", "in 2024", 1],
  ])("leaves out %s", (_, text, plain, removed) => {
    expect(withoutInvisible(text)).toEqual({ text: plain, removed });
  });

  it.each([
    ["a family", "👩\u200d👩\u200d👧\u200d👦"],
    ["a heart in colour", "❤\ufe0f"],
    ["a flag made of tags", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
    ["a keycap", "1\ufe0f\u20e3"],
    ["Persian with a non-joiner", "می\u200cخواهم"],
    ["Hindi with a joiner", "क्\u200dष"],
    ["a direction mark in Arabic", "قال\u200f (2024)"],
    ["a variant of an ideograph", "葛\u{e0100}城"],
  ])("keeps %s", (_, text) => {
    expect(withoutInvisible(text)).toEqual({ text, removed: 0 });
  });

  it("changes nothing the second time", () => {
    const parts = fc.constantFrom(
      "a",
      "1",
      "👩",
      "\u200d",
      "\ufe0f",
      "\u200b",
      "\u00ad",
      "م",
      "葛",
      "\u{e0100}",
      "\u200f",
      "क",
    );
    fc.assert(
      fc.property(fc.array(parts), (chosen) => {
        const { text } = withoutInvisible(chosen.join(""));
        expect(withoutInvisible(text).text).toBe(text);
      }),
    );
  });
});
