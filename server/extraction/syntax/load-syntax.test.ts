/**
 * Tests that a reader loads from a file, complete, that any other file is refused, and that the file that ships is the
 * one credited.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { trainSyntax } from "../training/syntax/train-syntax";
import { englishSyntax, loadSyntax } from "./load-syntax";
import { packModels } from "./model/model-file";

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

const SHIPPED = resolve(process.cwd(), "server/extraction/weights/english");

it("ships the file whose hash stands beside it, which reads English", () => {
  const hash = createHash("sha256")
    .update(readFileSync(join(SHIPPED, "syntax.bin")))
    .digest("hex");
  expect(readFileSync(join(SHIPPED, "CREDITS.md"), "utf8")).toContain(hash);
  const words = ["The", "minister", "said", "that", "talks", "had", "failed", "."];
  const { tags, heads, labels } = englishSyntax().read(words);
  const { models } = englishSyntax();
  expect([...tags].map((tag) => models.tags[tag])).toEqual(["DT", "NN", "VBD", "IN", "NNS", "VBD", "VBN", "."]);
  expect([...heads]).toEqual([1, 2, -1, 6, 6, 6, 2, 2]);
  const expected = ["det", "nsubj", "root", "mark", "nsubj", "aux", "ccomp", "punct"];
  expect([...labels].map((label) => models.labels[label])).toEqual(expected);
});
