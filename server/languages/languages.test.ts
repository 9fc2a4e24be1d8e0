/** Tests which languages Stet reads, and its notice for an article in another one. */
import { expect, it } from "vitest";
import { LANGUAGES, languageOf, unreadNote } from "./languages";
import { WHOLE_LANGUAGES } from "./whole-languages";

it("knows the whole of each language that it reads", () => {
  expect(WHOLE_LANGUAGES.map(({ code }) => code)).toEqual(LANGUAGES.map(({ code }) => code));
});

it.each([
  ["en", "English"],
  [null, "English"],
  ["de", undefined],
])("%j is read as %j", (code, name) => expect(languageOf(code)?.name).toBe(name));

it.each([
  [
    "de",
    0,
    "Stet reads English. This article is in German, so no claims were taken from it; you can mark them yourself.",
  ],
  ["uk", 3, "Stet reads English. This article is in Ukrainian, so check the claims that were taken from it."],
  ["en", 0, null],
  [null, 0, null],
])("says of an article in %j with %d claims: %j", (code, found, said) => expect(unreadNote(code, found)).toBe(said));
