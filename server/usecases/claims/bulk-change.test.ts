/** Tests which claims a bulk change reaches, and that each claim can be restored to its earlier values. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { restoreClaim, setClaimAside, startReview } from "./advance-claim";
import { assignClaim } from "./assign-claim";
import { changeMany, takeBackMany } from "./bulk-change";
import { listClaimPage } from "./list-claims";
import { readOneClaim } from "./read-claim";
import { tagClaim } from "./tag-claim";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

async function tagsOfAll(): Promise<string[]> {
  const { claims } = await listClaimPage.execute(desk.as("editor"), {});
  return claims.flatMap((claim) => claim.tags);
}

describe("which claims are changed", () => {
  it.each([
    ["a field that there is not", { filter: { speakers: ["s1"] } }],
    ["a filter and a list of ids", { filter: {}, ids: ["c1"] }],
    ["neither", {}],
  ])("is refused where it is said by %s", async (_, which) => {
    await addTestClaim(desk);
    const change = { kind: "tag", add: ["water"] };
    const asked = changeMany.execute(desk.as("editor"), { which, change });
    await expect(asked).rejects.toMatchObject({ code: "invalid" });
    expect(await tagsOfAll()).toEqual([]);
  });
});

describe("taking a change to many back", () => {
  const me = () => desk.people.reviewer.id;
  const state = async (id: string) => {
    const { workflow, asideReason, assigneeId, tags, topics } = await readOneClaim.execute(desk.as("viewer"), { id });
    return { workflow, asideReason, assigneeId, tags, topics };
  };
  /** Makes three claims, each in a different state. */
  async function threeClaims(): Promise<string[]> {
    const [taken, tagged, plain] = [await addTestClaim(desk), await addTestClaim(desk), await addTestClaim(desk)];
    await startReview.execute(desk.as("reviewer"), { id: taken, version: 1 });
    await tagClaim.execute(desk.as("reviewer"), { id: tagged, add: ["water", "stone"] });
    return [taken, tagged, plain];
  }

  it.each([
    ["an assignment", { kind: "assign", assigneeId: null }],
    ["an assignment to somebody else", { kind: "assign", assigneeId: "the editor" }],
    ["setting aside", { kind: "set aside", reason: "out of scope" }],
    ["topics", { kind: "gather", add: [{ name: "Water" }] }],
    ["tags that some had before", { kind: "tag", add: ["water"], remove: ["stone"] }],
  ])("gives back what was there before %s", async (_, given) => {
    const toEditor = "assigneeId" in given && given.assigneeId !== null;
    const change = toEditor ? { ...given, assigneeId: desk.people.editor.id } : given;
    const ids = await threeClaims();
    const before = await Promise.all(ids.map(state));
    const { batch, changed } = await changeMany.execute(desk.as("reviewer"), { which: { filter: {} }, change });
    expect(await Promise.all(ids.map(state))).not.toEqual(before);
    expect(await takeBackMany.execute(desk.as("reviewer"), { batch, ids: changed })).toEqual({
      changed,
      passedOver: 0,
    });
    expect(await Promise.all(ids.map(state))).toEqual(before);
  });

  it("leaves alone what was changed again since, and what was not changed", async () => {
    const [taken = "", other = "", plain = ""] = await threeClaims();
    const change = { kind: "assign", assigneeId: me() };
    const { batch, changed } = await changeMany.execute(desk.as("reviewer"), { which: { filter: {} }, change });
    expect(changed.sort()).toEqual([other, plain].sort());
    const { version } = await readOneClaim.execute(desk.as("viewer"), { id: other });
    await assignClaim.execute(desk.as("editor"), { id: other, version, assigneeId: desk.people.editor.id });
    const back = await takeBackMany.execute(desk.as("reviewer"), { batch, ids: [taken, other, plain] });
    expect(back).toEqual({ changed: [plain], passedOver: 2 });
    expect(await state(other)).toMatchObject({ assigneeId: desk.people.editor.id });
    expect(await state(taken)).toMatchObject({ assigneeId: me() });
  });

  it("is not for those who only read", async () => {
    const input = { batch: "b", ids: ["c"] };
    await expect(takeBackMany.execute(desk.as("viewer"), input)).rejects.toMatchObject({ code: "not allowed" });
  });
});

describe("restoring", () => {
  it("takes a claim back to where it was before it was set aside", async () => {
    const id = await addTestClaim(desk);
    await startReview.execute(desk.as("reviewer"), { id, version: 1 });
    await setClaimAside.execute(desk.as("reviewer"), { id, version: 2 });
    expect((await readOneClaim.execute(desk.as("viewer"), { id })).stepBack).toBe("restore in review");
    await restoreClaim.execute(desk.as("reviewer"), { id, version: 3 });
    expect(await readOneClaim.execute(desk.as("viewer"), { id })).toMatchObject({ workflow: "in review" });
  });

  it("does so for many", async () => {
    const id = await addTestClaim(desk);
    await startReview.execute(desk.as("reviewer"), { id, version: 1 });
    const which = { ids: [id] };
    await changeMany.execute(desk.as("reviewer"), { which, change: { kind: "set aside", reason: "not a claim" } });
    await changeMany.execute(desk.as("reviewer"), { which, change: { kind: "restore" } });
    expect(await readOneClaim.execute(desk.as("viewer"), { id })).toMatchObject({ workflow: "in review" });
  });
});
