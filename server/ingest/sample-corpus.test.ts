/** Tests that the sample corpus can be read, and that every quote its desk relies on is in the article it names. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readArticle } from "./read-article";

const folder = new URL("../../db/sample/", import.meta.url);
const articles = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");

const place = z.object({ article: z.string(), quote: z.string().min(1) });
const desk = z.object({
  reviews: z.array(place),
  relations: z.array(z.object({ a: place, b: place })),
  evidence: z.array(z.object({ claim: place })),
  tags: z.array(z.object({ claim: place })),
});

function draftOf(name: string) {
  const result = readArticle(readFileSync(new URL(name, folder)), { name });
  if (!result.ok) throw new Error(result.message);
  return result.draft;
}

describe("the sample corpus", () => {
  it.each(articles)("%s says everything about itself and leaves nothing to guess", (name) => {
    const draft = draftOf(name);
    expect(draft.publisher).toMatch(/sample/i);
    expect(draft.url).toMatch(/^https:\/\/example\.org\//);
    expect(name).toMatch(new RegExp(`^${draft.publishedOn}-`));
    expect(draft.notes).toEqual([]);
    expect(draft.text).not.toMatch(/^[#>]|\*\*/m);
  });

  it("quotes, on its desk, only words that stand in the articles", () => {
    const { reviews, relations, evidence, tags } = desk.parse(
      JSON.parse(readFileSync(new URL("desk.json", folder), "utf8")),
    );
    const places = [
      ...reviews,
      ...relations.flatMap(({ a, b }) => [a, b]),
      ...[...evidence, ...tags].map(({ claim }) => claim),
    ];
    const missing = places.filter(({ article, quote }) => draftOf(article).text.split(quote).length !== 2);
    expect(articles).toHaveLength(4);
    expect(missing).toEqual([]);
  });
});
