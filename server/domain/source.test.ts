/** Proves which names count as one, and what kind of source a name is first taken for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessKind, isDescription, nameKey } from "./source";

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

describe("isDescription", () => {
  it.each([
    "Spokesman",
    "a spokeswoman",
    "Former adviser",
    "Prime minister",
    "the foreign ministry",
    "Police",
    "Iranian officials",
    "two residents of the harbour",
    "Spokesperson for the police, who asked not to be named",
  ])("takes %j for no name", (words) => expect(isDescription(words)).toBe(true));

  it.each([
    "Ada Varga",
    "Pentagon",
    "British government",
    "European commission",
    "Foreign Ministry of Norland",
    "spokesman for the Harbour Board",
    "Reuters",
    "Court 7",
    "王毅",
    "",
  ])("takes %j for a name", (words) => expect(isDescription(words)).toBe(false));
});

describe("guessKind", () => {
  it.each([
    ["Ada Varga", "speaker", "person"],
    ["two senior officials", "speaker", "anonymous"],
    ["Spokesman", "speaker", "anonymous"],
    ["Foreign ministry", "speaker", "government body"],
    ["Ministry of Transport", "speaker", "government body"],
    ["Harbour Wire", "relay", "news outlet"],
    ["Acme", "speaker", "organisation"],
  ] as const)("takes %s as %s for %s", (name, role, kind) => {
    expect(guessKind(name, role)).toBe(kind);
  });
});
