/** Tests that language tags are parsed as people and pages write them, and that every language on offer has a name. */
import { describe, expect, it } from "vitest";
import { languageOfTag, languagesToChoose } from "./article-language";

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

describe("the languages to choose from", () => {
  const codes = languagesToChoose("").map(([code]) => code);

  it("have a name of their own each, and stand in its order", () => {
    const names = languagesToChoose("").map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual([...names].sort());
    expect(languagesToChoose("").filter(([code, name]) => name === code)).toEqual([]);
    expect(codes.map(languageOfTag)).toEqual(codes);
  });

  it("have the present one among them, so that saving does not lose it", () => {
    expect(languagesToChoose("de")).toEqual(languagesToChoose(""));
    expect(codes).not.toContain("haw");
    expect(languagesToChoose("haw")).toContainEqual(["haw", "Hawaiian"]);
  });
});
