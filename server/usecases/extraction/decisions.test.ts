/** Tests that an article is used for learning once every claim in it has been decided, and what it then teaches. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { claimsOfArticle } from "@/server/store/claims/claims";
import { importArticle } from "../articles/import-article";
import { addClaim } from "../claims/add-claim";
import { setClaimAside, startReview } from "../claims/advance-claim";
import { editClaim } from "../claims/edit-claim";
import { tagClaim } from "../claims/tag-claim";
import { openTestDesk, type TestDesk } from "../test-desk";
import { decidedArticles } from "./decisions";

const TEXT =
  "The port is closed, Ada Varga said on Monday. “No ship leaves before Friday,” she added. Rain fell on Tuesday.";

let desk: TestDesk;
let articleId: string;
beforeEach(async () => {
  desk = await openTestDesk();
  articleId = (await importArticle.execute(desk.as("reviewer"), { title: "Ports", text: TEXT })).id;
});
afterEach(() => desk.close());

const decided = () => desk.database.snapshot(decidedArticles);
const found = () => claimsOfArticle(desk.database.read, articleId);

it("leaves out an article with a claim that nobody touched; a tag is no look at it", async () => {
  const [first, ...rest] = await found();
  for (const { id } of rest) await startReview.execute(desk.as("reviewer"), { id, version: 1 });
  await tagClaim.execute(desk.as("reviewer"), { id: first?.id, add: ["ports"] });
  expect(rest.length).toBeGreaterThan(0);
  expect(await decided()).toEqual([]);
  await editClaim.execute(desk.as("reviewer"), { id: first?.id, version: 1, statement: "The port is shut." });
  expect((await decided()).map(({ id, attributions }) => [id, attributions.length])).toEqual([
    [articleId, rest.length + 1],
  ]);
});

it("teaches what stands and what was added, with its speaker's mention, and not what was set aside", async () => {
  for (const { id } of await found()) await setClaimAside.execute(desk.as("reviewer"), { id, version: 1 });
  const start = TEXT.indexOf("No ship");
  const content: [number, number] = [start, TEXT.indexOf(",” she")];
  const added = { articleId, content: [content], quotation: "direct", speaker: "Ada Varga" };
  await addClaim.execute(desk.as("reviewer"), added);
  const name = TEXT.indexOf("Ada Varga");
  expect(await decided()).toEqual([
    { id: articleId, text: TEXT, attributions: [{ source: [[name, name + 9]], cue: [], content: [content] }] },
  ]);
});
