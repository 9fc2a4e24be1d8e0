/** Tests how a search is parsed, and that its hits lie inside the text, in order and without overlap. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Hit, hitsIn, searchTerms, wordsOf } from "./search-words";

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

describe("hitsIn", () => {
  const marked = (text: string, hits: readonly Hit[]) =>
    hits.reduceRight((cut, [from, to]) => `${cut.slice(0, from)}[${cut.slice(from, to)}]${cut.slice(to)}`, text);

  it.each([
    ["The bridge is shut.", "bridge", "The [bridge] is shut."],
    ["The bridge is shut.", "bri", "The [bridge] is shut."],
    ["The bridge is shut.", "bri ", "The bridge is shut."],
    ["No evidence, no talks.", '"no evidence"', "[No evidence], no talks."],
    ["Café, cafe\u0301 and cafés", "cafe ", "[Café], [cafe\u0301] and cafés"],
    ["a a a", '"a a"', "[a a][ a]"],
    ["No talks, no evidence.", '"no talks" no', "[No talks], [no] evidence."],
  ])("finds in %j for %j", (text, typed, shown) => expect(marked(text, hitsIn(text, searchTerms(typed)))).toBe(shown));

  it("finds places of the text alone, in order and apart, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ unit: "binary" }), (text, typed) => {
        let past = 0;
        for (const [start, end] of hitsIn(text, searchTerms(typed))) {
          expect(start).toBeGreaterThanOrEqual(past);
          expect(end).toBeGreaterThan(start);
          past = end;
        }
        expect(past).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("finds each word of a text that is searched for it", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 6 }), fc.nat(), (text, at) => {
        const words = wordsOf(text);
        const word = words[at % words.length] ?? "";
        const hits = hitsIn(text, [{ words: [word], open: false }]);
        expect(hits.map(([start, end]) => text.slice(start, end).toLowerCase())).toEqual(
          words.filter((one) => one === word),
        );
      }),
    );
  });

  it("takes for words what the index takes for words, in any script", () => {
    const pieces = fc.constantFrom(
      "Café",
      "cafe\u0301",
      "мир",
      "東京",
      "don’t",
      "I",
      "\u0130",
      "𝟙",
      "—",
      "_",
      " ",
      "\u0301",
      "7",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const words = wordsOf(text);
        for (const word of words)
          expect(hitsIn(text, [{ words: [word], open: false }])).toHaveLength(
            words.filter((one) => one === word).length,
          );
      }),
    );
  });
});
