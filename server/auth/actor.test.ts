/** Tests that the server itself creates the desk's secret, and that the history says so. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { listHistory } from "@/server/usecases/history/read-history";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { sessionSecret } from "./actor";

const held = globalThis as typeof globalThis & { stetSecret?: string };

let desk: TestDesk;
beforeEach(async () => {
  delete held.stetSecret;
  desk = await openTestDesk();
});
afterEach(async () => {
  delete held.stetSecret;
  await desk.close();
});

it("names the server as the one that made it, and makes it once", async () => {
  const secret = await sessionSecret(desk.database);
  delete held.stetSecret;
  expect(await sessionSecret(desk.database)).toBe(secret);
  const { lines } = await listHistory.execute(desk.as("viewer"), {});
  expect(lines.map(({ action, actorName }) => [action, actorName])).toEqual([["desk.make secret", "Stet"]]);
});
