/** Proves what a change to many claims reaches, and that each can be taken back to what was there before. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { changeMany } from "./bulk-change";
import { listClaimPage } from "./list-claims";

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
