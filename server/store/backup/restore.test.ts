/** Tests that only a complete desk is restored, that the old desk is kept, and that a desk in use is left alone. */
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAddress } from "@/db/address";
import { migrateDatabase } from "@/db/open";
import { events } from "@/db/schema.sqlite";
import { backupDatabase } from "@/db/sqlite/backup";
import { migrateSqlite, openSqlite } from "@/db/sqlite/open-sqlite";
import { Sqlite } from "@/db/sqlite/sqlite-driver";
import { execute, TEST_ENGINE } from "@/db/testing/test-database";
import { CHAIN_START, hashLine } from "@/server/domain/history/event";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { furnishProvedDesk } from "@/server/usecases/test-proved-desk";
import { writeArchive } from "./archive";
import { faultOfPlace } from "./check-desk";
import { makeBackup } from "./make-backup";
import { restoreDesk } from "./restore-desk";
import { fileAt, rowsAt, testFolder } from "./test-backups";

const options = { now: () => Date.UTC(2026, 10, 28, 12) };
const ABOUT = { stet: "0", schema: "0", madeAt: "2026-11-28T12:00:00.000Z" };

let folder: ReturnType<typeof testFolder>;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

const restore = (name: string) => restoreDesk(folder.at(name), fileAt(folder.at("stet.db")), options);

function sqliteFile(name: string, sentences: string): string {
  const file = new Sqlite(folder.at(name));
  file.exec(sentences);
  file.close();
  return folder.at(name);
}

/** One file of each kind that is not a backup, with the message it leads to. */
const NO_BACKUPS: [string, RegExp, () => Promise<unknown> | unknown][] = [
  ["missing", /it is not there/u, () => undefined],
  ["a folder", /it is not a file/u, () => mkdirSync(folder.at("bad"))],
  ["empty", /it is empty/u, () => writeFileSync(folder.at("bad"), "")],
  ["a letter", /neither a backup nor a database/u, () => writeFileSync(folder.at("bad"), "Dear desk, ".repeat(99))],
  ["another program's database", /something other than a desk/u, () => sqliteFile("bad", "create table t (x)")],
  [
    "another program's database that says so",
    /something other than a desk/u,
    () => sqliteFile("bad", "pragma application_id = 7; create table people (id); create table events (id)"),
  ],
  ["a database without tables", /it has no tables/u, () => sqliteFile("bad", "pragma user_version = 1")],
  ["a desk without people", /nobody has an account/u, () => migrateDatabase(fileAt(folder.at("bad")))],
  [
    "a zip of something else",
    /does not begin with a manifest/u,
    () => writeFileSync(folder.at("bad"), Buffer.from(ZIP_OF_A_LETTER, "base64")),
  ],
  [
    "an archive of another program's database",
    /something other than a desk/u,
    () => writeArchive(folder.at("bad"), ABOUT, [{ name: "desk.db", file: sqliteFile("f.db", "create table t (x)") }]),
  ],
  [
    "an archive with a strange file",
    /a strange file, odd/u,
    () => writeArchive(folder.at("bad"), ABOUT, [{ name: "odd", file: "package.json" }]),
  ],
  ["an archive without a database", /it is not there/u, () => writeArchive(folder.at("bad"), ABOUT, [])],
];

/** `letter.txt` with the words "Dear desk", as written by `zip`. */
const ZIP_OF_A_LETTER =
  "UEsDBAoAAAAAAAAAIQDqYxSNCQAAAAkAAAAKAAAAbGV0dGVyLnR4dERlYXIgZGVza1BLAQIeAwoAAAAAAAAAIQDqYxSNCQAAAAkAAAAKAAAAAAAAAAEAAACkgQAAAABsZXR0ZXIudHh0UEsFBgAAAAABAAEAOAAAADEAAAAAAA==";

describe("restoring", () => {
  it.each(NO_BACKUPS)("refuses %s, and makes nothing", async (_, words, make) => {
    await make();
    await expect(restore("bad")).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(words) });
    expect(folder.names().filter((name) => name.startsWith("stet"))).toEqual([]);
  });

  it("refuses what is no file at all", async () => {
    const restored = restoreDesk("/dev/null", fileAt(folder.at("stet.db")), options);
    await expect(restored).rejects.toThrow(/not a file/u);
  });
});

describe.runIf(TEST_ENGINE === "sqlite")("where there is a desk", () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
    await furnishProvedDesk(desk);
    await makeBackup(readAddress(desk.address), folder.at("monday.zip"), options);
    await restore("monday.zip");
  });
  afterEach(() => desk.close());

  const nameDesk = async (name: string) => {
    const database = openSqlite(folder.at("stet.db"));
    await database.write((tx) => execute(tx, sql`update settings set value = ${name} where id = 'desk name'`));
    return database;
  };

  it("keeps it under the name that is told, as one file of its owner's", async () => {
    await (await nameDesk("Tuesday's")).close();
    const { keptAs } = await restore("monday.zip");
    expect(keptAs).toBe(folder.at("stet.db.before-2026-11-28T12-00-00.000Z"));
    expect(folder.names()).toEqual(["monday.zip", "stet.db", "stet.db.before-2026-11-28T12-00-00.000Z"]);
    expect(JSON.stringify((await rowsAt(fileAt(keptAs ?? ""))).settings)).toContain("Tuesday's");
    expect(JSON.stringify((await rowsAt(fileAt(folder.at("stet.db")))).settings)).not.toContain("Tuesday's");
    for (const path of [folder.at("stet.db"), keptAs ?? ""]) expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("puts what a killed server left beside it into what is kept", async () => {
    const open = await nameDesk("Tuesday's");
    for (const name of ["stet.db", "stet.db-wal"]) copyFileSync(folder.at(name), folder.at(`killed-${name}`));
    await open.close();
    for (const name of ["stet.db", "stet.db-wal"]) copyFileSync(folder.at(`killed-${name}`), folder.at(name));
    const { keptAs } = await restore("monday.zip");
    expect(folder.names().filter((name) => name.startsWith("stet.db-"))).toEqual([]);
    expect(JSON.stringify((await rowsAt(fileAt(keptAs ?? ""))).settings)).toContain("Tuesday's");
  });

  it("keeps one that is damaged as it is, and restores beside it", async () => {
    writeFileSync(folder.at("stet.db"), "Dear desk, ".repeat(500));
    const { keptAs } = await restore("monday.zip");
    expect(readFileSync(keptAs ?? "", "utf8")).toMatch(/^Dear desk/u);
    expect(await faultOfPlace(fileAt(folder.at("stet.db")))).toBeNull();
  });

  it("moves a write-ahead log away that has lost its database, and would be played into the new one", async () => {
    renameSync(folder.at("stet.db"), folder.at("moved.db"));
    writeFileSync(folder.at("stet.db-wal"), "left");
    const { keptAs } = await restore("monday.zip");
    expect(readFileSync(`${keptAs}-wal`, "utf8")).toBe("left");
    expect(await faultOfPlace(fileAt(folder.at("stet.db")))).toBeNull();
  });

  it("refuses while somebody has it open, and leaves it to them", async () => {
    const open = await nameDesk("Tuesday's");
    await expect(restore("monday.zip")).rejects.toThrow(/in use\. Stop the server/u);
    await (await nameDesk("Wednesday's")).close();
    expect(JSON.stringify((await rowsAt(fileAt(folder.at("stet.db")))).settings)).toContain("Wednesday's");
    await open.close();
  });

  it("leaves it as it is when the backup is cut short, or some bytes of its contents are others", async () => {
    const archive = readFileSync(folder.at("monday.zip"));
    const before = readFileSync(folder.at("stet.db"));
    for (const at of [0.1, 0.5, 0.9]) {
      const damaged = Buffer.from(archive);
      const place = Math.floor(at * damaged.length);
      // A single byte may belong to a code of the compression that stands for nothing here, and make no difference.
      for (let i = place; i < place + 64; i += 1) damaged.writeUInt8(damaged.readUInt8(i) ^ 0x55, i);
      writeFileSync(folder.at("damaged.zip"), damaged);
      await expect(restore("damaged.zip"), `${at}`).rejects.toThrow(/cannot be restored/u);
      writeFileSync(folder.at("cut.zip"), archive.subarray(0, place));
      await expect(restore("cut.zip"), `${at}`).rejects.toThrow(/cannot be restored/u);
    }
    expect(readFileSync(folder.at("stet.db")).equals(before)).toBe(true);
    expect(folder.names().filter((name) => name.startsWith("stet.db."))).toEqual([]);
  });

  it("leaves it as it is when a row of the backup is not as its history left it, unless it may be unproved", async () => {
    const file = desk.database.address.engine === "sqlite" ? desk.database.address.path : "";
    backupDatabase(file, folder.at("tampered.db"));
    sqliteFile("tampered.db", "update claims set verdict = 'supported' where workflow = 'ruled'");
    await expect(restore("tampered.db")).rejects.toThrow(
      /The claim \S+ is not as line \d+ of the history left it\. Nothing was changed\. `stet restore --unproved`/u,
    );
    const { keptAs } = await restoreDesk(folder.at("tampered.db"), fileAt(folder.at("stet.db")), {
      ...options,
      unproved: true,
    });
    expect(keptAs).not.toBeNull();
    expect(JSON.stringify((await rowsAt(fileAt(folder.at("stet.db")))).claims)).toContain('"supported"');
  });

  it("takes a backup of a desk whose rows were never recorded", async () => {
    const older = await openTestDesk();
    await older.database.write(
      async (tx) => void (await tx.insert(events).values({ ...FIRST_LINE, hash: hashLine(FIRST_LINE) })),
    );
    await makeBackup(readAddress(older.address), folder.at("older.zip"), options);
    await restore("older.zip");
    expect((await rowsAt(fileAt(folder.at("stet.db")))).events).toHaveLength(1);
    await older.close();
  });

  it("takes the plain copy of a database, as earlier versions made it", async () => {
    backupDatabase(desk.database.address.engine === "sqlite" ? desk.database.address.path : "", folder.at("old.db"));
    await restore("old.db");
    expect(await rowsAt(fileAt(folder.at("stet.db")))).toEqual(await rowsAt(readAddress(desk.address)));
  });
});

/** Copies the migrations up to this one into a separate folder. */
function migrationsUpTo(newest: number): string {
  const some = folder.at(`migrations-${newest}`);
  cpSync("db/migrations/sqlite", some, { recursive: true });
  const journal = `${some}/meta/_journal.json`;
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, newest + 1) }));
  return some;
}

const FIRST_LINE = {
  ...{ seq: 1, id: "e", at: 1, actorId: null, actorName: "P", action: "desk.found" },
  ...{ subjectType: "desk", subjectId: "desk", claimId: null, body: "{}", previousHash: CHAIN_START },
};
/** The minimum that a desk of any version has: a person and a line of history. */
const OLD_DESK = `insert into people (id, email, name, role, created_at) values ('p', 'p@desk.example', 'P', 'admin', 1);
  insert into events (seq, id, at, actor_name, action, subject_type, subject_id, body, previous_hash, hash)
  values (1, 'e', 1, 'P', 'desk.found', 'desk', 'desk', '{}', '${CHAIN_START}', '${hashLine(FIRST_LINE)}')`;

it.each([0, 4, 10])("restores a plain backup whose newest migration is number %i", async (newest) => {
  migrateSqlite(folder.at("old.db"), migrationsUpTo(newest));
  sqliteFile("old.db", `${OLD_DESK}; pragma application_id = 0`);
  const before = readFileSync(folder.at("old.db"));
  await restore("old.db");
  expect(readFileSync(folder.at("old.db")).equals(before)).toBe(true);
  await migrateDatabase(fileAt(folder.at("stet.db")));
  expect(await faultOfPlace(fileAt(folder.at("stet.db")))).toBeNull();
});

it("does not restore what a newer version made", async () => {
  migrateSqlite(folder.at("new.db"));
  sqliteFile("new.db", "insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)");
  await expect(restore("new.db")).rejects.toThrow(/made by a newer version of Stet/u);
});

it("does not take a desk that has lost a table, or a column, for whole", async () => {
  migrateSqlite(folder.at("lost.db"));
  sqliteFile("lost.db", "drop table comments");
  expect(await faultOfPlace(fileAt(folder.at("lost.db")))).toMatch(/the table comments is missing/u);
  migrateSqlite(folder.at("less.db"));
  sqliteFile("less.db", "alter table articles drop column author");
  expect(await faultOfPlace(fileAt(folder.at("less.db")))).toMatch(
    /the column author of the table articles is missing/u,
  );
});

it("takes a desk that is no whole file for damaged", async () => {
  migrateSqlite(folder.at("cut.db"));
  const whole = readFileSync(folder.at("cut.db"));
  writeFileSync(folder.at("cut.db"), whole.subarray(0, whole.length / 2));
  appendFileSync(folder.at("cut.db"), "x");
  expect(await faultOfPlace(fileAt(folder.at("cut.db")))).not.toBeNull();
});
