/** Tests that a text is stored once, unchanged except for its line endings, and that its claims' spans match it. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { spanHolds } from "@/server/domain/articles/span";
import { claimRank } from "@/server/domain/claims/claim-rank";
import { countArticles } from "@/server/store/articles";
import { getClaim } from "@/server/store/claims/claims";
import { addClaim } from "../claims/add-claim";
import { readOneClaim } from "../claims/read-claim";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { addTestClaim, importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { editArticle } from "./edit-article";
import { importArticle } from "./import-article";
import { listAllArticles, readOneArticle } from "./read-articles";

const TEXT = "The port is closed, Ada Varga said on Monday. “No ship leaves before Friday,” she added.";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

function bring(text: string, given: Record<string, unknown> = {}) {
  return importArticle.execute(desk.as("reviewer"), { title: "Ports", text, ...given });
}

describe("a doubtful date", () => {
  const doubt = "The date was read from the page's address; check it.";
  const shown = async (id: string) => {
    const { articles } = await listAllArticles.execute(desk.as("viewer"), {});
    const { dateDoubt } = await readOneArticle.execute(desk.as("viewer"), { id });
    return [dateDoubt, articles[0]?.dateDoubt];
  };
  const edit = (id: string, version: number, details: object) =>
    editArticle.execute(desk.as("reviewer"), { id, version, details });

  it("is marked until a person confirms or changes it", async () => {
    const { id } = await bring(TEXT, { publishedOn: "2026-01-05", dateDoubt: doubt });
    await edit(id, 1, { title: "Port closed" });
    expect(await shown(id)).toEqual([doubt, doubt]);
    await edit(id, 2, { publishedOn: "2026-01-05" });
    expect(await shown(id)).toEqual([null, null]);
  });

  it("is doubtful again where its correction is put back", async () => {
    const { id } = await bring(TEXT, { publishedOn: "2026-01-05", dateDoubt: doubt });
    await edit(id, 1, { publishedOn: "2026-01-06" });
    const { lines } = await listHistory.execute(desk.as("editor"), { subjectType: "article", subjectId: id });
    await putBack.execute(desk.as("editor"), { eventId: lines[0]?.id });
    expect(await shown(id)).toEqual([doubt, doubt]);
  });
});

describe("an article's claims", () => {
  it("stand in the order of the text, also those that were missed and added later", async () => {
    const articleId = await importTestArticle(desk, { text: "Grey stones lie by the water, and ships pass them." });
    const add = (start: number, end: number, statement: string) =>
      addClaim.execute(desk.as("reviewer"), { articleId, content: [[start, end]], quotation: "indirect", statement });
    await add(34, 49, "Ships pass.");
    await add(0, 11, "Stones are grey.");
    const { claims } = await readOneArticle.execute(desk.as("viewer"), { id: articleId });
    expect(claims.map(({ statement }) => statement)).toEqual(["Stones are grey.", "Ships pass."]);
  });
});

it("describes a speaker without saying whose, where what that means stands elsewhere", async () => {
  const text = "The Harbour Board is sure. Its spokesman, Ben Roe, said that the quay was shut.";
  const { id } = await bring(text);
  const [claim] = (await readOneArticle.execute(desk.as("viewer"), { id })).claims;
  const { speakers } = await readOneClaim.execute(desk.as("viewer"), { id: claim?.id ?? "" });
  expect(speakers).toMatchObject([{ name: "Ben Roe", describedAs: "spokesman" }]);
});

describe("importing", () => {
  it("tells of a text that was not read to its end, now and whenever it is opened, and keeps it whole", async () => {
    const long = `${TEXT} ${"The port is closed. ".repeat(15_000)}`.trim();
    const { id, cut } = await bring(long);
    expect(cut).toContain("Only the first 300,000 characters");
    expect(await readOneArticle.execute(desk.as("viewer"), { id })).toMatchObject({ text: long, cut });
    const short = await bring(TEXT);
    expect(short.cut).toBeNull();
    expect(await readOneArticle.execute(desk.as("viewer"), { id: short.id })).toMatchObject({ cut: null });
  });

  it("lists an article without a date where it would be had it been published on the day of its import", async () => {
    const day = (offset: number) => new Date(desk.now() + offset * 86_400_000).toISOString().slice(0, 10);
    for (const publishedOn of [null, day(-700), day(-1), day(1)])
      await bring(`${TEXT} ${publishedOn}.`, { title: publishedOn ?? "undated", publishedOn });
    const viewer = desk.as("viewer");
    const first = await listAllArticles.execute(viewer, { limit: 2 });
    const rest = await listAllArticles.execute(viewer, { cursor: first.next });
    const titles = [...first.articles, ...rest.articles].map(({ title }) => title);
    expect(titles).toEqual([day(1), "undated", day(-1), day(-700)]);
    const undated = first.articles.at(1);
    await editArticle.execute(desk.as("reviewer"), { id: undated?.id, version: 1, details: { publishedOn: day(2) } });
    expect((await listAllArticles.execute(viewer, { limit: 1 })).articles[0]?.title).toBe("undated");
  });

  it("answers the same text with the article that is here already, whatever its line ends and title", async () => {
    const first = await bring(`${TEXT}\n\nMore.`);
    const again = await bring(`${TEXT}\r\n\r\nMore.`, { title: "Another title" });
    expect(first.outcome).toBe("imported");
    expect(again).toMatchObject({ id: first.id, title: "Ports", outcome: "already here", claims: 0 });
    expect(await countArticles(desk.database.read)).toBe(1);
  });

  it("keeps one of two copies that arrive at once", async () => {
    const outcomes = await Promise.all([bring(TEXT), bring(TEXT)]);
    expect(outcomes.map((one) => one.outcome).sort()).toEqual(["already here", "imported"]);
  });

  it("gives every claim spans whose words stand in the text", async () => {
    const { id, claims } = await bring(TEXT);
    const article = await readOneArticle.execute(desk.as("viewer"), { id });
    expect(claims).toBeGreaterThan(0);
    expect(article.claims).toHaveLength(claims);
    for (const claim of article.claims)
      for (const { span } of claim.spans) expect(spanHolds(article.text, span, article.text.slice(...span))).toBe(true);
  });

  it("leaves out characters that nobody sees, so that two copies are one", async () => {
    const first = await bring(TEXT);
    const marked = await bring(TEXT.replaceAll("port", "po\u00adrt").replaceAll(". ", ".\u200b "));
    expect(marked).toMatchObject({ id: first.id, outcome: "already here" });
  });

  it("keeps the author, who is no speaker", async () => {
    const { id } = await bring(TEXT, { author: "Nora Lind, Piet Haas" });
    const article = await readOneArticle.execute(desk.as("viewer"), { id });
    expect(article.author).toBe("Nora Lind, Piet Haas");
    expect(article.claims.flatMap((claim) => claim.speakers)).not.toContain("Nora Lind");
    await editArticle.execute(desk.as("reviewer"), { id, version: 1, details: { author: "" } });
    expect((await readOneArticle.execute(desk.as("viewer"), { id })).author).toBeNull();
  });

  it("refuses what is no text, what is too large, and an address that is none", async () => {
    await expect(bring(" \n ")).rejects.toMatchObject({ code: "invalid" });
    await expect(bring("é".repeat(1_100_000))).rejects.toMatchObject({ code: "too large" });
    await expect(bring(TEXT, { url: "javascript:alert(1)" })).rejects.toMatchObject({ code: "invalid" });
    await expect(bring(TEXT, { publishedOn: "2026-02-31" })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("correcting an article", () => {
  it("moves its claims to the new date, and refuses an older version", async () => {
    const claimId = await addTestClaim(desk);
    const claim = await getClaim(desk.database.read, claimId);
    const id = claim?.articleId ?? "";
    const edit = (version: number, title: string) =>
      editArticle.execute(desk.as("reviewer"), { id, version, details: { title, publishedOn: "2026-02-01" } });
    await edit(1, "Corrected");
    const moved = await getClaim(desk.database.read, claimId);
    const [before, after] = [claimRank("2026-03-01", 1), claimRank("2026-02-01", 1)];
    expect([claim?.rank, moved?.rank]).toEqual([before, after]);
    await expect(edit(1, "Late")).rejects.toMatchObject({ code: "stale", details: { theirs: { title: "Corrected" } } });
  });
});
