/** Tests that evidence refers to things that exist, and that removed evidence can be restored as it was. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listClaimPage } from "../claims/list-claims";
import { readOneClaim } from "../claims/read-claim";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { addTestClaim, importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addEvidence, editEvidence, removeEvidence } from "./change-evidence";

const DETAILS = {
  stance: "refutes",
  title: "Port log",
  url: "https://example.org/log",
  reliability: "B",
  credibility: 2,
};

let desk: TestDesk;
let claimId: string;
beforeEach(async () => {
  desk = await openTestDesk();
  claimId = await addTestClaim(desk);
});
afterEach(() => desk.close());

const add = (given: Record<string, unknown> = {}) =>
  addEvidence.execute(desk.as("reviewer"), { claimId, ...DETAILS, ...given });
const shown = async () => (await readOneClaim.execute(desk.as("viewer"), { id: claimId })).evidence;

/** Reverts the newest line of the claim's history. */
async function undoLast() {
  const { lines } = await listHistory.execute(desk.as("reviewer"), { claimId });
  expect(lines[0]?.canPutBack).toBe(true);
  return putBack.execute(desk.as("reviewer"), { eventId: lines[0]?.id });
}

describe("evidence", () => {
  it("is taken away, put back, and taken away again, all of it in the history", async () => {
    const { id } = await add();
    const before = await shown();
    await removeEvidence.execute(desk.as("reviewer"), { id, version: 1 });
    expect(await shown()).toEqual([]);
    await undoLast();
    expect(await shown()).toEqual([{ ...before[0], version: 3 }]);
    await undoLast();
    expect(await shown()).toEqual([]);
  });

  it("is counted in the list, until it is removed", async () => {
    const counted = async () => (await listClaimPage.execute(desk.as("viewer"), {})).claims.map((one) => one.evidence);
    expect(await counted()).toEqual([0]);
    const { id } = await add();
    await add({ title: "Harbour log" });
    expect(await counted()).toEqual([2]);
    await removeEvidence.execute(desk.as("reviewer"), { id, version: 1 });
    expect(await counted()).toEqual([1]);
  });

  it("is corrected from the version that was seen, and the correction can be put back", async () => {
    const { id } = await add();
    const edit = (version: number, title: string) =>
      editEvidence.execute(desk.as("reviewer"), { id, version, details: { ...DETAILS, title } });
    await edit(1, "Port authority log");
    await expect(edit(1, "Log")).rejects.toMatchObject({
      code: "stale",
      details: { theirs: { title: "Port authority log" } },
    });
    await undoLast();
    expect(await shown()).toMatchObject([{ title: "Port log", credibility: 2 }]);
  });

  it("takes its excerpt from the article's own words", async () => {
    const articleId = await importTestArticle(desk, { text: "Ships left on Tuesday.", title: "Ships" });
    await add({ kind: "article span", articleId, span: [0, 10], title: "", url: null, excerpt: "Other words" });
    expect(await shown()).toMatchObject([{ title: "Ships", excerpt: "Ships left" }]);
    await expect(add({ kind: "article span", articleId, span: [0, 999] })).rejects.toMatchObject({ code: "invalid" });
    await expect(add({ kind: "article span", articleId: "nowhere", span: [0, 4] })).rejects.toMatchObject({
      code: "not found",
    });
  });

  it.each([
    ["article span", "span", "Select the words of the article first."],
    ["claim", "otherClaimId", "Choose the claim first."],
  ] as const)("of the kind %s says what is still to be chosen", async (kind, field, message) => {
    await expect(add({ kind, title: "", url: null })).rejects.toMatchObject({ message, details: { field } });
  });

  it("may be another claim", async () => {
    const otherClaimId = await addTestClaim(desk, { statement: "Ships left." });
    await add({ kind: "claim", otherClaimId, title: "", url: null });
    expect(await shown()).toMatchObject([{ title: "Ships left.", excerpt: "Ships left." }]);
  });

  it("refuses an address that is none of the web's, a rating that does not exist, and no title", async () => {
    for (const given of [{ url: "javascript:alert(1)" }, { credibility: 7 }, { reliability: "G" }, { title: " " }])
      await expect(add(given)).rejects.toMatchObject({ code: "invalid" });
    expect(await shown()).toEqual([]);
  });
});
