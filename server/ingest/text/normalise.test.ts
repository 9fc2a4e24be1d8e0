/** Tests the stored text form: each rule by example, and its guarantees for any text at all. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText } from "./normalise";

const anyUnits = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0, 9, 10, 11, 12, 13, 32, 0x85, 0xa0, 0x301, 0x2028, 0xd83d, 0xde00, 0xfeff),
    ),
  )
  .map((units) => String.fromCharCode(...units));

describe("normaliseText", () => {
  it.each([
    ["Windows line ends", "a\r\nb\rc", "a\nb\nc"],
    ["Unicode line ends", "a\u2028b\u2029c\u0085d", "a\nb\nc\nd"],
    ["decomposed letters", "Cafe\u0301", "Caf\u00e9"],
    ["NUL and other controls", "a\u0000b\u0007c", "abc"],
    ["a byte-order mark", "\ufeffa", "a"],
    ["a lone surrogate", "a\ud83db", "a\ufffdb"],
    ["a whole surrogate pair", "a\ud83d\ude00b", "a\ud83d\ude00b"],
    ["trailing spaces", "a  \nb\t\n", "a\nb"],
    ["blank lines in a row", "\n\na\n\n \n\nb\n\n\n", "a\n\nb"],
    ["indentation, which stays", "a\n    b", "a\n    b"],
    ["nothing but space", " \n \t\n", ""],
  ])("settles %s", (_, given, expected) => {
    expect(normaliseText(given)).toBe(expected);
  });

  it("changes nothing the second time", () => {
    fc.assert(fc.property(anyUnits, (text) => normaliseText(normaliseText(text)) === normaliseText(text)));
  });

  it("keeps its promises for any text", () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const result = normaliseText(text);
        expect(result).not.toMatch(/\p{Surrogate}/u);
        expect(result).not.toContain("\0");
        expect(result).not.toContain("\r");
        expect(result).not.toContain("\n\n\n");
        expect(result.split("\n").every((line) => line === line.trimEnd())).toBe(true);
        expect(result.normalize("NFC")).toBe(result);
      }),
    );
  });
});
