/** Tests that each change is sent once, with the tab that made it, and that its caller receives the same message. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ChangeMessage, Touched } from "@/server/domain/history/touched";
import { tagClaim } from "./claims/tag-claim";
import { renameDesk } from "./desk/overview";
import { hearChanges } from "./hear-changes";
import { addTestClaim } from "./test-claims";
import { openTestDesk, type TestDesk } from "./test-desk";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

it("tells of a tab's change under its id, of others under none, and of a refused one nothing", async () => {
  const id = await addTestClaim(desk);
  const [heard, answered]: [ChangeMessage[], Touched[]] = [[], []];
  const deaf = await hearChanges(desk.database, (message) => heard.push(message));
  const reviewer = { ...desk.as("reviewer"), onTouched: (touched: Touched) => void answered.push(touched) };
  await tagClaim.execute({ ...reviewer, client: "tab-1" }, { id, add: ["watch"] });
  await expect(renameDesk.execute({ ...reviewer, client: "tab-1" }, { name: "Mine" })).rejects.toThrow();
  await tagClaim.execute(reviewer, { id, add: ["later"] });
  await vi.waitFor(() => expect(heard.map(({ client }) => client)).toEqual(["tab-1", null]));
  expect(heard.map(({ client: _, ...touched }) => touched)).toEqual(answered);
  deaf();
});
