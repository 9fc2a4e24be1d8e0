/** Tests that a table is read completely and in order, in batches that are limited in rows and in bytes. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { articles, claimTags, settings, sourceTags } from "@/db/schema.sqlite";
import { newTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { addTestClaim } from "@/server/usecases/test-claims";
import { openTestDesk } from "@/server/usecases/test-desk";
import { batchesOf } from "./batches";
import { setTags } from "./claims/claims";

let made: TestDatabase;
beforeEach(async () => {
  made = await newTestDatabase();
});
afterEach(() => made.remove());

async function all<Row>(batches: AsyncIterable<Row[]>): Promise<Row[][]> {
  const found: Row[][] = [];
  for await (const batch of batches) found.push(batch);
  return found;
}

it("reads every row once, in the order of the key, however many there are", async () => {
  const ids = Array.from({ length: 10_200 }, (_, n) => `${n}`);
  await made.database.write(async (tx) => {
    for (let from = 0; from < ids.length; from += 1000)
      await tx.insert(settings).values(ids.slice(from, from + 1000).map((id) => ({ id, value: "x" })));
  });
  const batches = await all(batchesOf(made.database.read, settings));
  expect(batches.flat().map((row) => row.id)).toEqual([...ids].sort());
  expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(500);
});

it("reads tables whose key has several columns", async () => {
  const desk = await openTestDesk();
  const ids = [await addTestClaim(desk), await addTestClaim(desk)].sort();
  const tags = Array.from({ length: 700 }, (_, n) => `tag ${n}`).sort();
  await desk.database.write(async (tx) => {
    for (const id of ids) await setTags(tx, id, tags);
  });
  const rows = (await all(batchesOf(desk.database.read, claimTags))).flat();
  await desk.close();
  expect(rows.map((row) => `${row.claimId} ${row.tag}`)).toEqual(
    ids.flatMap((id) => tags.map((tag) => `${id} ${tag}`)),
  );
});

it("never holds many long texts at once", async () => {
  const sizes = [1, 3_000_000, 2_000_000, 1, 1, 9_000_000, 1, 1];
  for (const [n, size] of sizes.entries()) {
    const row = { id: `a${n}`, title: "T", format: "text", sha256: `${n}`, importedAt: 1 } as const;
    await made.database.write((tx) => tx.insert(articles).values({ ...row, text: "é".repeat(size / 2 + 1) }));
  }
  const batches = await all(batchesOf(made.database.read, articles));
  expect(batches.map((batch) => batch.map((row) => row.id))).toEqual([
    ["a0", "a1"],
    ["a2", "a3", "a4"],
    ["a5"],
    ["a6", "a7"],
  ]);
});

it("reads an empty table", async () => {
  expect(await all(batchesOf(made.database.read, sourceTags))).toEqual([]);
});
