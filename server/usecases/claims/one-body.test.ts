/** Tests that parts of one body are one origin of a claim, and that its page says which body ties them. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { linkClaims } from "../relations/change-relations";
import { addSource, editSource } from "../sources/change-sources";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { readOneClaim } from "./read-claim";

let desk: TestDesk;
const ids: Record<string, string> = {};
beforeEach(async () => {
  desk = await openTestDesk();
  for (const name of ["Norland", "Ministry of Ports", "Port Office", "Coast Guard"])
    ids[name] = (await addSource.execute(desk.as("reviewer"), { name, kind: "government body" })).id;
  await place("Ministry of Ports", "Norland");
  await place("Port Office", "Ministry of Ports");
});
afterEach(() => desk.close());

async function place(name: string, parent: string): Promise<void> {
  const details = { partOf: ids[parent] };
  await editSource.execute(desk.as("reviewer"), { id: ids[name], version: 1, details });
}

const claim = (speaker: string, publisher: string) =>
  addTestClaim(desk, { statement: "The bridge is shut.", speaker, publisher });
const link = (a: string, b: string, type: string) =>
  linkClaims.execute(desk.as("reviewer"), { a, b, type, reason: "Because." });
const read = (id: string) => readOneClaim.execute(desk.as("viewer"), { id });

async function corroborated() {
  const mine = await claim("Ada Varga", "Gazette");
  const [office, guard] = [await claim("Port Office", "Herald"), await claim("Coast Guard", "Post")];
  for (const one of [office, guard]) await link(one, mine, "corroborates");
  return { mine, office, guard };
}

it("counts them once for another's claim, and says why", async () => {
  const { mine } = await corroborated();
  expect((await read(mine)).standing.corroboratedBy).toBe(2);
  await place("Coast Guard", "Norland");
  const { standing, origins } = await read(mine);
  expect(standing.corroboratedBy).toBe(1);
  const parts = origins.map(({ names, claims }) => [
    ...names,
    ...claims.map(({ manner, kin, by }) => [manner, kin, by]),
  ]);
  expect(parts).toEqual([
    ["Port Office", ["said", null, "Herald"], ["of one body", "Coast Guard, also part of Norland", "Post"]],
  ]);
});

it("does not count them for a claim of another part, and says so", async () => {
  const { office, guard } = await corroborated();
  await link(office, guard, "corroborates");
  await place("Coast Guard", "Norland");
  const { origins, ofOneBody } = await read(guard);
  expect(origins.map(({ names }) => names)).toEqual([["Ada Varga"]]);
  expect(ofOneBody.map(({ kin, by }) => [kin, by])).toEqual([["Port Office, also part of Norland", "Herald"]]);
});

it("takes a contradiction between them for one between sources, and for no reversal", async () => {
  const { office, guard } = await corroborated();
  await link(office, guard, "contradicts");
  await place("Coast Guard", "Norland");
  expect((await read(guard)).standing).toMatchObject({ contestedBy: 1, reversals: [], label: "contested" });
});
