/**
 * Tests, on each engine, that the database keeps what it acknowledged, runs one write at a time, and lets nobody
 * rewrite history.
 */
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database, Handle } from "../database";
import { DatabaseFault, failureOf } from "../failures";
import { articles, claims, events, settings, sources } from "../schema.sqlite";
import { newTestDatabase, TEST_ENGINE, type TestDatabase } from "./test-database";

/** PGlite has one connection; the other engines cover what needs two. */
const hasTwoConnections = TEST_ENGINE !== "pglite";

let made: TestDatabase;
let database: Database;
beforeEach(async () => {
  made = await newTestDatabase();
  database = made.database;
});
afterEach(() => made.remove());

const put = (tx: Handle, id: string, value: string) => tx.insert(settings).values({ id, value });

async function kept(): Promise<string[]> {
  const rows = await database.read.select().from(settings).orderBy(settings.id);
  return rows.map(({ id, value }) => `${id}=${value}`);
}

/** Returns the kind of failure that the work ends in; "none" if it succeeds. */
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

  it.runIf(hasTwoConnections)("shows readers nothing until it is done", async () => {
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

  it.runIf(hasTwoConnections)("is refused on the handle for reading", async () => {
    expect(await failure(async () => put(database.read, "a", "1"))).toBe("read only");
  });
});

describe("telling", () => {
  it("reaches listeners once the write is committed, and never when it is not", async () => {
    const heard: string[] = [];
    let arrived = () => {};
    const last = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const stop = await database.listen((message) => {
      heard.push(message);
      if (message === "last") arrived();
    });
    const failing = database.write(async (_, tell) => {
      tell("lost");
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    await database.write(async (tx, tell) => {
      tell("first");
      await put(tx, "a", "1");
    });
    await database.write(async (_, tell) => tell("last"));
    await last;
    stop();
    expect(heard).toEqual(["first", "last"]);
  });
});

describe("a listener", () => {
  it("may write, because it is told once the write is over", async () => {
    let done: (end: string) => void = () => {};
    const ended = new Promise<string>((resolve) => {
      done = resolve;
    });
    const stop = await database.listen(() => {
      void failure(() => database.write((tx) => put(tx, "b", "2"))).then(done);
    });
    await database.write(async (tx, tell) => {
      tell("now");
      await put(tx, "a", "1");
    });
    expect(await ended).toBe("none");
    stop();
    expect(await kept()).toEqual(["a=1", "b=2"]);
  });
});

describe("a snapshot", () => {
  it.runIf(hasTwoConnections)("sees one moment, whatever is written meanwhile", async () => {
    await database.write((tx) => put(tx, "a", "1"));
    await database.snapshot(async (db) => {
      expect(await db.select().from(settings)).toHaveLength(1);
      await database.write((tx) => put(tx, "b", "2"));
      expect(await db.select().from(settings)).toHaveLength(1);
    });
    expect(await kept()).toEqual(["a=1", "b=2"]);
  });
});

describe("values", () => {
  it("sort by their bytes, whatever the database's collation", async () => {
    for (const id of ["b", "B", "a", "é", "z", "_", "10", "9"]) await database.write((tx) => put(tx, id, ""));
    expect(await kept()).toEqual(["10=", "9=", "B=", "_=", "a=", "b=", "z=", "é="]);
  });

  it("come back as they were put", async () => {
    const given = {
      id: "s1",
      name: "Zoë “Z” O’Neil \u{1f9a2} \\ %_'",
      kind: "person",
      createdAt: 1_790_000_000_123,
    } as const;
    await database.write((tx) => tx.insert(sources).values(given));
    const [row] = await database.read.select().from(sources);
    expect(row).toMatchObject({ ...given, description: null, version: 1 });
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
    const orphan = { ...claim, workflow: "unreviewed", attributionCheck: "unchecked" } as const;
    expect(await failure(() => database.write((tx) => tx.insert(claims).values(orphan)))).toBe("foreign key");
  });
});
