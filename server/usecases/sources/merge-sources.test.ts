/** Tests that a merge of two entries can be split again as if it had never happened. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findByName, getSource, sourceParts } from "@/server/store/sources/sources";
import { attributeClaim } from "../claims/attribute-claim";
import { listClaimPage } from "../claims/list-claims";
import { readOneClaim } from "../claims/read-claim";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addSource } from "./change-sources";
import { mergeSources, splitSource } from "./merge-sources";

let desk: TestDesk;
let ministry: string;
let department: string;
beforeEach(async () => {
  desk = await openTestDesk();
  ministry = await register("Ministry of Ports", ["MoP"]);
  department = await register("Department of Ports", ["DoP", "the MOP"]);
});
afterEach(() => desk.close());

async function register(name: string, aliases: string[]): Promise<string> {
  return (await addSource.execute(desk.as("reviewer"), { name, kind: "government body", aliases })).id;
}

async function versionOf(id: string): Promise<number> {
  return (await getSource(desk.database.read, id))?.version ?? 0;
}

async function merge(from = department, into = ministry) {
  return mergeSources.execute(desk.as("editor"), { from, fromVersion: await versionOf(from), into });
}

async function split(id = department) {
  return splitSource.execute(desk.as("editor"), { id, version: await versionOf(id) });
}

/** Returns the names of a claim's speakers and relays. */
async function castOf(id: string) {
  const { speakers, relays } = await readOneClaim.execute(desk.as("viewer"), { id });
  return { speakers: speakers.map((one) => one.name), relays: relays.map((one) => one.name) };
}

async function found(q: string): Promise<string[]> {
  return (await listClaimPage.execute(desk.as("viewer"), { filter: { q } })).claims.map((claim) => claim.id);
}

describe("merging", () => {
  it("moves claims and names, and splitting moves them back", async () => {
    const own = await addTestClaim(desk, { speaker: "Ministry of Ports" });
    const brought = await addTestClaim(desk, { speaker: "DoP" });
    expect(await merge()).toEqual({ claims: 1 });
    expect(await castOf(brought)).toEqual({ speakers: ["Ministry of Ports"], relays: [] });
    expect((await findByName(desk.database.read, "dop"))?.id).toBe(ministry);
    expect((await found("ministry")).sort()).toEqual([own, brought].sort());
    expect(await split()).toEqual({ claims: 1 });
    expect(await castOf(brought)).toEqual({ speakers: ["Department of Ports"], relays: [] });
    expect(await castOf(own)).toEqual({ speakers: ["Ministry of Ports"], relays: [] });
    expect((await findByName(desk.database.read, "dop"))?.id).toBe(department);
    expect(await found("department")).toEqual([brought]);
  });

  it("leaves both with the names that they had, a shared one too", async () => {
    const before = [await sourceParts(desk.database.read, ministry), await sourceParts(desk.database.read, department)];
    await merge();
    await split();
    const after = [await sourceParts(desk.database.read, ministry), await sourceParts(desk.database.read, department)];
    expect(after).toEqual(before);
  });

  it("gives back only what was brought, where both played a part in one claim", async () => {
    const relayed = await addTestClaim(desk, { speaker: "Department of Ports", relay: "Ministry of Ports" });
    const together = await addTestClaim(desk, { speaker: "Ministry of Ports" });
    const roles = [ministry, department].map((id) => ({ role: "speaker", source: { id } }));
    await attributeClaim.execute(desk.as("reviewer"), { id: together, version: 1, roles });
    await merge();
    expect(await castOf(together)).toEqual({ speakers: ["Ministry of Ports"], relays: [] });
    await split();
    expect(await castOf(relayed)).toEqual({ speakers: ["Department of Ports"], relays: ["Ministry of Ports"] });
    expect(await castOf(together)).toEqual({ speakers: ["Department of Ports", "Ministry of Ports"], relays: [] });
  });

  it("does not give back what was attributed to somebody else meanwhile", async () => {
    const brought = await addTestClaim(desk, { speaker: "DoP" });
    await merge();
    await attributeClaim.execute(desk.as("reviewer"), {
      id: brought,
      version: 1,
      roles: [{ role: "speaker", source: { name: "Ada Varga" } }],
    });
    await split();
    expect(await castOf(brought)).toEqual({ speakers: ["Ada Varga"], relays: [] });
  });

  it("is taken apart from the last one on", async () => {
    const office = await register("Port Office", []);
    await merge(department, ministry);
    await merge(ministry, office);
    await expect(split(department)).rejects.toMatchObject({ code: "wrong state" });
    await split(ministry);
    await expect(split(department)).resolves.toEqual({ claims: 0 });
  });

  it("lets nothing more be attributed to the entry that was merged, by hand or by putting back", async () => {
    const brought = await addTestClaim(desk, { speaker: "DoP" });
    const speaking = (id: string, version: number, roles: unknown[]) =>
      attributeClaim.execute(desk.as("reviewer"), { id, version, roles });
    await speaking(brought, 1, []);
    const [taken] = (await listHistory.execute(desk.as("reviewer"), { claimId: brought })).lines;
    await merge();
    await putBack.execute(desk.as("reviewer"), { eventId: taken?.id });
    expect(await castOf(brought)).toEqual({ speakers: ["Ministry of Ports"], relays: [] });
    await speaking(brought, 3, [{ role: "relay", source: { id: department } }]);
    expect(await castOf(brought)).toEqual({ speakers: [], relays: ["Ministry of Ports"] });
  });

  it("refuses itself, what is merged already, an older version, and anybody below an editor", async () => {
    await expect(merge(ministry, ministry)).rejects.toMatchObject({ code: "invalid" });
    const input = { from: department, fromVersion: 9, into: ministry };
    await expect(mergeSources.execute(desk.as("editor"), input)).rejects.toMatchObject({ code: "stale" });
    await expect(mergeSources.execute(desk.as("reviewer"), input)).rejects.toMatchObject({ code: "not allowed" });
    await merge();
    await expect(merge()).rejects.toMatchObject({ code: "wrong state" });
    await expect(split(ministry)).rejects.toMatchObject({ code: "wrong state" });
  });
});

describe("the register", () => {
  it("refuses a name that another source goes by, and says whose it is", async () => {
    await expect(register("the mop", [])).rejects.toMatchObject({ code: "already there" });
  });
});
