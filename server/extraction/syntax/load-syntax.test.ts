/** Proves that a reader comes from a file, whole, and that a file which is none is refused. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { trainSyntax } from "../training/train-syntax";
import { loadSyntax } from "./load-syntax";
import { packModels } from "./model-file";

const folder = mkdtempSync(join(tmpdir(), "stet-syntax-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TREE = {
  words: ["Ana", "slept", "."],
  lemmas: ["Ana", "sleep", "."],
  tags: ["NNP", "VBD", "."],
  heads: [1, 3, 1],
  labels: ["nsubj", "root", "punct"],
};

it("reads sentences and lemmas with the models in the file", () => {
  const path = join(folder, "syntax.bin");
  const trees = Array.from({ length: 20 }, () => TREE);
  writeFileSync(path, packModels(trainSyntax(trees, () => undefined)));
  const reader = loadSyntax(path);
  expect([...reader.read(TREE.words).heads]).toEqual([1, -1, 1]);
  expect([reader.lemmaOf("slept", "VBD"), reader.lemmaOf("Slept", "VBD")]).toEqual(["sleep", "sleep"]);
});

it("refuses another file", () => {
  const path = join(folder, "other.bin");
  writeFileSync(path, "This is a text about something else, and no model at all.");
  expect(() => loadSyntax(path)).toThrow();
});
