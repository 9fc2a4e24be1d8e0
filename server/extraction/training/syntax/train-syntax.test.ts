/**
 * Tests that training learns from its examples, gives the same bytes each time, and that its result handles any words.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packModels, unpackModels } from "../../syntax/model/model-file";
import { SyntaxReader } from "../../syntax/syntax-reader";
import { trainSyntax } from "./train-syntax";
import { measureSyntax } from "./train-syntax-figures";
import { readTreebank, type Tree } from "./treebank";

const NAMES = ["Ana", "Ben", "Zoë"];
const VERBS = ["says", "denies", "hopes"];
const THINGS = ["rain", "talks", "peace"];

/** "Ana says old talks ." in all its forms, each twice: subject, verb, object with an adjective, full stop. */
const TREES: Tree[] = [...NAMES, ...NAMES].flatMap((name) =>
  VERBS.flatMap((verb) =>
    THINGS.map((thing) => ({
      words: [name, verb, "old", thing, "."],
      lemmas: [name, verb === "denies" ? "deny" : verb.slice(0, -1), "old", thing.replace(/s$/u, ""), "."],
      tags: ["NNP", "VBZ", "JJ", "NN", "."],
      heads: [1, 5, 3, 1, 1],
      labels: ["nsubj", "root", "amod", "obj", "punct"],
    })),
  ),
);
const train = () => trainSyntax(TREES, () => undefined);
const models = train();

describe("training", () => {
  it("learns what it is shown", () => {
    expect(measureSyntax(models, TREES)).toEqual({ words: 270, tag: 1, lemma: 1, head: 1, label: 1 });
    const { tags, heads, labels } = new SyntaxReader(models).read(["Zoë", "denies", "old", "rain", "."]);
    expect([...tags].map((tag) => models.tags[tag])).toEqual(["NNP", "VBZ", "JJ", "NN", "."]);
    expect([...heads]).toEqual([1, -1, 3, 1, 1]);
    expect([...labels].map((label) => models.labels[label])).toEqual(["nsubj", "root", "amod", "obj", "punct"]);
  });

  it("gives the same bytes each time", () => {
    expect(Buffer.compare(packModels(train()), packModels(models))).toBe(0);
  });
});

describe("the file of the models", () => {
  it("is read back as it was", () => {
    const packed = packModels(models);
    expect(Buffer.compare(packModels(unpackModels(packed)), packed)).toBe(0);
    const fromDisk = Buffer.concat([Buffer.from("xyz"), packed]).subarray(3);
    expect(Buffer.compare(packModels(unpackModels(fromDisk)), packed)).toBe(0);
  });

  it("is refused when its end is missing", () => {
    expect(() => unpackModels(packModels(models).slice(0, -8))).toThrow(RangeError);
  });
});

describe("reading", () => {
  it("gives any words one root, and a tree without circles", () => {
    const reader = new SyntaxReader(models);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 8 }), { maxLength: 30 }), (words) => {
        const { heads, tags, labels } = reader.read(words);
        expect([heads.length, tags.length, labels.length]).toEqual([words.length, words.length, words.length]);
        expect([...heads].filter((head) => head < 0)).toHaveLength(words.length === 0 ? 0 : 1);
        for (const word of heads.keys()) {
          let at = word;
          for (let steps = 0; at >= 0; steps += 1) {
            expect(steps).toBeLessThanOrEqual(words.length);
            at = heads[at] ?? -1;
          }
        }
      }),
    );
  });

  it("reads a sentence without an end in pieces", () => {
    const { heads } = new SyntaxReader(models).read(Array.from({ length: 1000 }, () => "rain"));
    expect(heads).toHaveLength(1000);
    expect(heads.filter((head) => head < 0)).toHaveLength(3);
  });
});

describe("readTreebank", () => {
  it("reads documents and sentences, and leaves out words that were split or only understood", () => {
    const text = [
      "# newdoc id = one",
      "# text = Ana can't.",
      "1\tAna\tAna\tPROPN\tNNP\t_\t0\troot\t_\t_",
      "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_",
      "2\tca\tcan\tAUX\tMD\t_\t1\taux\t_\t_",
      "3\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_",
      "3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_",
      "",
      "# newdoc id = two",
      "1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_",
    ].join("\n");
    expect(readTreebank(text)).toEqual([
      {
        name: "one",
        trees: [
          {
            words: ["Ana", "ca", "n't"],
            lemmas: ["Ana", "can", "not"],
            tags: ["NNP", "MD", "RB"],
            heads: [3, 0, 0],
            labels: ["root", "aux", "advmod"],
          },
        ],
      },
      { name: "two", trees: [{ words: ["No"], lemmas: ["no"], tags: ["UH"], heads: [1], labels: ["root"] }] },
    ]);
  });
});
