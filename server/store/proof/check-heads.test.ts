/** Tests that every line of a file of heads is checked, and that each line that no longer fits is reported. */
import { desc, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { events } from "@/db/schema.sqlite";
import { unguard } from "@/db/testing/test-database";
import { commentOnClaim } from "@/server/usecases/reviews/add-comment";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { furnishDesk } from "@/server/usecases/test-whole-desk";
import { chainHead } from "../history/events";
import { checkHeads, type HeadsLine } from "./check-heads";
import { proveDesk } from "./prove-desk";

const AT = Date.UTC(2026, 10, 28, 12);

let desk: TestDesk;
let claimId: string;
beforeEach(async () => {
  desk = await openTestDesk();
  ({ claimId } = await furnishDesk(desk));
});
afterEach(() => desk.close());

async function written(line: number): Promise<HeadsLine> {
  const head = await chainHead(desk.database.read);
  return { line, head: head && { ...head, at: AT } };
}

async function comment(): Promise<void> {
  await commentOnClaim.execute(desk.as("editor"), { claimId, text: "Asked the harbour master." });
}

async function* each(lines: readonly HeadsLine[]) {
  yield* lines;
}

const check = (lines: readonly HeadsLine[]) => desk.database.snapshot((db) => checkHeads(db, each(lines)));

it("finds nothing where all are there", async () => {
  const first = await written(1);
  await comment();
  const lines = [first, await written(2), { ...first, line: 3 }];
  expect(await check(lines)).toEqual({ checked: 3, faults: [] });
  const proof = await desk.database.snapshot((db) => proveDesk(db, { heads: each(lines) }));
  expect(proof.heads.checked).toBe(3);
});

it("names each line whose head was cut off, and no other", async () => {
  const first = await written(1);
  await comment();
  const second = await written(2);
  await desk.database.write(async (tx) => {
    await unguard(tx);
    const [newest] = await tx.select({ seq: events.seq }).from(events).orderBy(desc(events.seq)).limit(1);
    await tx.delete(events).where(eq(events.seq, newest?.seq ?? 0));
  });
  const seq = first.head?.seq ?? 0;
  expect((await check([first, second])).faults).toEqual([
    `Line 2 of the heads no longer fits: line ${seq + 1} of the history, written down 2026-11-28T12:00:00.000Z, is gone; the history ends at line ${seq}.`,
  ]);
});

it("names each line whose head is another one now", async () => {
  const first = await written(1);
  await comment();
  const second = await written(2);
  const anew = { line: 1, head: first.head && { ...first.head, hash: "0".repeat(64) } };
  expect((await check([anew, second])).faults).toEqual([
    expect.stringMatching(/^Line 1 of the heads no longer fits: line \d+ of the history, .*, is another one now\.$/u),
  ]);
});

it("names a line that states none, and a file that has none at all", async () => {
  const lines = [await written(1), { line: 2, head: null }];
  expect((await check(lines)).faults).toEqual(["Line 2 of the heads states no head; it may have been cut off."]);
  expect((await check([])).faults).toEqual(["There are no heads in the file that was given."]);
});

it("compares every one of many", async () => {
  const first = await written(1);
  const many = Array.from({ length: 1100 }, (_, at) => ({ ...first, line: at + 1 }));
  const wrong = { line: 1101, head: first.head && { ...first.head, seq: 1, hash: "0".repeat(64) } };
  const { checked, faults } = await check([...many, wrong]);
  expect([checked, faults.length]).toEqual([1101, 1]);
});
