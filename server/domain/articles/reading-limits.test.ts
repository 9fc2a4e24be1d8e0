/**
 * Tests that an article is read to its end or says that it was not, and that a cut never splits a character or a word.
 */
import { describe, expect, it } from "vitest";
import { cutNote, MOST_FOUND, MOST_READ, partToRead } from "./reading-limits";

describe("partToRead", () => {
  it.each([
    ["all of what is short enough", "a".repeat(MOST_READ), MOST_READ],
    ["whole lines", `${"a".repeat(MOST_READ - 100)}\n${"b ".repeat(200)}`, MOST_READ - 100],
    ["whole words where lines are long", `${"a".repeat(MOST_READ - 2)} bbb bbb`, MOST_READ - 2],
    ["as much as may be where there are no words", "a".repeat(MOST_READ + 1), MOST_READ],
    ["no half of a character", `${"a".repeat(MOST_READ - 1)}😀😀`, MOST_READ - 1],
  ])("takes %s", (_, text, length) => {
    expect(partToRead(text)).toBe(text.slice(0, length));
  });
});

it("says of an article that was not read to its end, and of no other", () => {
  expect(cutNote(MOST_READ, MOST_FOUND - 1)).toBeNull();
  expect(cutNote(MOST_READ + 1, 3)).toMatch(/^Only the first 300,000 characters .* by itself\.$/u);
  expect(cutNote(100, MOST_FOUND)).toMatch(/^Only the first 2,000 claims .* by itself\.$/u);
});
