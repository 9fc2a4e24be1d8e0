/** Tests that a desk's decisions on suggested links are learned from once they suffice, and only where that helps. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DecidedLink } from "@/server/domain/desk/link-learning";
import { decisionsByDays } from "@/server/matching/training/made-up-decisions";
import { insertFeatures, weightsInUse } from "@/server/store/link-models";
import { insertRelation } from "@/server/store/relations";
import { listHistory } from "../history/read-history";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { forgetLinks, learnLinks, readLinkLearning } from "./learn-links";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

/** Suggests and decides these pairs; those of one group begin at claims of one article. */
async function decide(decisions: readonly DecidedLink[]): Promise<void> {
  const other = await addTestClaim(desk);
  const claims: string[] = [];
  for (const group of new Set(decisions.map((pair) => pair.group))) {
    const first = await addTestClaim(desk, { statement: group });
    claims.push(first);
  }
  await desk.database.write(async (tx) => {
    for (const [at, { features, confirmed, group }] of decisions.entries()) {
      const id = `relation ${String(at).padStart(4, "0")}`;
      const a = claims[Number(group.split(" ")[1])] ?? other;
      const type =
        (["contradicts", "corroborates", "repeats", "qualifies", "responds to"] as const)[at % 5] ?? "repeats";
      const row = { id, a, b: other, type, reason: "Alike.", state: confirmed ? "confirmed" : "dismissed" } as const;
      await insertRelation(tx, { ...row, score: 0.7, sure: 1, by: null, at: desk.now() });
      await insertFeatures(tx, id, features);
    }
  });
}

const admin = () => desk.as("admin");
const learning = () => readLinkLearning.execute(desk.as("viewer"), {});

describe("learning from decisions", () => {
  it("waits until there are a hundred", async () => {
    await decide(decisionsByDays(40));
    expect(await learning()).toMatchObject({ decided: 40, fewest: 100, inUse: null });
    await expect(learnLinks.execute(admin(), {})).rejects.toMatchObject({
      code: "wrong state",
      message: expect.stringContaining("40 suggested links have been confirmed or dismissed"),
    });
  });

  it("puts what does better to use, says by how much, and can be gone back on", async () => {
    await decide(decisionsByDays(100));
    const { id, rightBefore, rightAfter } = await learnLinks.execute(admin(), {});
    expect(rightAfter).toBeGreaterThan(rightBefore);
    expect((await learning()).inUse).toMatchObject({ id, decisions: 100, rightBefore, rightAfter, version: 1 });
    expect(await weightsInUse(desk.database.read)).not.toBeNull();
    await forgetLinks.execute(admin(), { id, version: 1 });
    expect((await learning()).inUse).toBeNull();
    expect(await weightsInUse(desk.database.read)).toBeNull();
    await expect(forgetLinks.execute(admin(), { id, version: 2 })).rejects.toMatchObject({ code: "not found" });
    const { lines } = await listHistory.execute(admin(), { subjectType: "model", subjectId: id });
    expect(lines.map(({ action }) => action)).toEqual(["model.forget links", "model.learn links"]);
  });

  it("replaces what was learned before", async () => {
    await decide(decisionsByDays(100));
    const first = await learnLinks.execute(admin(), {});
    const second = await learnLinks.execute(admin(), {});
    expect(second.id).not.toBe(first.id);
    expect((await learning()).inUse?.id).toBe(second.id);
  });

  it("is refused where it does no better on held-out decisions", async () => {
    const everyOther = decisionsByDays(100).map((pair, at) => ({ ...pair, features: {}, confirmed: at % 2 === 0 }));
    await decide(everyOther);
    await expect(learnLinks.execute(admin(), {})).rejects.toMatchObject({
      code: "wrong state",
      message: expect.stringContaining("does no better"),
    });
    expect((await learning()).inUse).toBeNull();
  });
});
