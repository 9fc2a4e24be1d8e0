/** Tests the suggested parts of bodies: where they come from, and that dismissed ones stay dismissed until put back. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addSource, editSource } from "./change-sources";
import { mergeSources } from "./merge-sources";
import { dismissParent, listPossibleParents } from "./possible-parents";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

async function register(name: string, more: Record<string, unknown> = {}): Promise<string> {
  return (await addSource.execute(desk.as("reviewer"), { name, kind: "government body", ...more })).id;
}

async function suggested(id: string | null = null) {
  const { pairs } = await listPossibleParents.execute(desk.as("viewer"), { id });
  return pairs.map(({ part, parent }) => `${part.name} < ${parent.name}`);
}

it("come with their reasons from the names that articles brought, on the pages of both and in the register", async () => {
  await addTestClaim(desk, { speaker: "Iranian Foreign Ministry" });
  await addTestClaim(desk, { speaker: "Iran" });
  const elsewhere = await register("Port Office");
  const { pairs, total, allowed } = await listPossibleParents.execute(desk.as("reviewer"), {});
  expect({ total, allowed }).toEqual({ total: 1, allowed: ["source.edit", "source.dismiss parent"] });
  expect(pairs).toMatchObject([
    {
      part: { name: "Iranian Foreign Ministry", version: 1 },
      parent: { name: "Iran" },
      why: "“Iranian” in its name stands for the country",
    },
  ]);
  const [ids] = pairs.map(({ part, parent }) => [part.id, parent.id]);
  for (const id of ids ?? []) expect(await suggested(id)).toHaveLength(1);
  expect(await suggested(elsewhere)).toEqual([]);
  await expect(suggested("nobody")).rejects.toMatchObject({ code: "not found" });
});

it("are gone once the part is part of something, and never make a circle", async () => {
  const iran = await register("Iran");
  const ministry = await register("Iranian Foreign Ministry");
  const details = { partOf: iran };
  await editSource.execute(desk.as("reviewer"), { id: ministry, version: 1, details });
  expect(await suggested()).toEqual([]);
  const office = await register("Port Office");
  const inspectors = await register("Port Office inspectors");
  await editSource.execute(desk.as("reviewer"), { id: office, version: 1, details: { partOf: inspectors } });
  expect(await suggested()).toEqual([]);
});

it("stay dismissed, also for what either is merged into, until that is put back", async () => {
  const iran = await register("Iran");
  const ministry = await register("Iranian Foreign Ministry");
  const dismiss = () => dismissParent.execute(desk.as("reviewer"), { id: ministry, parent: iran });
  await dismiss();
  expect(await suggested()).toEqual([]);
  await dismiss();
  const of = { subjectType: "source", subjectId: ministry };
  const { lines } = await listHistory.execute(desk.as("reviewer"), of);
  expect(lines.map(({ action }) => action)).toEqual(["source.dismiss parent", "source.add"]);
  const other = await register("Iran’s Foreign Ministry");
  expect(await suggested()).toEqual(["Iran’s Foreign Ministry < Iran"]);
  await mergeSources.execute(desk.as("editor"), { from: ministry, fromVersion: 1, into: other });
  expect(await suggested()).toEqual([]);
  await putBack.execute(desk.as("reviewer"), { eventId: lines[0]?.id });
  expect(await suggested()).toEqual(["Iran’s Foreign Ministry < Iran"]);
  const [back] = (await listHistory.execute(desk.as("reviewer"), { ...of, limit: 1 })).lines;
  await putBack.execute(desk.as("reviewer"), { eventId: back?.id });
  expect(await suggested()).toEqual([]);
});

it("are not dismissed by viewers, nor from itself", async () => {
  const iran = await register("Iran");
  const dismiss = (who: "viewer" | "reviewer") => dismissParent.execute(desk.as(who), { id: iran, parent: iran });
  await expect(dismiss("viewer")).rejects.toMatchObject({ code: "not allowed" });
  await expect(dismiss("reviewer")).rejects.toMatchObject({ code: "invalid" });
});
