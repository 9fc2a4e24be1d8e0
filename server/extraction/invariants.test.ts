/** Tests what holds for every text, however broken. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWithin, type Span } from "@/server/domain/articles/span";
import { extractAttributions } from "./extract";
import { extractorWith } from "./extractor";

const PIECES = [
  "Roe said ",
  "“",
  "”",
  '"',
  "'",
  "‘",
  "’",
  "«",
  "»",
  ", ",
  ". ",
  "\n\n",
  "he added ",
  "according to the BBC",
  " — Roe (@roe) May 4, 2021",
  "the road ",
  "is open",
  " that ",
  "and ",
  "(",
  ")",
  ":",
  "told reporters ",
  "*",
  "😀",
  "\ud83d",
  "\ude00",
  "سلام ",
  "<p>",
  "was said to ",
  "who ",
];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(""));
const anything = fc.oneof(prose, fc.string({ unit: "binary", maxLength: 300 }), fc.string({ maxLength: 300 }));

const ordered = (spans: readonly Span[]) => spans.every((span, at) => at === 0 || (spans[at - 1]?.[1] ?? 0) <= span[0]);

describe.each([
  ["of the rules", extractAttributions],
  ["of rules and labels", extractorWith(null).extract],
])("every attribution %s", (_, extract) => {
  it("has ordered spans inside the text, and content", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { source, cue, content, relay, confidence } of extract(text)) {
          const roles = [source, cue, content, relay];
          expect(roles.every((spans) => spans.every((span) => isWithin(span, text.length)) && ordered(spans))).toBe(
            true,
          );
          expect(content.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is found again on a second reading", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(extract(text)).toEqual(extract(text));
      }),
    );
  });
});

describe("hostile input", () => {
  it.each([
    ["nothing", ""],
    ["one long word", "a".repeat(1_000_000)],
    ["one long line", "Roe said the road is open. ".repeat(40_000)],
    ["quotation marks", '"'.repeat(100_000)],
    ["curly marks", "“”".repeat(50_000)],
    ["commas", ",".repeat(100_000)],
    ["adverbs", "also ".repeat(50_000)],
    ["nouns", "road and ".repeat(50_000)],
    ["prepositions", "of the road ".repeat(30_000)],
    ["apostrophes", "a'".repeat(100_000)],
    ["lone surrogates", "\ud83d".repeat(50_000)],
    ["brackets", "<div><p>".repeat(20_000)],
    ["newlines", "\n".repeat(200_000)],
  ])("ends on %s", (_, text) => expect(Array.isArray(extractAttributions(text))).toBe(true));
});
