/** Tests what a source may be part of, how merges and splits carry that, and that nothing ever becomes part of itself. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allSourceIds, getSource } from "@/server/store/sources/sources";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addSource, editSource } from "./change-sources";
import { mergeSources, splitSource } from "./merge-sources";
import { listRegister, readOneSource } from "./read-sources";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

async function register(name: string, more: Record<string, unknown> = {}): Promise<string> {
  return (await addSource.execute(desk.as("reviewer"), { name, kind: "government body", ...more })).id;
}

const read = (id: string) => readOneSource.execute(desk.as("viewer"), { id });
const versionOf = async (id: string) => (await getSource(desk.database.read, id))?.version ?? 0;
const place = async (id: string, partOf: string | null) =>
  editSource.execute(desk.as("reviewer"), { id, version: await versionOf(id), details: { partOf } });
const merge = async (from: string, into: string) =>
  mergeSources.execute(desk.as("editor"), { from, fromVersion: await versionOf(from), into });
const split = async (id: string) => splitSource.execute(desk.as("editor"), { id, version: await versionOf(id) });
const parentsOf = async (id: string) => (await read(id)).parents.map(({ name }) => name);
const partsOf = async (id: string) => (await read(id)).parts.map(({ name }) => name);

async function newestLine(subjectId: string) {
  const of = { subjectType: "source", subjectId, limit: 1 };
  return (await listHistory.execute(desk.as("reviewer"), of)).lines[0];
}

async function norland() {
  const state = await register("Norland");
  const ministry = await register("Ministry of Ports", { partOf: state });
  const office = await register("Port Office", { partOf: ministry });
  return { state, ministry, office };
}

describe("what a source is part of", () => {
  it("is said, taken back and put back, each as a line of history", async () => {
    const state = await register("Norland");
    const ministry = await register("Ministry of Ports");
    await place(ministry, state);
    expect(await parentsOf(ministry)).toEqual(["Norland"]);
    const line = await newestLine(ministry);
    expect(line?.words).toEqual([{ field: "partOf", before: null, after: "Norland" }]);
    await putBack.execute(desk.as("reviewer"), { eventId: line?.id });
    expect(await parentsOf(ministry)).toEqual([]);
    await putBack.execute(desk.as("reviewer"), { eventId: (await newestLine(ministry))?.id });
    expect(await parentsOf(ministry)).toEqual(["Norland"]);
    await place(ministry, null);
    expect(await parentsOf(ministry)).toEqual([]);
  });

  it("is shown as a chain, with the parts of each and what they say, in the register too", async () => {
    const { state, ministry, office } = await norland();
    await addTestClaim(desk, { speaker: "Port Office" });
    await addTestClaim(desk, { speaker: "Norland" });
    expect(await parentsOf(office)).toEqual(["Ministry of Ports", "Norland"]);
    expect(await read(state)).toMatchObject({
      parts: [
        { id: ministry, under: null, spoken: 0 },
        { id: office, under: ministry, spoken: 1 },
      ],
      partsLeftOut: 0,
      spokenTogether: 2,
    });
    const { sources } = await listRegister.execute(desk.as("viewer"), { words: "Port Office" });
    expect(sources[0]?.parents[0]).toEqual({ id: ministry, name: "Ministry of Ports" });
  });

  it("is listed for as many parts as one filter of claims takes, and it says how many are left out", async () => {
    const state = await register("Norland");
    for (let n = 1; n <= 52; n += 1) await register(`Office ${n}`, { partOf: state });
    const { parts, partsLeftOut } = await read(state);
    expect([parts.length, partsLeftOut]).toEqual([49, 3]);
  });

  it("is refused for itself, in a circle, for people, and with what was merged", async () => {
    const { state, ministry, office } = await norland();
    const ada = await register("Ada Varga", { kind: "person" });
    await expect(place(state, state)).rejects.toMatchObject({ code: "invalid" });
    await expect(place(state, office)).rejects.toThrow("Port Office is already part of Norland");
    await expect(place(ada, state)).rejects.toThrow("Ada Varga is a person in the register");
    await expect(place(office, ada)).rejects.toThrow("nothing is part of a person");
    await expect(place(state, "nobody")).rejects.toMatchObject({ code: "not found" });
    const navy = await register("Navy");
    await merge(navy, office);
    await expect(place(navy, state)).rejects.toThrow("Navy has been merged into Port Office");
    await expect(place(ministry, navy)).rejects.toThrow("Navy has been merged into Port Office");
    await expect(register("Fleet", { partOf: navy })).rejects.toMatchObject({ code: "wrong state" });
  });

  it("may be a country that was imported as a person, and of a person whose kind is corrected with it", async () => {
    const states = await register("United States", { kind: "person" });
    const guards = await register("Coast Guards", { kind: "person" });
    const details = { kind: "government body", partOf: states };
    await editSource.execute(desk.as("reviewer"), { id: guards, version: 1, details });
    expect(await parentsOf(guards)).toEqual(["United States"]);
  });

  it("is guarded by the version, like every other field", async () => {
    const { state, office } = await norland();
    const older = { id: office, version: 9, details: { partOf: state } };
    await expect(editSource.execute(desk.as("reviewer"), older)).rejects.toMatchObject({ code: "stale" });
  });
});

describe("a merge", () => {
  it("moves the parts to what replaces the body, and a split gives them back", async () => {
    const { state, ministry, office } = await norland();
    const department = await register("Department of Ports", { partOf: state });
    await merge(ministry, department);
    expect(await parentsOf(office)).toEqual(["Department of Ports", "Norland"]);
    expect(await partsOf(state)).toEqual(["Department of Ports", "Port Office"]);
    expect(await partsOf(department)).toEqual(["Port Office"]);
    await split(ministry);
    expect(await parentsOf(office)).toEqual(["Ministry of Ports", "Norland"]);
    expect(await partsOf(department)).toEqual([]);
  });

  it("hands on what the entry is part of, unless the other is part of something, and a split takes it back", async () => {
    const { state, ministry } = await norland();
    const department = await register("Department of Ports");
    await merge(ministry, department);
    expect(await parentsOf(department)).toEqual(["Norland"]);
    await split(ministry);
    expect(await parentsOf(department)).toEqual([]);
    const council = await register("Council");
    await place(department, council);
    await merge(ministry, department);
    expect(await parentsOf(department)).toEqual(["Council"]);
    await split(ministry);
    expect([await parentsOf(department), await parentsOf(ministry)]).toEqual([["Council"], ["Norland"]]);
    expect(await partsOf(state)).toEqual(["Ministry of Ports", "Port Office"]);
  });

  it("of a body into its own part is refused, the other way round is not", async () => {
    const { state, office } = await norland();
    await expect(merge(state, office)).rejects.toThrow("Port Office is part of Norland");
    await merge(office, state);
    expect(await partsOf(state)).toEqual(["Ministry of Ports"]);
  });

  it("is not split where the entry would become part of itself by what was said meanwhile", async () => {
    const { state, ministry, office } = await norland();
    const department = await register("Department of Ports", { partOf: await register("Council") });
    await merge(ministry, department);
    await place(state, office);
    await expect(split(ministry)).rejects.toThrow("would be part of itself, by way of Norland and Port Office");
    await place(state, null);
    await expect(split(ministry)).resolves.toEqual({ claims: 0 });
  });

  it("after which a parent is put back names the entry that replaces it", async () => {
    const { ministry, office } = await norland();
    await place(office, null);
    const line = await newestLine(office);
    await merge(ministry, await register("Department of Ports"));
    await putBack.execute(desk.as("reviewer"), { eventId: line?.id });
    expect(await parentsOf(office)).toEqual(["Department of Ports", "Norland"]);
  });
});

it("never makes a source part of itself, by any sequence of placing, merging, splitting and putting back", async () => {
  const one = fc.nat({ max: 4 });
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("place" as const), one, other: one }) },
    fc.record({
      kind: fc.constantFrom("take back" as const, "merge" as const, "split" as const, "put back" as const),
      one,
      other: one,
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const mark = (await allSourceIds(desk.database.read)).length;
      const ids: string[] = [];
      for (const letter of "ABCDE") ids.push(await register(`Office ${letter} ${mark}`));
      for (const { kind, one: a, other: b } of steps) {
        const [id = "", other = ""] = [ids[a], ids[b]];
        const done = {
          place: () => place(id, other),
          "take back": () => place(id, null),
          merge: () => merge(id, other),
          split: () => split(id),
          "put back": async () => putBack.execute(desk.as("reviewer"), { eventId: (await newestLine(id))?.id }),
        }[kind]();
        // What is refused changes nothing.
        await done.catch((error) => expect(error).toHaveProperty("code"));
        for (const each of ids) expect(await circleFrom(each)).toBe(false);
      }
    }),
    { numRuns: 12 },
  );
});

/** Follows the rows themselves, not the code that is tested. */
async function circleFrom(start: string): Promise<boolean> {
  const seen = new Set<string>();
  for (let row = await getSource(desk.database.read, start); row; ) {
    if (seen.has(row.id)) return true;
    seen.add(row.id);
    const above: string | null = row.mergedInto ?? row.partOf;
    row = above ? await getSource(desk.database.read, above) : null;
  }
  return false;
}
