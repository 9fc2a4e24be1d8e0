/** Tests that a claim in the wrong place of the lists is found, and that corrections of an article put none there. */
import { eq, gt, isNull } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { claimCandidates, claimSlots, claims, claimTags, claimTopics, evidence, relations } from "@/db/schema.sqlite";
import { editArticle } from "@/server/usecases/articles/edit-article";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { furnishDesk } from "@/server/usecases/test-whole-desk";
import { getClaim } from "../claims/claims";
import { checkRanks } from "./check-ranks";

let desk: TestDesk;
let claimId: string;
beforeEach(async () => {
  desk = await openTestDesk();
  ({ claimId } = await furnishDesk(desk));
});
afterEach(() => desk.close());

const faults = async () => (await desk.database.snapshot(checkRanks)).faults;

it("finds nothing in a desk whose articles were corrected", async () => {
  const claim = await getClaim(desk.database.read, claimId);
  const details = { title: "Harbour", publisher: "The Post", url: null, publishedOn: "" };
  await editArticle.execute(desk.as("editor"), { id: claim?.articleId ?? "", version: 1, details });
  expect(await faults()).toEqual([]);
});

it.each([
  ["its own rank", claims, { rank: 7 }, eq(claims.workflow, "ruled")],
  ["its publisher", claims, { publisher: "Nobody" }, eq(claims.workflow, "ruled")],
  ["a candidate's copy", claimCandidates, { rank: 7 }, eq(claimCandidates.place, 0)],
  ["a tag's copy", claimTags, { rank: 7 }, eq(claimTags.tag, "harbour")],
  ["a topic's copy", claimTopics, { rank: 7 }, gt(claimTopics.rank, 0)],
  ["a piece of evidence's copy", evidence, { rank: 7 }, isNull(evidence.removedAt)],
  ["a slot's copy", claimSlots, { rank: 7 }, eq(claimSlots.slot, "about")],
  ["a link's copy", relations, { bRank: 7 }, eq(relations.type, "contradicts")],
] as const)("finds %s where it does not follow", async (_, table, values, which) => {
  await desk.database.write((tx) => tx.update(table).set(values).where(which));
  expect((await faults()).length).toBeGreaterThan(0);
});
