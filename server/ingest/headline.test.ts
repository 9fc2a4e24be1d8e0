/** Tests when a first line is a headline, and how an article without one is named. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAtWord, takeHeadline } from "./headline";

describe("takeHeadline", () => {
  it("takes a short first line that a blank line sets apart", () => {
    expect(takeHeadline(["", "Envoys meet in Geneva", "", "They met."])).toEqual({
      title: "Envoys meet in Geneva",
      lines: ["", "They met."],
      fromSentence: false,
    });
  });

  it.each([
    ["a sentence", ["Envoys met in Geneva on Friday.", "", "They talked."], "Envoys met in Geneva on Friday"],
    [
      "half of a wrapped sentence",
      ["Envoys met in Geneva", "On Friday they talked."],
      "Envoys met in Geneva On Friday they talked",
    ],
    ["the only line", ["Envoys meet in Geneva"], "Envoys meet in Geneva"],
    [
      "a short abbreviation",
      ["The U.S. Envoy spoke in Geneva on Friday. He left."],
      "The U.S. Envoy spoke in Geneva on Friday",
    ],
  ])("leaves %s in the text", (_, lines, title) => {
    expect(takeHeadline(lines)).toEqual({ title, lines, fromSentence: true });
  });
});

describe("cutAtWord", () => {
  it("cuts between words and drops the comma", () => {
    expect(cutAtWord("one two, three", 10)).toBe("one two…");
  });

  it("never makes a text longer than the limit and its ellipsis", () => {
    const words = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (text, limit) => cutAtWord(text, limit).length <= limit + 1),
    );
  });
});
