/**
 * Tests that two people who change one claim lose neither's words, and that each step is refused for its own reason.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listHistory, verifyHistory } from "../history/read-history";
import { makeRuling, submitReview } from "../reviews/submit-review";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { reopenClaim, restoreClaim, setClaimAside, startReview } from "./advance-claim";
import { assignClaim } from "./assign-claim";
import { changeMany } from "./bulk-change";
import { editClaim } from "./edit-claim";
import { readOneClaim } from "./read-claim";
import { tagClaim } from "./tag-claim";

let desk: TestDesk;
let id: string;
beforeEach(async () => {
  desk = await openTestDesk();
  id = await addTestClaim(desk, { statement: "The first wording." });
});
afterEach(() => desk.close());

const read = () => readOneClaim.execute(desk.as("viewer"), { id });
const edit = (version: number, statement: string) => editClaim.execute(desk.as("reviewer"), { id, version, statement });

async function rule(): Promise<void> {
  const judgement = { claimId: id, statement: "The first wording.", verdict: "refuted", reasons: "Because." };
  await submitReview.execute(desk.as("reviewer"), judgement);
  await makeRuling.execute(desk.as("editor"), judgement);
}

it("keeps what was typed in a form that every engine keeps", async () => {
  await edit(1, "Half a \ud83d letter, a whole \u{1f9a2} and a \0 nothing.");
  const kept = "Half a \ufffd letter, a whole \u{1f9a2} and a  nothing.";
  expect((await read()).statement).toBe(kept);
  expect(await verifyHistory.execute(desk.as("viewer"), {})).toMatchObject({ fault: null });
});

describe("two who edit one claim", () => {
  it("both keep their words: the later one gets both versions back", async () => {
    await edit(1, "Ada's wording.");
    await expect(edit(1, "Ben's wording.")).rejects.toMatchObject({
      code: "stale",
      details: { theirs: { statement: "Ada's wording." }, yours: { statement: "Ben's wording." }, version: 2 },
    });
    expect((await read()).statement).toBe("Ada's wording.");
    await edit(2, "Ben's wording.");
    expect((await read()).statement).toBe("Ben's wording.");
  });

  it("cannot both win at once", async () => {
    const outcomes = await Promise.allSettled([edit(1, "One."), edit(1, "Two.")]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("never overwrite each other's tags", async () => {
    await Promise.all([
      tagClaim.execute(desk.as("reviewer"), { id, add: ["Ports "] }),
      tagClaim.execute(desk.as("editor"), { id, add: ["strike"] }),
    ]);
    expect((await read()).tags).toEqual(["ports", "strike"]);
  });

  it("write nothing into the history when nothing changed", async () => {
    const before = await listHistory.execute(desk.as("viewer"), { claimId: id });
    expect(await edit(1, "The first wording.")).toEqual({ version: 1 });
    expect(await listHistory.execute(desk.as("viewer"), { claimId: id })).toEqual(before);
  });
});

describe("moving a claim", () => {
  it("takes it up, sets it aside and restores it", async () => {
    const reviewer = desk.as("reviewer");
    await startReview.execute(reviewer, { id, version: 1 });
    expect(await read()).toMatchObject({ workflow: "in review", assigneeId: desk.people.reviewer.id });
    await setClaimAside.execute(reviewer, { id, version: 2, reason: "out of scope" });
    expect(await read()).toMatchObject({ workflow: "set aside", asideReason: "out of scope" });
    await restoreClaim.execute(reviewer, { id, version: 3 });
    expect(await read()).toMatchObject({ workflow: "in review", asideReason: null });
  });

  it("assigns it to whoever begins a review, also where another's is in and nobody has it", async () => {
    const { statement } = await read();
    await submitReview.execute(desk.as("editor"), { claimId: id, statement, verdict: "refuted" });
    const { version, assigneeId } = await read();
    expect(assigneeId).toBeNull();
    await startReview.execute(desk.as("reviewer"), { id, version });
    expect(await read()).toMatchObject({ workflow: "reviewed", assigneeId: desk.people.reviewer.id });
  });

  it("restores a reviewed claim to where its reviews left it", async () => {
    const reviewer = desk.as("reviewer");
    const { statement } = await read();
    await submitReview.execute(reviewer, { claimId: id, statement, verdict: "disputed" });
    await setClaimAside.execute(reviewer, { id, version: 2, reason: "out of scope" });
    await restoreClaim.execute(reviewer, { id, version: 3 });
    expect(await read()).toMatchObject({ workflow: "reviewed", verdict: "disputed" });
  });

  it("says that the state is in the way, not the role, to those who could in another state", async () => {
    const reviewer = desk.as("reviewer");
    await startReview.execute(reviewer, { id, version: 1 });
    await rule();
    await expect(startReview.execute(reviewer, { id, version: 4 })).rejects.toMatchObject({ code: "wrong state" });
    await expect(restoreClaim.execute(reviewer, { id, version: 2 })).rejects.toMatchObject({ code: "wrong state" });
    await expect(reopenClaim.execute(reviewer, { id, version: 2 })).rejects.toMatchObject({ code: "not allowed" });
    await expect(startReview.execute(desk.as("viewer"), { id, version: 2 })).rejects.toMatchObject({
      code: "not allowed",
    });
  });

  it("leaves a ruled claim to editors", async () => {
    await rule();
    const { version } = await read();
    const wording = { id, version, statement: "Another wording." };
    await expect(editClaim.execute(desk.as("reviewer"), wording)).rejects.toMatchObject({ code: "wrong state" });
    await expect(setClaimAside.execute(desk.as("editor"), { id, version })).rejects.toMatchObject({
      code: "wrong state",
    });
    await expect(editClaim.execute(desk.as("editor"), wording)).resolves.toEqual({ version: version + 1 });
  });

  it("ends the ruling when it is reopened, and the reviews stand", async () => {
    await rule();
    await reopenClaim.execute(desk.as("editor"), { id, version: (await read()).version, reason: "New papers." });
    expect(await read()).toMatchObject({ workflow: "in review", ruling: null, verdict: "refuted" });
  });

  it("does not end a ruling without being told why", async () => {
    await rule();
    const { version } = await read();
    await expect(reopenClaim.execute(desk.as("editor"), { id, version })).rejects.toMatchObject({ code: "invalid" });
    expect((await read()).workflow).toBe("ruled");
  });

  it("does not end the ruling when the reopening is refused as stale", async () => {
    await rule();
    await expect(reopenClaim.execute(desk.as("editor"), { id, version: 1, reason: "New." })).rejects.toMatchObject({
      code: "stale",
    });
    expect((await read()).ruling).not.toBeNull();
  });
});

describe("assigning", () => {
  it("gives a claim to those who can review, and to nobody else", async () => {
    const give = (who: "viewer" | "editor") =>
      assignClaim.execute(desk.as("reviewer"), { id, version: 1, assigneeId: desk.people[who].id });
    await expect(give("viewer")).rejects.toMatchObject({ code: "invalid", details: { field: "assigneeId" } });
    await expect(give("editor")).resolves.toEqual({ version: 2 });
    const change = { kind: "assign", assigneeId: desk.people.viewer.id };
    const many = changeMany.execute(desk.as("reviewer"), { which: { ids: [id] }, change });
    await expect(many).rejects.toMatchObject({ code: "invalid" });
    expect((await read()).assigneeId).toBe(desk.people.editor.id);
  });
});

describe("changing many", () => {
  it("changes what may be changed, passes the rest over, and can be undone", async () => {
    const other = await addTestClaim(desk);
    await rule();
    const aside = { which: { filter: {} }, change: { kind: "set aside", reason: "not a claim" } };
    expect(await changeMany.execute(desk.as("reviewer"), aside)).toMatchObject({ changed: [other], passedOver: 1 });
    const undo = { which: { ids: [other] }, change: { kind: "restore" } };
    expect(await changeMany.execute(desk.as("reviewer"), undo)).toMatchObject({ changed: [other], passedOver: 0 });
    const again = { which: { ids: [id, other] }, change: { kind: "tag", add: ["ports"] } };
    expect(await changeMany.execute(desk.as("editor"), again)).toMatchObject({ passedOver: 0 });
  });
});
