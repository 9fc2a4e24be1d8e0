/** Tests how a file is opened: with a write-ahead log, full sync to disk, and foreign keys. */
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Database, Handle } from "../database";
import { settings } from "../schema.sqlite";
import { migrateSqlite, openSqlite, readSqlite } from "./open-sqlite";
import { Sqlite } from "./sqlite-driver";

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-open-"));
  migrateSqlite(join(folder, "nested", "desk.db"));
  database = openSqlite(join(folder, "nested", "desk.db"));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const permissions = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** Returns every table, index and trigger of a database, and its migrations. */
function schemaOf(path: string): unknown[] {
  const file = new Sqlite(path);
  const found = [
    ...file.prepare("select name, sql from sqlite_master order by name").all(),
    ...file.prepare("select created_at from __drizzle_migrations order by 1").all(),
  ];
  file.close();
  return found;
}

async function pragma(handle: Handle, name: string): Promise<unknown> {
  const [row] = await handle.select({ value: sql`*` }).from(sql.raw(`pragma_${name}`));
  return row?.value;
}

it("writes ahead, waits for the disk, and keeps foreign keys", async () => {
  const found = await database.write(async (tx) => [
    await pragma(tx, "journal_mode"),
    await pragma(tx, "synchronous"),
    await pragma(tx, "foreign_keys"),
  ]);
  const FULL = 2;
  expect(found).toEqual(["wal", FULL, 1]);
  expect(await pragma(database.read, "journal_mode")).toBe("wal");
});

it("is for its owner alone, and so is what SQLite keeps beside it", async () => {
  const nested = join(folder, "nested");
  expect(readdirSync(nested).sort()).toEqual(["desk.db", "desk.db-shm", "desk.db-wal"]);
  for (const name of readdirSync(nested)) expect(permissions(join(nested, name)), name).toBe("600");
  expect(permissions(nested)).toBe("700");
});

it("takes others' permissions away where an earlier version gave them, but leaves a folder as it was", async () => {
  const path = join(folder, "nested", "desk.db");
  await database.close();
  chmodSync(join(folder, "nested"), 0o755);
  chmodSync(path, 0o644);
  writeFileSync(`${path}-wal`, "", { mode: 0o644 });
  migrateSqlite(path);
  database = openSqlite(path);
  expect([permissions(path), permissions(`${path}-wal`), permissions(join(folder, "nested"))]).toEqual([
    "600",
    "600",
    "755",
  ]);
});

it("leaves nothing beside the database when it closes", async () => {
  await database.write((tx) => tx.insert(settings).values({ id: "a", value: "1" }));
  expect(await database.read.select().from(settings)).toHaveLength(1);
  await database.close();
  expect(readdirSync(join(folder, "nested"))).toEqual(["desk.db"]);
  database = openSqlite(join(folder, "nested", "desk.db"));
});

it("reads without writing, and creates nothing", async () => {
  const path = join(folder, "nested", "desk.db");
  await database.write((tx) => tx.insert(settings).values({ id: "a", value: "1" }));
  const reading = readSqlite(path);
  expect(await reading.read.select().from(settings)).toEqual([{ id: "a", value: "1" }]);
  await expect(reading.write(async (tx) => tx.delete(settings))).rejects.toMatchObject({ kind: "read only" });
  await reading.close();
  expect(() => readSqlite(join(folder, "none.db"))).toThrow(/open/u);
  expect(readdirSync(folder)).toEqual(["nested"]);
});

it("reads on while another process holds the lock, and writes once that lets go", async () => {
  const other = new Sqlite(join(folder, "nested", "desk.db"));
  other.exec("BEGIN IMMEDIATE");
  const written = database.write((tx) => tx.insert(settings).values({ id: "a", value: "1" }));
  await setImmediate();
  expect(await database.read.select().from(settings)).toEqual([]);
  other.exec("ROLLBACK");
  other.close();
  await written;
  expect(await database.read.select().from(settings)).toHaveLength(1);
});

it("tries whether it can write, and leaves everything as it is", async () => {
  const log = join(folder, "nested", "desk.db-wal");
  const before = statSync(log).size;
  await database.probe();
  expect(statSync(log).size).toBeGreaterThan(before);
  expect(await database.read.select().from(settings)).toEqual([]);
});

it("leaves the old tables whole when a migration fails", async () => {
  const path = join(folder, "old.db");
  const broken = join(folder, "migrations");
  cpSync("db/migrations/sqlite", broken, { recursive: true });
  const journal = JSON.parse(readFileSync(join(broken, "meta/_journal.json"), "utf8"));
  const [last] = journal.entries.slice(-1);
  const before = { ...journal, entries: journal.entries.slice(0, -1) };
  writeFileSync(join(broken, "meta/_journal.json"), JSON.stringify(before));
  migrateSqlite(path, broken);
  const tables = schemaOf(path);
  writeFileSync(join(broken, "meta/_journal.json"), JSON.stringify(journal));
  const half = "CREATE TABLE half (id text);\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);";
  writeFileSync(join(broken, `${last.tag}.sql`), half);
  expect(() => migrateSqlite(path, broken)).toThrow(/nowhere/u);
  expect(schemaOf(path)).toEqual(tables);
  migrateSqlite(path);
  expect(schemaOf(path)).not.toEqual(tables);
});

it("migrates a second time without harm", async () => {
  await database.write((tx) => tx.insert(settings).values({ id: "a", value: "1" }));
  migrateSqlite(join(folder, "nested", "desk.db"));
  expect(await database.read.select().from(settings)).toEqual([{ id: "a", value: "1" }]);
});

it("closes only once what is being written has ended", async () => {
  const path = join(folder, "nested", "desk.db");
  const other = openSqlite(path);
  const written = other.write(async (tx) => {
    await tx.insert(settings).values({ id: "a", value: "1" });
    await setImmediate();
    await setImmediate();
    await tx.insert(settings).values({ id: "b", value: "2" });
  });
  await setImmediate();
  await other.close();
  await written;
  expect(await database.read.select({ id: settings.id }).from(settings)).toEqual([{ id: "a" }, { id: "b" }]);
});
