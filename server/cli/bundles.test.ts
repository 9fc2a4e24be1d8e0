/** Tests which files are accepted as bundles, and what the refusal of others says. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readBundle, readKnownBundle, typeName } from "./bundles";

const folder = mkdtempSync(join(tmpdir(), "bundles-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: unknown): string {
  const file = join(folder, "bundle.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const article = { id: "a", title: "Ferry burns", publishedOn: "2021-03-10", text: "Ola Moe said it burned." };
const claim = { id: "1", article: "a", content: [[13, 22]], cue: [[8, 12]], speakers: ["Ola Moe"], relay: null };

describe("readBundle", () => {
  it("takes articles and claims, and fills in what may be left out", () => {
    const { articles, claims } = readBundle(
      fileOf({ articles: [{ id: "a", text: article.text }], claims: [{ id: "1", article: "a", content: [[13, 22]] }] }),
    );
    expect(articles).toEqual([{ id: "a", publishedOn: null, text: article.text }]);
    expect(claims).toEqual([{ id: "1", article: "a", content: [[13, 22]], cue: [], speakers: [] }]);
  });

  it("does not look at relations", () => {
    expect(readBundle(fileOf({ articles: [article], claims: [claim], relations: "?" }))).not.toHaveProperty(
      "relations",
    );
  });

  it.each([
    ["no JSON", "{", /is not JSON/u],
    ["another shape", [], /at its start/u],
    ["a claim without words", { articles: [article], claims: [{ ...claim, content: [] }] }, /at claims\.0\.content/u],
    ["a claim of no article", { articles: [], claims: [claim] }, /claim 1 is of article a, which is not in it/u],
  ])("refuses %s", (_, content, message) => {
    expect(() => readBundle(fileOf(content))).toThrow(message);
  });
});

describe("readKnownBundle", () => {
  it("names types as the desk does", () => {
    const relations = [{ a: "1", b: "2", type: "responds" }];
    const known = readKnownBundle(fileOf({ articles: [article], claims: [claim], relations }));
    expect(known.relations).toEqual([{ a: "1", b: "2", type: "responds to", topic: "all" }]);
    expect(typeName("responds to")).toBe("responds");
  });

  it("refuses a bundle without relations", () => {
    expect(() => readKnownBundle(fileOf({ articles: [article], claims: [claim] }))).toThrow(/relations/u);
  });
});
