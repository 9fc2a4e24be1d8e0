/** Tests that every kind of token gets an analysis, and that words that treebanks split are rejoined. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trainSyntax } from "../training/syntax/train-syntax";
import { readTokens } from "./read-tokens";
import { SyntaxReader } from "./syntax-reader";
import { continues, partsOf } from "./treebank-words";

/** "Ana does n't like long - term talks ." */
const TREE = {
  words: ["Ana", "does", "n't", "like", "long", "-", "term", "talks", "."],
  lemmas: ["Ana", "do", "not", "like", "long", "-", "term", "talk", "."],
  tags: ["NNP", "VBZ", "RB", "VB", "JJ", "HYPH", "NN", "NNS", "."],
  heads: [3, 3, 3, 9, 6, 6, 7, 3, 3],
  labels: ["nsubj", "aux", "advmod", "root", "amod", "punct", "compound", "obj", "punct"],
};
const reader = new SyntaxReader(
  trainSyntax(
    Array.from({ length: 30 }, () => TREE),
    () => undefined,
  ),
);
const read = (...texts: string[]) => {
  const { tags, heads, labels, tagNames, labelNames } = readTokens(
    texts.map((text) => ({ text })),
    reader,
  );
  return {
    tags: [...tags].map((tag) => tagNames[tag]),
    heads: [...heads],
    labels: [...labels].map((label) => labelNames[label]),
  };
};

describe("readTokens", () => {
  it("gives each token the tag, head and label of its highest word", () => {
    expect(read("Ana", "doesn't", "like", "long-term", "talks", ".")).toEqual({
      tags: ["NNP", "VBZ", "VB", "NN", "NNS", "."],
      heads: [2, 2, -1, 4, 2, 2],
      labels: ["nsubj", "aux", "root", "compound", "obj", "punct"],
    });
  });

  it("hangs marks that go on with others on the ones before", () => {
    const { heads, labels } = read("Ana", ".", ".", ".");
    expect(heads.slice(2)).toEqual([1, 2]);
    expect(labels.slice(2)).toEqual(["punct", "punct"]);
  });

  it("leads from every token to a root, whatever the tokens are", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
      fc.constantFrom("don't", "a-b-c", ".", "-", "…", "\ud800", "👩‍👩‍👧", "US$5", "and/or", "non-", "-", "/"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (texts) => {
        const { heads } = read(...texts);
        expect(heads).toHaveLength(texts.length);
        if (texts.length > 0) expect(heads).toContain(-1);
        for (const start of heads.keys()) {
          let at = start;
          for (let steps = 0; at >= 0; steps += 1) {
            expect(steps).toBeLessThanOrEqual(texts.length);
            at = heads[at] ?? Number.NaN;
          }
          expect(at).toBe(-1);
        }
      }),
    );
  });

  it("reads five thousand tokens", () => {
    const texts = Array.from({ length: 5000 }, (_, i) => ["long-term", ".", "don't", "like"][i % 4] ?? "");
    expect(read(...texts).heads).toHaveLength(5000);
  });
});

describe("partsOf", () => {
  it.each([
    ["doesn't", ["does", "n't"]],
    ["CAN’T", ["CA", "N’T"]],
    ["cannot", ["can", "not"]],
    ["gonna", ["gon", "na"]],
    ["$5", ["$", "5"]],
    ["US$5.3m", ["US$", "5.3m"]],
    ["Eye-tracking", ["Eye", "-", "tracking"]],
    ["mother-in-law", ["mother", "-", "in", "-", "law"]],
    ["and/or", ["and", "/", "or"]],
    ["10-15", ["10", "-", "15"]],
    ["pan-Arab", ["pan", "-", "Arab"]],
    ["post-anti-war-era", ["post-anti", "-", "war", "-", "era"]],
  ])("divides %s", (token, parts) => {
    expect(partsOf(token)).toEqual(parts);
  });

  it.each(["e-mail", "anti-war", "713-853-1234", "AT&T", "9/11", "b/c", "U.S.", "-", "--", "-a", "a-", "n't", "can"])(
    "leaves %s whole",
    (token) => {
      expect(partsOf(token)).toEqual([]);
    },
  );

  it("loses no letter", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "n", "'", "t", "-", "/", "1", "$", "non"), maxLength: 9 }),
        (token) => {
          const parts = partsOf(token);
          if (parts.length > 0) expect(parts.join("")).toBe(token);
        },
      ),
    );
  });
});

describe("continues", () => {
  it("is so for points and dashes alone", () => {
    expect([continues(".", "."), continues("-", "-"), continues(".", "-"), continues('"', '"')]).toEqual([
      ...[true, true, false, false],
    ]);
  });
});
