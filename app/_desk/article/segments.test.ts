/** Tests that splitting an article at its marks loses no word and marks exactly what the spans say. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSegments, type Mark, wordSpans } from "./segments";

const article = fc
  .array(fc.constantFrom("Roe said ", "the road ", "is open.", "\n\n", "“no” ", "🙂 "), { maxLength: 40 })
  .map((parts) => parts.join(""));
const marked = article.chain((text) =>
  fc.record({
    text: fc.constant(text),
    marks: fc.array(
      fc
        .tuple(fc.nat(text.length), fc.nat(text.length))
        .map(([a, b]): Mark => ({ claimId: "c", role: "content", span: [Math.min(a, b), Math.max(a, b)] })),
      { maxLength: 12 },
    ),
  }),
);

describe("cutSegments", () => {
  it("keeps every line of the text, in order", () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const lines = cutSegments(text, marks).map((paragraph) => paragraph.segments.map((one) => one.text).join(""));
        expect(lines).toEqual(text.split("\n").filter((line) => line.trim() !== ""));
      }),
    );
  });

  it("marks each piece with exactly the marks that cover it", () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        for (const { segments } of cutSegments(text, marks))
          for (const segment of segments) {
            expect(text.slice(segment.start, segment.end)).toBe(segment.text);
            const covering = marks.filter(({ span }) => span[0] <= segment.start && span[1] >= segment.end);
            expect(new Set(segment.marks)).toEqual(new Set(covering));
          }
      }),
    );
  });
});

it("takes names and contractions for one word each", () => {
  const text = "Kata’ib Hezbollah isn't U.S.-made.";
  expect(wordSpans(text).map(([start, end]) => text.slice(start, end))).toEqual([
    "Kata’ib",
    "Hezbollah",
    "isn't",
    "U",
    "S",
    "made",
  ]);
});
