/** Tests that claims are gathered in topics, by one or by many, and that everything can be undone. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeMany, takeBackMany } from "../claims/bulk-change";
import { gatherClaim } from "../claims/gather-claim";
import { listClaimPage } from "../claims/list-claims";
import { readOneClaim } from "../claims/read-claim";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { linkClaims } from "../relations/change-relations";
import { draftReport, freezeReport } from "../reports/change-reports";
import { readEdition } from "../reports/read-reports";
import { makeRuling, submitReview } from "../reviews/submit-review";
import { addTestClaim, importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addTopic, dismissFromTopic, editTopic, removeTopic } from "./change-topics";
import { listAllTopics, readOneTopic } from "./read-topics";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const reviewer = () => desk.as("reviewer");
const topicsOf = async (id: string) =>
  (await readOneClaim.execute(desk.as("viewer"), { id })).topics.map((topic) => topic.name);
const claimsIn = async (topic: string) => {
  const { claims } = await listClaimPage.execute(desk.as("viewer"), { filter: { topic: [topic] } });
  return claims.map((claim) => claim.id);
};
const newestLine = async () => (await listHistory.execute(desk.as("editor"), { limit: 1 })).lines[0];
const undo = async () => putBack.execute(reviewer(), { eventId: (await newestLine())?.id });
const add = async (name = "The ferry fire", more: object = {}) =>
  (await addTopic.execute(reviewer(), { name, ...more })).id;

describe("putting a claim into topics", () => {
  it("finds a topic by its name, whatever its case, and adds one where there is none", async () => {
    const id = await addTestClaim(desk);
    const known = await add("The ferry fire");
    const { topics } = await gatherClaim.execute(reviewer(), {
      id,
      add: [{ name: "the  FERRY fire" }, { name: "Ports" }],
    });
    expect(topics.map((topic) => topic.name)).toEqual(["Ports", "The ferry fire"]);
    expect(topics.map((topic) => topic.id)).toContain(known);
    const { lines } = await listHistory.execute(desk.as("editor"), { limit: 2 });
    expect(lines.map((line) => line.action)).toEqual(["claim.gather", "topic.add"]);
    expect(lines[0]?.words).toEqual([{ field: "topics", before: null, after: expect.stringContaining("Ports") }]);
  });

  it("is undone from the history, and adds no line where nothing changes", async () => {
    const id = await addTestClaim(desk);
    const topic = await add();
    await gatherClaim.execute(reviewer(), { id, add: [{ id: topic }] });
    const { seq } = (await newestLine()) ?? {};
    await gatherClaim.execute(reviewer(), { id, add: [{ id: topic }] });
    expect((await newestLine())?.seq).toBe(seq);
    await undo();
    expect(await topicsOf(id)).toEqual([]);
    await undo();
    expect(await topicsOf(id)).toEqual(["The ferry fire"]);
    await gatherClaim.execute(reviewer(), { id, remove: [topic] });
    expect(await claimsIn(topic)).toEqual([]);
  });

  it("is refused on a ruled claim to a reviewer, for a topic that there is not, and for one that was deleted", async () => {
    const statement = "Grey stones lie by the water.";
    const id = await addTestClaim(desk, { statement });
    const topic = await add();
    const judgement = { claimId: id, statement, verdict: "refuted", reasons: "Seen." };
    await submitReview.execute(reviewer(), judgement);
    await makeRuling.execute(desk.as("editor"), judgement);
    const gather = (who: "reviewer" | "editor") => gatherClaim.execute(desk.as(who), { id, add: [{ id: topic }] });
    await expect(gather("reviewer")).rejects.toMatchObject({ code: "wrong state" });
    await gather("editor");
    const other = await addTestClaim(desk);
    const into = (one: string) => gatherClaim.execute(reviewer(), { id: other, add: [{ id: one }] });
    await expect(into("none")).rejects.toMatchObject({ code: "not found" });
    await removeTopic.execute(reviewer(), { id: topic, version: 1 });
    await expect(into(topic)).rejects.toMatchObject({ code: "not found" });
  });
});

describe("gathering many claims", () => {
  it("adds the topic once, and is taken back as one", async () => {
    const ids = [await addTestClaim(desk), await addTestClaim(desk), await addTestClaim(desk)];
    const topic = await add();
    await gatherClaim.execute(reviewer(), { id: ids[0], add: [{ id: topic }] });
    const change = { kind: "gather", add: [{ name: "The ferry fire" }, { name: "Night ferries" }] };
    const { batch, changed } = await changeMany.execute(reviewer(), { which: { filter: {} }, change });
    expect(changed.sort()).toEqual([...ids].sort());
    expect((await listAllTopics.execute(desk.as("viewer"), { sort: "name" })).topics).toMatchObject([
      { name: "Night ferries", claims: 3 },
      { name: "The ferry fire", claims: 3 },
    ]);
    await takeBackMany.execute(reviewer(), { batch, ids: changed });
    expect(await claimsIn(topic)).toEqual([ids[0]]);
    const out = { kind: "gather", remove: [topic] };
    await changeMany.execute(reviewer(), { which: { filter: { topic: [topic] } }, change: out });
    expect(await claimsIn(topic)).toEqual([]);
  });
});

describe("a topic", () => {
  it("is added with the claims that the caller may gather", async () => {
    const ids = [await addTestClaim(desk), await addTestClaim(desk)];
    const { id, passedOver } = await addTopic.execute(reviewer(), { name: "Ferries", claimIds: [...ids, "none"] });
    expect([(await claimsIn(id)).sort(), passedOver]).toEqual([[...ids].sort(), 1]);
  });

  it.each([
    ["a name that another has, whatever its case", () => add("the ferry FIRE"), "already there"],
    ["an empty name", () => add("  "), "invalid"],
    ["a name over several lines", () => add("a\nb"), "invalid"],
  ])("is refused %s", async (_, asked, code) => {
    await add();
    await expect(asked()).rejects.toMatchObject({ code });
  });

  it("is renamed and noted from the version that was seen, which is undone from the history", async () => {
    const id = await add();
    await add("Ports");
    await editTopic.execute(reviewer(), { id, version: 1, name: "The fire on the ferry", note: "Since Friday." });
    const old = editTopic.execute(reviewer(), { id, version: 1, note: "Other." });
    await expect(old).rejects.toMatchObject({ code: "stale", details: { theirs: { note: "Since Friday." } } });
    const taken = editTopic.execute(reviewer(), { id, version: 2, name: "PORTS" });
    await expect(taken).rejects.toMatchObject({ code: "already there" });
    await undo();
    expect(await readOneTopic.execute(desk.as("viewer"), { id })).toMatchObject({ name: "The ferry fire", note: null });
  });

  it("is deleted without its claims, and comes back with them", async () => {
    const ids = [await addTestClaim(desk), await addTestClaim(desk)].sort();
    const id = await add("The ferry fire", { claimIds: ids });
    const before = { claims: 2 };
    await removeTopic.execute(reviewer(), { id, version: 1 });
    expect(await claimsIn(id)).toEqual([]);
    expect(await topicsOf(ids[0] ?? "")).toEqual([]);
    const deleted = await readOneTopic.execute(desk.as("editor"), { id });
    expect(deleted).toMatchObject({ counts: { claims: 0 }, allowed: [] });
    expect(deleted.removedAt).not.toBeNull();
    expect((await newestLine())?.note).toEqual({ name: "The ferry fire", ...before });
    await undo();
    expect((await claimsIn(id)).sort()).toEqual(ids);
    expect((await newestLine())?.note).toMatchObject({ of: "topic.remove", ...before });
  });

  it("is not deleted again from the history, which would not know its claims by then", async () => {
    const id = await add("The ferry fire", { claimIds: [await addTestClaim(desk)] });
    await removeTopic.execute(reviewer(), { id, version: 1 });
    await undo();
    expect((await newestLine())?.canPutBack).toBe(false);
    await expect(undo()).rejects.toMatchObject({ code: "wrong state" });
    expect(await claimsIn(id)).toHaveLength(1);
  });

  it("does not come back under a name that another has taken", async () => {
    const id = await add();
    await removeTopic.execute(reviewer(), { id, version: 1 });
    const line = await newestLine();
    await add();
    const back = putBack.execute(reviewer(), { eventId: line?.id });
    await expect(back).rejects.toMatchObject({ code: "already there" });
  });

  it("is deleted by whoever added it, and by editors", async () => {
    const [one, other] = [await add("One"), await add("Other")];
    const ben = await desk.join("reviewer", "Ben");
    const asBen = removeTopic.execute(desk.as(ben), { id: one, version: 1 });
    await expect(asBen).rejects.toMatchObject({ code: "not allowed" });
    await removeTopic.execute(reviewer(), { id: one, version: 1 });
    await removeTopic.execute(desk.as("editor"), { id: other, version: 1 });
    expect((await listAllTopics.execute(desk.as("viewer"), {})).topics).toEqual([]);
  });

  it("keeps a claim that was dismissed from it until that is undone", async () => {
    const [id, claimId] = [await add(), await addTestClaim(desk)];
    await dismissFromTopic.execute(reviewer(), { id, claimId });
    expect(await newestLine()).toMatchObject({ action: "topic.dismiss", claimId, canPutBack: true });
    const { seq } = (await newestLine()) ?? {};
    await dismissFromTopic.execute(reviewer(), { id, claimId });
    expect((await newestLine())?.seq).toBe(seq);
    await undo();
    await dismissFromTopic.execute(reviewer(), { id, claimId });
    expect((await newestLine())?.action).toBe("topic.dismiss");
  });

  it("is what a report can be about", async () => {
    const statement = "The ferry burned at night.";
    const claimId = await addTestClaim(desk, { statement });
    await addTestClaim(desk);
    const id = await add("The ferry fire", { claimIds: [claimId] });
    const scope = { filter: { topic: [id] } };
    const report = await draftReport.execute(reviewer(), { title: "Ferry", scope });
    await freezeReport.execute(desk.as("editor"), { id: report.id });
    const { snapshot } = await readEdition.execute(desk.as("editor"), { id: report.id });
    expect(snapshot.claims.map((claim) => claim.id)).toEqual([claimId]);
    expect(JSON.stringify(snapshot)).toContain("topic: “The ferry fire”");
  });
});

describe("the list of topics", () => {
  it("counts claims, those that are contested, and says the day of the newest", async () => {
    const [early, late] = [await importTestArticle(desk, { publishedOn: "2026-01-03" }), await importTestArticle(desk)];
    const [a, b] = [await addTestClaim(desk, { articleId: early }), await addTestClaim(desk, { articleId: late })];
    const undated = await addTestClaim(desk, { articleId: await importTestArticle(desk, { publishedOn: "" }) });
    await linkClaims.execute(reviewer(), { a, b, type: "contradicts", reason: "Not both." });
    const both = await add("Both", { claimIds: [a, b, undated] });
    await add("Empty", { note: "Ashore." });
    await add("Early", { claimIds: [a] });
    const list = async (asked: object) =>
      (await listAllTopics.execute(desk.as("viewer"), asked)).topics.map((topic) => topic.name);
    expect((await listAllTopics.execute(desk.as("viewer"), {})).topics).toMatchObject([
      { name: "Both", claims: 3, contested: 2, lastDay: "2026-03-01" },
      { name: "Early", claims: 1, contested: 1, lastDay: "2026-01-03" },
      { name: "Empty", claims: 0, contested: 0, lastDay: null },
    ]);
    expect(await list({ sort: "name" })).toEqual(["Both", "Early", "Empty"]);
    expect(await list({ sort: "claims" })).toEqual(["Both", "Early", "Empty"]);
    expect(await list({ filter: { q: "ash" } })).toEqual(["Empty"]);
    expect(await list({ filter: { contested: false } })).toEqual(["Empty"]);
    const first = await listAllTopics.execute(desk.as("viewer"), { sort: "name", limit: 1 });
    expect(await list({ sort: "name", cursor: first.next })).toEqual(["Early", "Empty"]);
    expect((await readOneTopic.execute(desk.as("viewer"), { id: both })).counts).toEqual({
      ...{
        claims: 3,
        articles: 3,
        speakers: 0,
        contested: 2,
        undated: 1,
        firstDay: "2026-01-03",
        lastDay: "2026-03-01",
      },
    });
  });
});
