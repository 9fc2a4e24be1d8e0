/** Proves that tags of languages are read as people and pages write them, and that every language on offer has a name. */
import { expect, it } from "vitest";
import { ARTICLE_LANGUAGES, languageName, languageOfTag } from "./article-language";

it.each([
  ["en", "en"],
  ["EN", "en"],
  ["de-AT", "de"],
  ["pt_BR", "pt"],
  [" zh-Hant-TW ", "zh"],
  ["haw", "haw"],
  ["", null],
  ["english", null],
  ["zz", null],
  ["x-default", null],
  ["1", null],
  [null, null],
])("reads the tag %j as %j", (tag, code) => expect(languageOfTag(tag)).toBe(code));

it("has a name of its own for every language that is offered", () => {
  const names = ARTICLE_LANGUAGES.map(languageName);
  expect(new Set(names).size).toBe(ARTICLE_LANGUAGES.length);
  expect(names.filter((name, at) => name === ARTICLE_LANGUAGES[at])).toEqual([]);
  expect(ARTICLE_LANGUAGES.map(languageOfTag)).toEqual(ARTICLE_LANGUAGES);
});
