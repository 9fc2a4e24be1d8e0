/** Tests which claims the desk suggests for a topic, which groups for a new one, and that decisions last. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClaimAside } from "../claims/advance-claim";
import { gatherClaim } from "../claims/gather-claim";
import { editRelation, linkClaims } from "../relations/change-relations";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addTopic, dismissFromTopic } from "./change-topics";
import { listMayBelong, listSuggestedTopics } from "./suggest-for-topics";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const reviewer = () => desk.as("reviewer");
const claim = (statement: string) => addTestClaim(desk, { statement });
const link = (a: string, b: string) => linkClaims.execute(reviewer(), { a, b, type: "repeats", reason: "So." });
const suggestedFor = async (id: string) => (await listMayBelong.execute(desk.as("viewer"), { id })).claims;
const groups = async () => (await listSuggestedTopics.execute(desk.as("viewer"), {})).groups;

describe("what may belong to a topic", () => {
  const FERRY = ["The ferry Aurora burned off Lindvik.", "The Lindvik ferry burned all night."];
  const topicOf = async (...claimIds: string[]) => (await addTopic.execute(reviewer(), { name: "Ferry", claimIds })).id;

  it("is linked to its claims or shares their words, each with the reason", async () => {
    const id = await topicOf(await claim(FERRY[0] ?? ""), await claim(FERRY[1] ?? ""));
    const alike = await claim("A ferry burned near Lindvik again.");
    await claim("Prices of bread rose in Osby.");
    const linked = await claim("Nobody was hurt.");
    const [first] = (await listMayBelong.execute(desk.as("viewer"), { id })).claims;
    expect(first).toMatchObject({ id: alike, reason: expect.stringContaining("“ferry”") });
    const inside = await claim("The crew slept.");
    await gatherClaim.execute(reviewer(), { id: inside, add: [{ id }] });
    await link(linked, inside);
    const found = await suggestedFor(id);
    expect(found.map((one) => one.id).sort()).toEqual([alike, linked].sort());
    expect(found.find((one) => one.id === linked)?.reason).toContain("Repeats “The crew slept”");
  });

  it("is not what was dismissed, added or set aside, and nothing where the topic has no claims", async () => {
    const id = await topicOf(await claim(FERRY[0] ?? ""), await claim(FERRY[1] ?? ""));
    const others = [];
    for (const word of ["near", "by", "outside"]) others.push(await claim(`A ferry burned ${word} Lindvik.`));
    const [dismissed = "", added = "", aside = ""] = others;
    expect((await suggestedFor(id)).map((one) => one.id).sort()).toEqual([...others].sort());
    await dismissFromTopic.execute(reviewer(), { id, claimId: dismissed });
    await gatherClaim.execute(reviewer(), { id: added, add: [{ id }] });
    await setClaimAside.execute(reviewer(), { id: aside, version: 1 });
    expect(await suggestedFor(id)).toEqual([]);
    expect(await suggestedFor((await addTopic.execute(reviewer(), { name: "Empty" })).id)).toEqual([]);
  });

  it("is at most twenty claims, and says how many more there are", async () => {
    const id = await topicOf(await claim(FERRY[0] ?? ""), await claim(FERRY[1] ?? ""));
    for (let n = 0; n < 23; n += 1) await claim(`A ferry burned near Lindvik, hour ${n}.`);
    const answer = await listMayBelong.execute(desk.as("viewer"), { id });
    expect([answer.claims.length, answer.leftOut, answer.weighed, answer.of]).toEqual([20, 3, 2, 2]);
  });
});

describe("suggested topics", () => {
  it("are groups of claims that confirmed links tie, until they are in a topic or a link is dismissed", async () => {
    const ids = [];
    for (const n of [1, 2, 3, 4]) ids.push(await claim(`The Aurora burned for ${n} hours off Lindvik.`));
    const [a = "", b = "", c = "", d = ""] = ids;
    await link(a, b);
    await link(b, c);
    const last = await link(c, d);
    const [group] = await groups();
    expect(group?.claims.map((one) => one.id).sort()).toEqual([...ids].sort());
    expect(group?.name).toContain("Aurora");
    await editRelation.execute(reviewer(), { id: last.id, version: 1, state: "dismissed" });
    expect(await groups()).toEqual([]);
    await editRelation.execute(reviewer(), { id: last.id, version: 2, state: "confirmed" });
    await addTopic.execute(reviewer(), { name: group?.name ?? "", claimIds: ids });
    expect(await groups()).toEqual([]);
  });
});
