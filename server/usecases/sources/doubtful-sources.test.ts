/**
 * Tests that entries that may be the same are found and weighed, and that pairs that a person told apart stay apart.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attributeClaim } from "../claims/attribute-claim";
import { listHistory } from "../history/read-history";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addSource } from "./change-sources";
import { listDoubtful, listMayBeSame } from "./doubtful-sources";
import { mergeSources, splitSource } from "./merge-sources";
import { listRegister } from "./read-sources";
import { doubtAgain, tellApart } from "./tell-apart";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

async function register(name: string, more: Record<string, unknown> = {}): Promise<string> {
  return (await addSource.execute(desk.as("reviewer"), { name, kind: "person", ...more })).id;
}

async function alike(id: string): Promise<[string, number][]> {
  const { candidates } = await listMayBeSame.execute(desk.as("viewer"), { id });
  return candidates.map(({ source, confidence }) => [source.name, confidence]);
}

const doubtful = async () =>
  (await listDoubtful.execute(desk.as("viewer"), {})).pairs.map(({ one, other }) => [one.name, other.name]);

const apart = (id: string, other: string) => tellApart.execute(desk.as("reviewer"), { id, other });
const again = (id: string, other: string) => doubtAgain.execute(desk.as("reviewer"), { id, other });

describe("what may be the same", () => {
  it("stays two entries at an import, and is told with how sure it is and why", async () => {
    await addTestClaim(desk, { speaker: "Mohammad Javad Zarif" });
    await addTestClaim(desk, { speaker: "Javad Zarif", relay: "Ada Varga" });
    const { sources } = await listRegister.execute(desk.as("viewer"), {});
    expect(sources.length).toBe(3);
    const { pairs, total, allowed } = await listDoubtful.execute(desk.as("reviewer"), {});
    expect({ total, allowed }).toEqual({ total: 1, allowed: ["source.tell apart"] });
    expect(pairs).toMatchObject([
      {
        one: { name: "Mohammad Javad Zarif", kind: "person" },
        other: { name: "Javad Zarif" },
        confidence: 0.75,
        why: "the same surname, and given names that agree",
      },
    ]);
  });

  it("is surer by a role that both have, whether in the register or as articles describe them", async () => {
    const javad = await register("Javad Zarif");
    const long = await register("Mohammad Javad Zarif", {
      affiliations: [{ role: "Foreign Minister", organisation: "Iran" }],
    });
    await register("J. Zarif");
    expect(await alike(javad)).toEqual([
      ["Mohammad Javad Zarif", 0.75],
      ["J. Zarif", 0.6],
    ]);
    const id = await addTestClaim(desk, { speaker: "Javad Zarif" });
    const roles = [{ role: "speaker", source: { id: javad }, describedAs: "Iranian Foreign Minister" }];
    await attributeClaim.execute(desk.as("reviewer"), { id, version: 1, roles });
    expect(await alike(javad)).toEqual([
      ["Mohammad Javad Zarif", 0.9],
      ["J. Zarif", 0.6],
    ]);
    expect(await alike(long)).toEqual([
      ["Javad Zarif", 0.9],
      ["J. Zarif", 0.6],
    ]);
  });

  it("lists the register's pairs surest first, by aliases too, and no more than asked for", async () => {
    await register("Ali Khamenei", { aliases: ["The Leader"] });
    await register("Khamenei", { kind: "organisation" });
    await register("Chinese Foreign Ministry", { kind: "government body" });
    await register("Beijing", { kind: "government body", aliases: ["Foreign Ministry of China"] });
    await register("Ada Varga");
    expect(await doubtful()).toEqual([
      ["Chinese Foreign Ministry", "Beijing"],
      ["Ali Khamenei", "Khamenei"],
    ]);
    const one = await listDoubtful.execute(desk.as("viewer"), { limit: 1 });
    expect([one.pairs.length, one.total]).toEqual([1, 2]);
  });

  it("has no part of entries that were merged, or of a source that is not there", async () => {
    const [javad, long] = [await register("Javad Zarif"), await register("Mohammad Javad Zarif")];
    await mergeSources.execute(desk.as("editor"), { from: javad, fromVersion: 1, into: long });
    expect(await doubtful()).toEqual([]);
    expect(await alike(javad)).toEqual([]);
    expect(await alike(long)).toEqual([]);
    await expect(alike("nobody")).rejects.toMatchObject({ code: "not found" });
  });
});

describe("telling apart", () => {
  it("asks no more about the two, from either side, until it is taken back", async () => {
    const [ali, bare] = [await register("Ali Khamenei"), await register("Khamenei")];
    await apart(bare, ali);
    expect([await doubtful(), await alike(ali), await alike(bare)]).toEqual([[], [], []]);
    const { apart: told } = await listMayBeSame.execute(desk.as("viewer"), { id: ali });
    const byName = desk.people.reviewer.name;
    expect(told).toEqual([{ id: bare, name: "Khamenei", byName, at: expect.any(Number) }]);
    await again(ali, bare);
    expect(await alike(ali)).toEqual([["Khamenei", 0.45]]);
    const lines = (await listHistory.execute(desk.as("viewer"), { subjectType: "source", limit: 2 })).lines;
    expect(lines.map(({ action, subjectId, note }) => [action, subjectId, note.otherName])).toEqual([
      ["source.doubt again", ali, "Khamenei"],
      ["source.tell apart", bare, "Ali Khamenei"],
    ]);
  });

  it("holds for the entry that one of them is merged into, and for both again after a split", async () => {
    const [ali, bare] = [await register("Ali Khamenei"), await register("Khamenei")];
    const leader = await register("A. Khamenei");
    await apart(ali, bare);
    await mergeSources.execute(desk.as("editor"), { from: bare, fromVersion: 1, into: leader });
    expect(await alike(ali)).toEqual([]);
    await splitSource.execute(desk.as("editor"), { id: bare, version: 2 });
    expect(await alike(ali)).toEqual([["A. Khamenei", 0.6]]);
  });

  it("refuses itself, what is not there, what is merged, doing it twice, and anybody below a reviewer", async () => {
    const [ali, bare, other] = [await register("Ali Khamenei"), await register("Khamenei"), await register("A. K.")];
    await expect(apart(ali, ali)).rejects.toMatchObject({ code: "invalid" });
    await expect(apart(ali, "nobody")).rejects.toMatchObject({ code: "not found" });
    await expect(again(ali, bare)).rejects.toMatchObject({ code: "wrong state" });
    await apart(ali, bare);
    await expect(apart(bare, ali)).rejects.toMatchObject({ code: "already there" });
    const viewer = tellApart.execute(desk.as("viewer"), { id: ali, other });
    await expect(viewer).rejects.toMatchObject({ code: "not allowed" });
    await mergeSources.execute(desk.as("editor"), { from: other, fromVersion: 1, into: bare });
    await expect(apart(ali, other)).rejects.toMatchObject({ code: "wrong state" });
  });
});
