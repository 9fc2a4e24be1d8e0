/** Tests that a missing, changed or foreign part of the database is reported, and nothing else. */
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { execute, newTestDatabase, TEST_ENGINE, type TestDatabase } from "../testing/test-database";
import { partsOf, strangeParts } from "./own-parts";

let made: TestDatabase;
beforeEach(async () => {
  made = await newTestDatabase();
});
afterEach(() => made.remove());

it("finds nothing strange in a database that the migrations made", async () => {
  expect(await made.database.snapshot(strangeParts)).toEqual([]);
});

it.runIf(TEST_ENGINE === "pglite")("knows PostgreSQL's parts as they are after the newest migration", async () => {
  const parts = Object.fromEntries(await partsOf(made.database.read));
  await expect(`${JSON.stringify(parts, null, 2)}\n`).toMatchFileSnapshot("../migrations/pg/meta/parts.json");
});

const on = TEST_ENGINE === "sqlite" ? "" : " on events";
it.each([
  [`drop trigger events_refuse_delete${on}`, /trigger .*events_refuse_delete is missing/u],
  ["drop index claims_verdict", /index claims_verdict is missing/u],
  ["drop table comments", /comments.* is missing/u],
  ["create table extra (id text)", /extra.* is none of Stet's/u],
])("tells of %s", async (sentence, told) => {
  // Undoes the changes, because the next test may reuse the database.
  const strange: string[] = [];
  const undone = made.database.write(async (tx) => {
    await execute(tx, sql.raw(sentence));
    strange.push(...(await strangeParts(tx)));
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(strange.join(" ")).toMatch(told);
});

it.runIf(TEST_ENGINE === "sqlite")("tells of an index that was made otherwise", async () => {
  await made.database.write(async (tx) => {
    await execute(tx, sql.raw("drop index claims_verdict"));
    await execute(tx, sql.raw("create index claims_verdict on claims (verdict)"));
  });
  expect(await made.database.snapshot(strangeParts)).toEqual(["The index claims_verdict of the database was changed."]);
});
