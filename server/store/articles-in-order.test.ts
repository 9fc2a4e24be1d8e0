/** Tests which articles each filter leaves and in what order, on every engine, and that pages hold each article once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticleFilter, ArticleSort } from "@/server/domain/articles/article-filters";
import { importArticle } from "@/server/usecases/articles/import-article";
import { setClaimAside, startReview } from "@/server/usecases/claims/advance-claim";
import { addTestProposal } from "@/server/usecases/extraction/test-models";
import { addTestClaim } from "@/server/usecases/test-claims";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { articlesInOrder } from "./articles-in-order";

let desk: TestDesk;
const titles = new Map<string, string>();

/** Publisher, language, day, and the workflow of each claim. */
const ARTICLES: Record<string, [string, string, string | null, ("unreviewed" | "in review" | "set aside")[]]> = {
  "Tide table": ["Quay", "en", "2026-01-03", ["unreviewed", "in review", "in review"]],
  Hafenplan: ["Kai", "de", "2026-01-05", ["in review"]],
  "Undated tide": ["Quay", "en", null, ["set aside"]],
  Ebbe: ["Kai", "de", "2026-01-01", []],
};

beforeAll(async () => {
  desk = await openTestDesk();
  const by = desk.as("reviewer");
  for (const [title, [publisher, language, publishedOn, workflows]] of Object.entries(ARTICLES)) {
    desk.pass(1000);
    const text = `Grey stones lie by the water, ${title}.`;
    const { id } = await importArticle.execute(by, { title, text, publisher, publishedOn, language });
    titles.set(id, title);
    for (const workflow of workflows) {
      const claimId = await addTestClaim(desk, { articleId: id });
      if (title === "Hafenplan") await addTestProposal(desk, { articleId: id, claimId });
      if (workflow === "in review") await startReview.execute(by, { id: claimId, version: 1 });
      if (workflow === "set aside") await setClaimAside.execute(by, { id: claimId, version: 1 });
    }
  }
});
afterAll(() => desk.close());

async function found(filter: ArticleFilter, sort: ArticleSort = "newest", limit = 50): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const ids: string[] = await articlesInOrder(desk.database.read, { filter, sort, after, limit });
    seen.push(...ids.map((id) => titles.get(id) ?? id));
    if (ids.length < limit) return seen;
    after = ids.at(-1) ?? null;
  }
}

const NEWEST = ["Undated tide", "Hafenplan", "Tide table", "Ebbe"];

describe("the list of articles", () => {
  it.each<[ArticleFilter, string[]]>([
    [{}, NEWEST],
    [{ q: "tide" }, ["Undated tide", "Tide table"]],
    [{ q: "kai eb" }, ["Ebbe"]],
    [{ publisher: ["Kai"] }, ["Hafenplan", "Ebbe"]],
    [{ publisher: ["Kai", "Quay"] }, NEWEST],
    [{ publisher: ["Nobody"] }, []],
    [{ language: "de" }, ["Hafenplan", "Ebbe"]],
    [{ claims: "unreviewed" }, ["Tide table"]],
    [{ claims: "none" }, ["Undated tide", "Ebbe"]],
    [{ claims: "proposals to look at" }, ["Hafenplan"]],
    [{ since: "2026-01-03" }, ["Hafenplan", "Tide table"]],
    [{ until: "2026-12-31" }, ["Hafenplan", "Tide table", "Ebbe"]],
    [{ since: "2026-01-02", until: "2026-01-03" }, ["Tide table"]],
    [{ q: "tide", publisher: ["Quay"], claims: "none" }, ["Undated tide"]],
  ])("by %j", async (filter, expected) => expect(await found(filter)).toEqual(expected));

  it.each<[ArticleSort, string[]]>([
    ["newest", NEWEST],
    ["oldest", NEWEST.toReversed()],
    ["imported", ["Ebbe", "Undated tide", "Hafenplan", "Tide table"]],
    ["claims", ["Tide table", "Hafenplan", "Ebbe", "Undated tide"]],
  ])("in the order %s, on pages of any size, searched or not", async (sort, expected) => {
    for (const limit of [1, 2, 3, 50]) {
      expect(await found({}, sort, limit)).toEqual(expected);
      const searched = expected.filter((title) => /tide/iu.test(title));
      expect(await found({ q: "tide" }, sort, limit)).toEqual(searched);
    }
  });
});
