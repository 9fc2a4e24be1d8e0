/** Tests that a backup finishes while people write, that it is complete, and that damage is detected. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Database } from "../database";
import { settings } from "../schema.sqlite";
import { backupDatabase, checkDatabase, sealDatabase } from "./backup";
import { migrateSqlite, openSqlite } from "./open-sqlite";

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-keep-"));
  migrateSqlite(join(folder, "desk.db"));
  database = openSqlite(join(folder, "desk.db"));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const put = (n: number) =>
  database.write(async (tx) => void (await tx.insert(settings).values({ id: `${n}`, value: "x" })));

it("copies a whole desk while writes are waiting, and loses none of them", async () => {
  const writes = Array.from({ length: 200 }, (_, n) => put(n));
  await writes[20];
  backupDatabase(join(folder, "desk.db"), join(folder, "copy.db"));
  await Promise.all(writes);
  expect(checkDatabase(join(folder, "copy.db"))).toBeNull();
  const copy = openSqlite(join(folder, "copy.db"));
  const kept = await copy.read.select().from(settings);
  await copy.close();
  expect(kept.length).toBeGreaterThan(20);
  expect(await database.read.select().from(settings)).toHaveLength(200);
});

it("never writes over a file that is there", () => {
  backupDatabase(join(folder, "desk.db"), join(folder, "copy.db"));
  expect(() => backupDatabase(join(folder, "desk.db"), join(folder, "copy.db"))).toThrow(/exists/u);
});

it("seals a closed database into one file that reading leaves alone", () => {
  const sealed = join(folder, "sealed");
  migrateSqlite(join(sealed, "desk.db"));
  sealDatabase(join(sealed, "desk.db"));
  expect(checkDatabase(join(sealed, "desk.db"))).toBeNull();
  expect(readdirSync(sealed)).toEqual(["desk.db"]);
});

it("tells what is no database", () => {
  writeFileSync(join(folder, "letter.db"), "Dear desk, ".repeat(500));
  expect(checkDatabase(join(folder, "letter.db"))).toMatch(/not a database/u);
});
