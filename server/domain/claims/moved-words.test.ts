/** Tests which words a claim may have, and how they are quoted. */
import { describe, expect, it } from "vitest";
import { faultInWords, inTextOrder, quotationOfWords } from "./moved-words";

const TEXT = "“The dam holds,” Eve said 👩‍👩‍👧 twice.\nIt leaks, she added.";
const words = (content: [number, number][]) => ({ content, cue: [], source: [], relay: [] });
const at = (part: string): [number, number] => [TEXT.indexOf(part), TEXT.indexOf(part) + part.length];

describe("faultInWords", () => {
  const family = TEXT.indexOf("👩");
  it.each<[string, [number, number][], RegExp | null]>([
    ["words of the text", [at("The dam"), at("leaks")], null],
    ["a whole character", [[family, family + "👩‍👩‍👧".length]], null],
    ["no words", [], /needs words/u],
    ["words behind the end", [[0, TEXT.length + 1]], /not in this article/u],
    ["a space", [[4, 5]], /not in this article/u],
    ["two runs that overlap", [at("The dam"), at("dam holds")], /share words/u],
    ["half a surrogate pair", [[0, family + 1]], /inside a character/u],
    ["part of a joined character", [[0, family + 2]], /inside a character/u],
  ])("judges %s", (_, content, fault) => {
    const found = faultInWords(TEXT, words(content));
    if (fault === null) expect(found).toBeNull();
    else expect(found).toMatch(fault);
  });
});

it("puts the runs of a role in the order of the text", () => {
  expect(inTextOrder(words([at("leaks"), at("The dam")])).content).toEqual([at("The dam"), at("leaks")]);
});

it.each([
  ["The dam holds", "direct"],
  ["“The dam holds,” Eve said", "mixed"],
  ["It leaks", "indirect"],
] as const)("calls %s %s", (part, quotation) => {
  expect(quotationOfWords(TEXT, [at(part)])).toBe(quotation);
});
