/**
 * Tests that a desk arrives complete on the other engine, in either direction, and that an interrupted transfer leaves
 * nothing behind.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database, Handle } from "@/db/database";
import { migrateDatabase, openDatabase } from "@/db/open";
import { claims, comments, events, people, settings } from "@/db/schema.sqlite";
import { newTestDatabase, TEST_ENGINE, type TestDatabase, unguard } from "@/db/testing/test-database";
import { commentOnClaim } from "@/server/usecases/reviews/add-comment";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { furnishProvedDesk } from "@/server/usecases/test-proved-desk";
import { furnishDesk } from "@/server/usecases/test-whole-desk";
import { batchesOf } from "../batches";
import { listClaims } from "../claims/claim-list";
import { reindexClaims } from "../claims/claims";
import { appendEvents } from "../history/events";
import { proveDesk } from "../proof/prove-desk";
import { TABLES, transferDesk } from "./transfer";

let desk: TestDesk;
let file: Database;
let other: TestDatabase;
let folder: string;
beforeEach(async () => {
  desk = await openTestDesk();
  other = await newTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "stet-transfer-"));
  const address = { engine: "sqlite", path: join(folder, "desk.db") } as const;
  await migrateDatabase(address);
  file = await openDatabase(address);
});
afterEach(async () => {
  await Promise.all([desk.close(), other.remove(), file.close()]);
  rmSync(folder, { recursive: true });
});

/** Returns every row of every table, by table name. */
async function rowsOf({ read }: Database): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const all: unknown[] = [];
    for await (const batch of batchesOf(read, table)) all.push(...batch);
    rows[getTableName(table)] = all;
  }
  return rows;
}

/** Numbers and texts that engines and drivers might write or read differently. */
const ODD_NUMBERS = [0.1 + 0.2, 1e-7, 5e-324, 1.7976931348623157e308, 1e21, 123456789012345680, -1.5, 100, 1 / 3];
const ODD_TEXTS = [
  "",
  " ",
  "\u{1f9a2}",
  "\uffff",
  "e\u0301 \u00e9",
  "\r\n\t",
  "\u2028",
  '{"b":1,"a":[]}',
  "\\x41",
  "0",
  "true",
];

async function addOddRows(tx: Handle, claimId: string): Promise<void> {
  const [claim] = await tx.select().from(claims).where(eq(claims.id, claimId));
  if (!claim) return;
  for (const [at, confidence] of ODD_NUMBERS.entries()) {
    const ordinal = 100 + at;
    const rank = claim.rank + claim.ordinal - ordinal;
    await tx.insert(claims).values({ ...claim, id: `odd-${at}`, ordinal, rank, confidence, addedAt: 2 ** 53 - 1 });
  }
  await reindexClaims(
    tx,
    ODD_NUMBERS.map((_, at) => `odd-${at}`),
  );
  for (const [at, value] of ODD_TEXTS.entries()) await tx.insert(settings).values({ id: `odd ${at} é`, value });
}

const rowCount = async (database: Database) => Object.values(await rowsOf(database)).flat().length;

/** Simulates a connection that goes dead after this many reads. */
function breaking(database: Database, reads: number): Database {
  let left = reads;
  const cut = (db: Handle): Handle => {
    const select = (...columns: []) => {
      left -= 1;
      if (left < 0) throw new Error("The line went dead");
      return db.select(...columns);
    };
    return Object.assign(Object.create(db), { select });
  };
  return { ...database, snapshot: (work) => database.snapshot((db) => work(cut(db))) };
}

/** Replaces the database's inserts with the test's own. */
function inserting(database: Database, insert: (tx: Handle, table: SQLiteTable) => unknown): Database {
  const altered = (tx: Handle): Handle =>
    Object.assign(Object.create(tx), { insert: (table: SQLiteTable) => insert(tx, table) });
  return { ...database, write: (work) => database.write((tx, tell) => work(altered(tx), tell)) };
}

describe("a desk", () => {
  it("arrives whole on the other engine, and comes back as it was", async () => {
    await furnishDesk(desk);
    const before = await rowsOf(desk.database);
    expect(Object.keys(before).filter((name) => before[name]?.length === 0)).toEqual([]);
    const there = await transferDesk(desk.database, file);
    const back = await transferDesk(file, other.database);
    expect(await rowsOf(file)).toEqual(before);
    expect(await rowsOf(other.database)).toEqual(before);
    expect(back).toEqual(there);
    expect(there.tables).toEqual(Object.fromEntries(Object.entries(before).map(([name, all]) => [name, all.length])));
    expect(there.head?.seq).toBe(before.events?.length);
  });

  it("is proved by its history wherever it comes, with the same digests", async () => {
    await furnishProvedDesk(desk, addOddRows);
    const proof = await desk.database.snapshot((db) => proveDesk(db));
    expect([proof.faults, proof.rows.checked > 35]).toEqual([[], true]);
    await transferDesk(desk.database, file);
    await transferDesk(file, other.database);
    for (const there of [file, other.database]) expect(await there.snapshot((db) => proveDesk(db))).toEqual(proof);
  });

  it.each([["file"], ["other"]])("is found by its words at the target (%s)", async (which) => {
    await furnishDesk(desk);
    await transferDesk(desk.database, file);
    await transferDesk(file, other.database);
    const { read } = which === "file" ? file : other.database;
    const found = async (q: string) =>
      (await listClaims(read, { filter: { q }, sort: "newest", after: null, limit: 9, me: null })).ranks.length;
    expect(await found("cafe harbour")).toBe(1);
    expect(await found("muller")).toBe(1);
    expect(await found('"harbour is shut"')).toBe(1);
    expect(await found("ferry")).toBe(0);
  });

  it.runIf(TEST_ENGINE !== "pglite")("arrives as it was at one moment, while people write", async () => {
    const { claimId } = await furnishDesk(desk);
    const before = await rowsOf(desk.database);
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const comment = begun.then(() => commentOnClaim.execute(desk.as("reviewer"), { claimId, text: "Meanwhile." }));
    await transferDesk(desk.database, file, { report: () => begin() });
    await comment;
    expect(await rowsOf(file)).toEqual(before);
    expect(await rowCount(desk.database)).toBe((await rowCount(file)) + 2);
  });

  it("tells how far it is, from the first batch to the last row", async () => {
    await furnishDesk(desk);
    const told: number[] = [];
    await transferDesk(desk.database, file, { report: (done, total) => void told.push(done / total) });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it.runIf(TEST_ENGINE !== "sqlite")("is proved with a line about texts that PostgreSQL has no place for", async () => {
    const { claimId } = await furnishProvedDesk(desk);
    const there = await transferDesk(desk.database, file);
    await file.write(async (tx) => {
      await tx.update(comments).set({ text: "a\0b" });
      const stamp = { actor: null, action: "comment.add" as const, at: 1, newId: () => "nul" };
      await appendEvents(tx, [{ subjectType: "claim", subjectId: claimId, claimId }], stamp);
    });
    expect((await file.snapshot((db) => proveDesk(db))).faults).toEqual([]);
    const arrived = await transferDesk(file, other.database);
    expect((await other.database.snapshot((db) => proveDesk(db))).faults).toEqual([]);
    expect(arrived.head?.seq).toBe((there.head?.seq ?? 0) + 2);
    expect(arrived.tables.events).toBe(arrived.head?.seq);
  });

  it("keeps what it can of a text that PostgreSQL has no place for", async () => {
    await file.write((tx) => tx.insert(settings).values({ id: "odd", value: "a\0b" }));
    await transferDesk(file, other.database);
    const kept = TEST_ENGINE === "sqlite" ? "a\0b" : "a\u{fffd}b";
    expect(await other.database.read.select().from(settings)).toEqual([{ id: "odd", value: kept }]);
  });
});

it.each([["file"], ["other"]])("refuses a target with anybody in it, and leaves it as it is (%s)", async (which) => {
  await furnishDesk(desk);
  const target = which === "file" ? file : other.database;
  const given = { id: "p", email: "p@desk.example", name: "P", role: "viewer", createdAt: 1 } as const;
  await target.write((tx) => tx.insert(people).values(given));
  await expect(transferDesk(desk.database, target)).rejects.toMatchObject({
    code: "already there",
    message: expect.stringMatching(/not empty.*people/u),
  });
  expect(Object.values(await rowsOf(target)).flat()).toMatchObject([given]);
});

it("takes a target on which a server was started, but no desk founded, and keeps nothing of that", async () => {
  await furnishDesk(desk);
  await file.write((tx) => tx.insert(settings).values({ id: "first-run token", value: "abc" }));
  await transferDesk(desk.database, file);
  expect(await rowsOf(file)).toEqual(await rowsOf(desk.database));
});

it("refuses a source with nothing in it", async () => {
  await expect(transferDesk(other.database, file)).rejects.toMatchObject({ code: "not found" });
});

describe("a transfer that breaks off", () => {
  /** How many reads it takes to reach the claims; all tables are counted first. */
  const HALF_WAY = TABLES.length + 30;

  it("leaves the target empty, and can be run again", async () => {
    await furnishDesk(desk);
    const copied: number[] = [];
    const report = (done: number) => void copied.push(done);
    const toFile = transferDesk(breaking(desk.database, HALF_WAY), file, { report });
    await expect(toFile).rejects.toMatchObject({ message: expect.stringMatching(/nothing.*kept.*went dead/u) });
    expect(copied.at(-1)).toBeGreaterThan(10);
    expect(await rowCount(file)).toBe(0);
    await transferDesk(desk.database, file);
    await expect(transferDesk(breaking(file, HALF_WAY), other.database)).rejects.toThrow("went dead");
    expect(await rowCount(other.database)).toBe(0);
    await transferDesk(file, other.database);
    expect(await rowsOf(other.database)).toEqual(await rowsOf(desk.database));
  });

  it("says why, without the rows that were being written", async () => {
    await file.write((tx) => tx.insert(settings).values({ id: "secret", value: "hunter2" }));
    const full = inserting(other.database, () => {
      throw new Error("Failed query: insert … hunter2", { cause: new Error("no space left on device") });
    });
    const failed = transferDesk(file, full);
    await expect(failed).rejects.toThrow("no space left on device");
    await expect(failed).rejects.not.toThrow("hunter2");
  });

  it("notices a row that did not arrive", async () => {
    await furnishDesk(desk);
    const leaky = inserting(file, (tx, table) => (getTableName(table) === "comments" ? lost : tx.insert(table)));
    const lost = { values: async () => undefined };
    await expect(transferDesk(desk.database, leaky)).rejects.toThrow("0 of 1 rows of the table comments arrived");
    expect(await rowCount(file)).toBe(0);
  });
});

describe("a history that does not hold", () => {
  beforeEach(async () => {
    await furnishDesk(desk);
    await desk.database.write(async (tx) => {
      await unguard(tx);
      await tx.update(events).set({ body: "{}" }).where(eq(events.seq, 2));
    });
  });

  it("is not moved to another place", async () => {
    await expect(transferDesk(desk.database, file)).rejects.toThrow(/Line 2 of the history was changed.*Nothing/u);
    expect(await rowCount(file)).toBe(0);
  });

  it("is copied as it is into a backup", async () => {
    await transferDesk(desk.database, file, { asItIs: true });
    expect(await rowsOf(file)).toEqual(await rowsOf(desk.database));
  });
});
