/** Proves how a search is read, and that marking hits neither loses nor adds a letter. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markHits, searchTerms, wordsOf } from "./search-words";

const term = (words: string, open = false) => ({ words: words.split(" "), open });

describe("searchTerms", () => {
  it.each([
    ["road", [term("road", true)]],
    ["road bridge", [term("road"), term("bridge", true)]],
    ["road ", [term("road")]],
    ['"no evidence" minister', [term("no evidence"), term("minister", true)]],
    ["road OR (Talks)", [term("road"), term("or"), term("talks", true)]],
    ["statement:road*", [term("statement road", true)]],
    ["Café Müller", [term("cafe"), term("muller", true)]],
    ["  —  ", []],
  ])("reads %j", (typed, terms) => expect(searchTerms(typed)).toEqual(terms));
});

describe("markHits", () => {
  const marked = (text: string, typed: string) =>
    markHits(text, searchTerms(typed))
      .map((run) => (run.hit ? `[${run.text}]` : run.text))
      .join("");

  it.each([
    ["The bridge is shut.", "bridge", "The [bridge] is shut."],
    ["The bridge is shut.", "bri", "The [bridge] is shut."],
    ["The bridge is shut.", "bri ", "The bridge is shut."],
    ["No evidence, no talks.", '"no evidence"', "[No evidence], no talks."],
    ["Café, cafe\u0301 and cafés", "cafe ", "[Café], [cafe\u0301] and cafés"],
    ["a a a", '"a a"', "[a a][ a]"],
  ])("marks %j for %j", (text, typed, shown) => expect(marked(text, typed)).toBe(shown));

  it("keeps every letter, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ unit: "binary" }), (text, typed) => {
        const runs = markHits(text, searchTerms(typed));
        expect(runs.map((run) => run.text).join("")).toBe(text);
        expect(runs.every((run) => run.text !== "")).toBe(true);
      }),
    );
  });

  it("marks each word of a text that is searched for it", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 6 }), fc.nat(), (text, at) => {
        const words = wordsOf(text);
        const word = words[at % words.length] ?? "";
        const hits = markHits(text, [{ words: [word], open: false }]).filter((run) => run.hit);
        expect(hits.map((run) => run.text.toLowerCase())).toEqual(words.filter((one) => one === word));
      }),
    );
  });
});
