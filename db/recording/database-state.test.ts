/** Tests which databases a start refuses, what it tells people to do, and that it leaves the database unchanged. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrateDatabase } from "../open";
import { Sqlite } from "../sqlite/sqlite-driver";
import { APPLICATION_ID } from "./database-state";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-standing-"));
  path = join(folder, "stet.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

const migrate = () => migrateDatabase({ engine: "sqlite", path });

function run(sentences: string): void {
  const file = new Sqlite(path);
  file.exec(sentences);
  file.close();
}

/** Runs SQL on a desk, as if between two starts. */
async function afterwards(sentences: string): Promise<void> {
  await migrate();
  run(`pragma journal_mode = DELETE; ${sentences}`);
}

const STRANGE: [string, () => Promise<void> | void, RegExp][] = [
  ["another program's", () => run("create table notes (id)"), /something other than a desk.*Check the address/u],
  [
    "marked as another program's",
    () => run("pragma application_id = 252006673; create table people (id)"),
    /something other than a desk/u,
  ],
  [
    "newer than the program",
    () => afterwards("insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)"),
    /newer version of Stet. Install that version, or restore a backup/u,
  ],
  ["without a table that is needed", () => afterwards("drop table comments"), /comments is missing. Restore a backup/u],
  [
    "without a column that is needed",
    () => afterwards("alter table articles drop column author"),
    /column author .* missing/u,
  ],
];

it.each(STRANGE)("refuses a database %s, and changes nothing in it", async (_, make, words) => {
  await make();
  const before = readFileSync(path);
  await expect(migrate()).rejects.toMatchObject({ kind: "strange database", message: expect.stringMatching(words) });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(existsSync(`${path}-wal`)).toBe(false);
});

it("refuses a folder in place of the database", async () => {
  mkdirSync(path);
  await expect(migrate()).rejects.toThrow(/is not a file/u);
});

it("refuses a file that is no database", async () => {
  writeFileSync(path, "Dear desk, ".repeat(500));
  await expect(migrate()).rejects.toMatchObject({ code: "SQLITE_NOTADB" });
});

it("makes a desk where there is nothing, or an empty file, and marks it as one", async () => {
  for (const make of [() => rmSync(path, { force: true }), () => writeFileSync(path, "")]) {
    make();
    await migrate();
    const file = new Sqlite(path);
    expect(file.pragma("application_id", { simple: true })).toBe(APPLICATION_ID);
    file.close();
  }
});
