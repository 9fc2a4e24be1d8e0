/** Tests which names are mere descriptions, and the first guess at a source's kind. */
import { describe, expect, it } from "vitest";
import { guessKind, isDescription } from "./register-names";

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
