/** Proves that the database keeps what it acknowledged, takes one write at a time, and lets nobody rewrite history. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DatabaseFault, failureOf } from "./failures";
import { type Database, databasePath, type Handle, migrateDatabase, openDatabase } from "./open";
import { articles, claims, events, settings } from "./schema.sqlite";

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-open-"));
  const path = join(folder, "nested", "desk.db");
  migrateDatabase(path);
  database = openDatabase(path);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (tx: Handle, id: string, value: string) => tx.insert(settings).values({ id, value });

async function kept(): Promise<string[]> {
  const rows = await database.read.select().from(settings).orderBy(settings.id);
  return rows.map(({ id, value }) => `${id}=${value}`);
}

/** What kind of failure some work ends in; "none" when it succeeds. */
async function failure(work: () => unknown): Promise<string> {
  try {
    await work();
    return "none";
  } catch (error) {
    return error instanceof DatabaseFault ? error.kind : failureOf(error);
  }
}

describe("writing", () => {
  it("runs one after another, in the order of the calls", async () => {
    const order: string[] = [];
    const write = (name: string) =>
      database.write(async (tx) => {
        order.push(`${name} begins`);
        await Promise.resolve();
        await put(tx, name, "1");
        order.push(`${name} ends`);
      });
    await Promise.all(["a", "b", "c"].map(write));
    expect(order).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });

  it("loses no update when many read and write back at once", async () => {
    await database.write((tx) => put(tx, "n", "0"));
    const addOne = () =>
      database.write(async (tx) => {
        const [row] = await tx.select().from(settings).where(eq(settings.id, "n"));
        await tx.update(settings).set({ value: String(Number(row?.value) + 1) });
      });
    await Promise.all(Array.from({ length: 50 }, addOne));
    expect(await kept()).toEqual(["n=50"]);
  });

  it("rolls everything back when the work throws, and goes on with the next", async () => {
    const failing = database.write(async (tx) => {
      await put(tx, "a", "1");
      throw new Error("changed my mind");
    });
    const next = database.write((tx) => put(tx, "b", "2"));
    await expect(failing).rejects.toThrow("changed my mind");
    await next;
    expect(await kept()).toEqual(["b=2"]);
  });

  it("shows readers nothing until it is done", async () => {
    await database.write(async (tx) => {
      await put(tx, "a", "1");
      expect(await kept()).toEqual([]);
    });
    expect(await kept()).toEqual(["a=1"]);
  });

  it("refuses a write inside a write, which would wait for itself for ever", async () => {
    expect(await failure(() => database.write(() => database.write(async () => "never")))).toBe("nested write");
    expect(await failure(() => database.write((tx) => put(tx, "a", "1")))).toBe("none");
  });

  it("is refused on the handle for reading", async () => {
    expect(await failure(async () => put(database.read, "a", "1"))).toBe("read only");
  });
});

describe("the connections", () => {
  async function pragma(handle: Handle, name: string): Promise<unknown> {
    const [row] = await handle.all<Record<string, unknown>>(sql.raw(`pragma ${name}`));
    return Object.values(row ?? {})[0];
  }

  it("write ahead, wait for the disk, and keep foreign keys", async () => {
    const found = await database.write(async (tx) => [
      await pragma(tx, "journal_mode"),
      await pragma(tx, "synchronous"),
      await pragma(tx, "foreign_keys"),
    ]);
    const FULL = 2;
    expect(found).toEqual(["wal", FULL, 1]);
    expect(await pragma(database.read, "journal_mode")).toBe("wal");
  });

  it("migrate a second time without harm", async () => {
    await database.write((tx) => put(tx, "a", "1"));
    migrateDatabase(database.path);
    expect(await kept()).toEqual(["a=1"]);
  });
});

describe("history and texts", () => {
  const line = {
    seq: 1,
    id: "e1",
    at: 1,
    actorName: "Ada",
    action: "x",
    subjectType: "claim",
    subjectId: "c1",
    body: "{}",
    previousHash: "0",
    hash: "1",
  };
  const article = { id: "a1", title: "T", format: "text", text: "Words.", sha256: "f", importedAt: 1 } as const;

  it("cannot be changed or deleted, whatever asks", async () => {
    await database.write((tx) => tx.insert(events).values(line));
    expect(await failure(() => database.write((tx) => tx.update(events).set({ body: "{1}" })))).toBe("append only");
    expect(await failure(() => database.write((tx) => tx.delete(events)))).toBe("append only");
    expect(await database.read.select().from(events)).toMatchObject([line]);
  });

  it("keep an article's words, while its title may be corrected", async () => {
    await database.write((tx) => tx.insert(articles).values(article));
    expect(await failure(() => database.write((tx) => tx.update(articles).set({ text: "Other." })))).toBe(
      "append only",
    );
    expect(await failure(() => database.write((tx) => tx.update(articles).set({ title: "Better" })))).toBe("none");
  });
});

describe("failures", () => {
  const claim = {
    id: "c1",
    ordinal: 1,
    articleId: "nowhere",
    statement: "S",
    quotation: "direct",
    addedAt: 1,
  } as const;

  it("have one vocabulary", async () => {
    await database.write((tx) => put(tx, "a", "1"));
    expect(await failure(() => database.write((tx) => put(tx, "a", "2")))).toBe("unique");
    const orphan = { ...claim, workflow: "unreviewed", attributionCheck: "unchecked", datedOn: "" } as const;
    expect(await failure(() => database.write((tx) => tx.insert(claims).values(orphan)))).toBe("foreign key");
  });

  it("are known through the wrappers of the query builder, and nothing else is taken for one", () => {
    const busy = Object.assign(new Error("locked"), { code: "SQLITE_BUSY" });
    expect(failureOf(new Error("query", { cause: new Error("driver", { cause: busy }) }))).toBe("busy");
    expect(failureOf(new Error("something"))).toBe("other");
    expect(failureOf("SQLITE_BUSY")).toBe("other");
  });

  it("name an address that is no file", () => {
    expect(databasePath("file:./data/x.db")).toMatch(/data[/\\]x\.db$/u);
    for (const address of ["postgres://host/desk", "file://host/x.db", "x.db", "file:", ""])
      expect(() => databasePath(address)).toThrow(DatabaseFault);
  });
});
