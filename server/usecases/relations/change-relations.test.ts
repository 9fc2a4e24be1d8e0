/** Tests that two claims are linked once in each way, and that what was dismissed can be confirmed again. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readOneClaim } from "../claims/read-claim";
import { addTestClaim, importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { editRelation, linkClaims } from "./change-relations";
import { listAllRelations } from "./list-relations";

let desk: TestDesk;
let a: string;
let b: string;
beforeEach(async () => {
  desk = await openTestDesk();
  a = await addTestClaim(desk, { statement: "Open.", speaker: "Ada Varga" });
  b = await addTestClaim(desk, { statement: "Closed.", speaker: "Ben Okafor" });
});
afterEach(() => desk.close());

function link(from: string, to: string, type: string, reason = "Because.") {
  return linkClaims.execute(desk.as("reviewer"), { a: from, b: to, type, reason });
}

const all = async () => (await listAllRelations.execute(desk.as("viewer"), {})).relations;
const standing = async (id: string) => (await readOneClaim.execute(desk.as("viewer"), { id })).standing;

describe("linking two claims", () => {
  it("contests both ends, and is refused a second time from either", async () => {
    const { id } = await link(a, b, "contradicts");
    expect([(await standing(a)).label, (await standing(b)).label]).toEqual(["contested", "contested"]);
    for (const again of [link(a, b, "contradicts"), link(b, a, "contradicts")])
      await expect(again).rejects.toMatchObject({ code: "already there", details: { existingId: id } });
    expect(await all()).toHaveLength(1);
  });

  it("tells a direction where the words have one", async () => {
    await link(a, b, "repeats");
    await link(b, a, "repeats");
    for (const again of [link(a, b, "repeats"), link(b, a, "repeats")])
      await expect(again).rejects.toMatchObject({ code: "already there" });
    expect(await all()).toHaveLength(2);
  });

  it("refuses a claim with itself, and a claim that is not there", async () => {
    await expect(link(a, a, "repeats")).rejects.toMatchObject({ code: "invalid" });
    await expect(link(a, "nowhere", "repeats")).rejects.toMatchObject({ code: "not found" });
  });

  it("confirms again what was dismissed, with the new reason, instead of making another", async () => {
    const { id } = await link(a, b, "contradicts");
    await editRelation.execute(desk.as("reviewer"), { id, version: 1, state: "dismissed" });
    expect((await standing(a)).label).toBe("uncontested");
    expect(await link(b, a, "contradicts", "On second thoughts.")).toEqual({ id });
    expect(await all()).toMatchObject([{ a: b, b: a, state: "confirmed", reason: "On second thoughts." }]);
  });

  it("is told when somebody else was first", async () => {
    const { id } = await link(a, b, "contradicts");
    await editRelation.execute(desk.as("editor"), { id, version: 1, reason: "Ada's reason." });
    await expect(
      editRelation.execute(desk.as("reviewer"), { id, version: 1, reason: "Ben's reason." }),
    ).rejects.toMatchObject({ code: "stale", details: { theirs: { reason: "Ada's reason." }, version: 2 } });
  });
});

describe("corroboration", () => {
  it("counts what rests on one origin once", async () => {
    for (const publisher of ["Gazette", "Herald", "Post"]) {
      await link(await addTestClaim(desk, { relay: "Harbour Wire", publisher }), a, "corroborates");
    }
    expect(await standing(a)).toMatchObject({ corroboratedBy: 1, label: "corroborated" });
  });

  const PIER = `Grey stones lie by the pier, which was closed on Monday after a storm had broken three of its posts, and boats
    were sent to the northern harbour, where they waited for the tide to turn before they could unload their fish.`;

  it.each([
    [
      "credit one agency",
      "Workers came at noon.\n(AP)",
      "Nobody was hurt.\nThe Associated Press contributed to this report.",
      ["AP"],
    ],
    ["print one text", "Workers came at noon.", "Nobody was hurt.", ["Gazette"]],
  ])("counts outlets that %s once where nobody is named", async (_, one, other, names) => {
    for (const [publisher, end] of [
      ["Gazette", one],
      ["Herald", other],
    ] as const) {
      const articleId = await importTestArticle(desk, { text: `${PIER} ${end}`, publisher });
      await link(await addTestClaim(desk, { articleId }), a, "corroborates");
    }
    const { origins, ...claim } = await readOneClaim.execute(desk.as("viewer"), { id: a });
    expect(claim.standing).toMatchObject({ corroboratedBy: 1, label: "corroborated" });
    expect(origins).toMatchObject([{ names, claims: [{ outlet: "Gazette" }, { outlet: "Herald" }] }]);
  });
});
