/** Tests that a labeller learns what a few made-up articles show, the same each time, and that no text breaks it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWithin } from "@/server/domain/articles/span";
import { extractorWith, learned } from "../extractor";
import type { Read } from "../labelling/annotated-passage";
import { packAttributionModel, unpackAttributionModel } from "../labelling/attribution-model";
import type { KnownArticle } from "./known-article";
import { learn } from "./learn";

/** Makes every token a verb that depends on the one before: the labeller must do without a helpful tree. */
const flat: Read = (tokens) => ({
  tags: new Uint8Array(tokens.length),
  heads: Int32Array.from(tokens, (_, i) => i - 1),
  labels: new Uint8Array(tokens.length),
  tagNames: ["VB"],
  labelNames: ["dep"],
});

const NAMES = ["Ada Lund", "Ben Roe", "Cay Holt", "Dov Marsh", "Eve Stern"];
const THINGS = ["the road is shut", "the quay was full", "a ship sank", "rain will come", "the bridge holds"];

/** "Blorp" is no cue that the rules know; it is one here. */
function article(i: number): KnownArticle {
  const name = NAMES[i % NAMES.length] as string;
  const thing = THINGS[(i * 3) % THINGS.length] as string;
  const text = `It was a cold day. ${name} blorped that ${thing}. Nobody knew why the day was cold.`;
  const spanOf = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const attribution = { source: [spanOf(name)], cue: [spanOf("blorped")], content: [spanOf(`that ${thing}`)] };
  return { id: `made-up-${i}`, text, attributions: [attribution] };
}

const articles = Array.from({ length: 40 }, (_, i) => article(i));
const silent = () => undefined;
const model = learn(articles, silent, flat);
const { extract } = learned(model, flat);

it("finds a cue that the rules do not know, with its source and content", () => {
  const text = "It was late. Fay Gold blorped that the tower leans. Nobody asked.";
  const [found, ...others] = extract(text);
  const words = (spans: readonly (readonly [number, number])[]) => spans.map((span) => text.slice(...span)).join(" … ");
  expect(others).toEqual([]);
  expect(found && [found.source, found.cue, found.content].map(words)).toEqual([
    "Fay Gold",
    "blorped",
    "that the tower leans",
  ]);
});

it("takes for the cue what the content hangs on, where a person marked none", () => {
  const added = articles.map((one) => ({
    ...one,
    attributions: one.attributions.map((known) => ({ ...known, cue: [] })),
  }));
  const text = "It was late. Fay Gold blorped that the tower leans. Nobody asked.";
  const cues = learned(learn(added, silent, flat), flat)
    .extract(text)
    .flatMap(({ cue }) => cue);
  expect(cues.map((span) => text.slice(...span))).toEqual(["blorped"]);
});

it("gives the same bytes for the same articles", () => {
  expect(Buffer.from(learn(articles, silent, flat)).equals(Buffer.from(model))).toBe(true);
});

it("reads with the weights that ship where no model is given", () => {
  const [found] = extractorWith(null).extract("The road is open, Mayor Ada Lund told reporters on Monday.");
  expect(found).toMatchObject({ speakers: ["Ada Lund"], role: "Mayor", cueClass: "says" });
});

describe("a model's bytes", () => {
  it("come back as they were", () => {
    expect(Buffer.from(packAttributionModel(unpackAttributionModel(model))).equals(Buffer.from(model))).toBe(true);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["words", new TextEncoder().encode("this is no model at all")],
    ["half of a model", model.slice(0, model.length / 2)],
  ])("are refused when they are %s", (_, bytes) => expect(() => learned(bytes, flat)).toThrow(/model/));
});

describe("with a model, any text", () => {
  const PIECES = [
    "Ada Lund ",
    "blorped ",
    "that ",
    "the road ",
    "“",
    "”",
    '"',
    ". ",
    "\n\n",
    "😀",
    "\ud83d",
    "سلام ",
    "said ",
  ];
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(""));

  it("gives spans inside it, and some content", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { source, cue, content, confidence } of extract(text)) {
          expect([...source, ...cue, ...content].every((span) => isWithin(span, text.length))).toBe(true);
          expect(content.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it.each([
    ["cues", "blorped ".repeat(20_000)],
    ["quotation marks", '"'.repeat(50_000)],
    ["one long line", "Ada Lund blorped that the road is shut. ".repeat(5_000)],
  ])("ends on %s", (_, text) => expect(Array.isArray(extract(text))).toBe(true));
});
