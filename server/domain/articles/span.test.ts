/** Tests that spans are cut at their offsets, never inside a character, and counted as W3C selectors count. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWithin, joinFragments, quoteSpan, type Span, sliceSpan, spanHolds, toCodePoints } from "./span";

/** A text with many surrogate pairs, and a span of it whose ends lie between characters. */
const textAndSpan = fc
  .array(fc.constantFrom("a", "é", " ", "\n", "🚢", "𝔖", "👩‍🚀", "ع"), { minLength: 1, maxLength: 120 })
  .chain((characters) =>
    fc.tuple(fc.nat(characters.length - 1), fc.nat(characters.length - 1)).map(([one, other]) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other) + 1];
      const start = characters.slice(0, first).join("").length;
      return {
        text: characters.join(""),
        span: [start, start + characters.slice(first, last).join("").length] as Span,
      };
    }),
  );

describe("quoteSpan", () => {
  it("never cuts a surrogate pair, and joins up with the text around it", () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const { exact, prefix, suffix } = quoteSpan(text, span);
        for (const part of [exact, prefix, suffix]) expect(part).not.toMatch(/\p{Cs}/u);
        expect(text.slice(span[0] - prefix.length, span[1] + suffix.length)).toBe(prefix + exact + suffix);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
      }),
    );
  });

  it("takes all the context there is, up to 32 units", () => {
    const text = `${"a".repeat(40)}WORDS${"b".repeat(10)}`;
    expect(quoteSpan(text, [40, 45])).toEqual({ exact: "WORDS", prefix: "a".repeat(32), suffix: "b".repeat(10) });
  });
});

describe("toCodePoints", () => {
  it("gives the same words when the text is cut by code points", () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const [start, end] = toCodePoints(text, span);
        expect([...text].slice(start, end).join("")).toBe(sliceSpan(text, span));
      }),
    );
  });
});

describe("spanHolds", () => {
  it("needs both the place and the words", () => {
    expect(spanHolds("one two one", [0, 3], "one")).toBe(true);
    expect(spanHolds("one two one", [4, 7], "one")).toBe(false);
    expect(spanHolds("one two one", [8, 12], "one")).toBe(false);
  });

  it("has no place for a span that is empty, backwards, broken or beyond the text", () => {
    const bad: Span[] = [
      [2, 2],
      [3, 1],
      [-1, 2],
      [0.5, 2],
      [0, Number.NaN],
      [0, 6],
    ];
    expect(bad.filter((span) => isWithin(span, 5))).toEqual([]);
    expect(isWithin([0, 5], 5)).toBe(true);
  });
});

describe("joinFragments", () => {
  it("shows where words were left out", () => {
    expect(
      joinFragments("one two three", [
        [0, 3],
        [8, 13],
      ]),
    ).toBe("one … three");
  });
});
