/**
 * Tests, on a real server, what needs many connections: the order of writes, retries, timeouts, and reconnecting after
 * a cut.
 */
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Address, readAddress } from "../address";
import type { Database, Handle } from "../database";
import { failureOf } from "../failures";
import { migrateDatabase, openDatabase } from "../open";
import { people, settings } from "../schema.sqlite";
import { execute, newTestDatabase, type TestDatabase } from "../testing/test-database";

let made: TestDatabase;
let here: Database;
let there: Database;
let address: Address;
beforeEach(async () => {
  made = await newTestDatabase();
  address = readAddress(made.address);
  here = made.database;
  there = await openDatabase(address);
});
afterEach(async () => {
  await there.close();
  await made.remove();
});

const put = (tx: Handle, id: string, value: string) => tx.insert(settings).values({ id, value });

async function ask<Row>(sentence: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: made.address });
  await client.connect();
  const { rows } = await client.query(sentence, values).finally(() => client.end());
  return rows as Row[];
}

describe("writes of two processes", () => {
  it("take turns, so that a number counted up by both loses nothing", async () => {
    await here.write((tx) => put(tx, "n", "0"));
    const addOne = (database: Database) =>
      database.write(async (tx) => {
        const [row] = await tx.select().from(settings).where(eq(settings.id, "n"));
        await tx.update(settings).set({ value: String(Number(row?.value) + 1) });
      });
    await Promise.all(Array.from({ length: 60 }, (_, i) => addOne(i % 2 ? here : there)));
    expect(await here.read.select().from(settings)).toEqual([{ id: "n", value: "60" }]);
  });

  it("see what the one before them left, so that a rule over many rows holds", async () => {
    const admin = (id: string) => ({ id, email: id, name: id, role: "admin" as const, createdAt: 1 });
    await here.write((tx) => tx.insert(people).values([admin("a"), admin("b")]));
    const stepDown = (database: Database, id: string) =>
      database.write(async (tx) => {
        const admins = await tx.select().from(people).where(eq(people.role, "admin"));
        if (admins.length > 1) await tx.update(people).set({ role: "viewer" }).where(eq(people.id, id));
      });
    await Promise.all([stepDown(here, "a"), stepDown(there, "b")]);
    expect(await here.read.select().from(people).where(eq(people.role, "admin"))).toHaveLength(1);
  });
});

describe("a write that the server undoes", () => {
  const undone = (code: string) => sql.raw(`do $$ begin raise exception 'undone' using errcode = '${code}'; end $$`);

  it.each(["40001", "40P01"])("is run again after %s, and tells once", async (code) => {
    const heard: string[] = [];
    const stop = await there.listen((message) => heard.push(message));
    let runs = 0;
    await here.write(async (tx, tell) => {
      runs += 1;
      tell(`run ${runs}`);
      await put(tx, `run ${runs}`, "");
      if (runs < 3) await execute(tx, undone(code));
    });
    expect(await here.read.select({ id: settings.id }).from(settings)).toEqual([{ id: "run 3" }]);
    await expect.poll(() => heard).toEqual(["run 3"]);
    stop();
  });

  it("is given up after five runs, and says that it was busy", async () => {
    let runs = 0;
    const failing = here.write(async (tx) => {
      runs += 1;
      await execute(tx, undone("40001"));
    });
    expect(failureOf(await failing.catch((error) => error))).toBe("busy");
    expect(runs).toBe(5);
    await here.write((tx) => put(tx, "next", ""));
  });
});

describe("connections", () => {
  const cutAll = () =>
    ask(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );

  it("that were cut come back with the next call", async () => {
    await here.write((tx) => put(tx, "a", ""));
    await here.read.select().from(settings);
    await cutAll();
    await expect.poll(() => here.read.select().from(settings)).toHaveLength(1);
    await expect.poll(() => here.write((tx) => put(tx, "b", "")).then(() => "done", failureOf)).toBe("done");
  });

  it("of listeners come back, and say that something may have been missed", async () => {
    const heard: string[] = [];
    const stop = await here.listen((message) => heard.push(message));
    await cutAll();
    await expect.poll(() => heard).toContain("");
    await there.write(async (_, tell) => tell("after"));
    await expect.poll(() => heard).toContain("after");
    stop();
  });

  it("give up a statement that takes longer than the address allows", async () => {
    const hasty = await openDatabase(readAddress(`${made.address}?statement_timeout=50`));
    const slow = hasty.read.select({ slept: sql`pg_sleep(5)` }).from(sql`(select 1) as one`);
    expect(
      failureOf(
        await slow.then(
          () => null,
          (error) => error,
        ),
      ),
    ).toBe("busy");
    await hasty.close();
  });

  it("read no more at once than the address allows", async () => {
    const narrow = await openDatabase(readAddress(`${made.address}?pool_max=2&application_name=narrow`));
    await Promise.all(Array.from({ length: 20 }, () => narrow.read.select().from(settings)));
    const [row] = await ask<{ n: string }>(
      "select count(*) as n from pg_stat_activity where application_name = 'narrow'",
    );
    expect(row?.n).toBe(2);
    await narrow.close();
  });
});

describe("the tables", () => {
  it("are made once, when several processes start together", async () => {
    await ask("drop schema public cascade");
    await ask("create schema public");
    await Promise.all(Array.from({ length: 4 }, () => migrateDatabase(address)));
    await here.write((tx) => put(tx, "a", ""));
  });

  it("let nobody empty the history", async () => {
    const emptied = ask("truncate events");
    await expect(emptied).rejects.toMatchObject({ code: "ST001" });
  });
});

describe("text and numbers", () => {
  it("sort as they do on SQLite, in both directions", async () => {
    const ids = ["b", "B", "a", "ä", "Z", "-", "zz", "\u{1f9a2}", "\uffee"];
    await here.write((tx) => tx.insert(settings).values(ids.map((id) => ({ id, value: "x" }))));
    const up = await here.read.select({ id: settings.id }).from(settings).orderBy(asc(settings.id));
    const down = await here.read.select({ id: settings.id }).from(settings).orderBy(desc(settings.id));
    const bytes = [...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(up.map((row) => row.id)).toEqual(bytes);
    expect(down.map((row) => row.id)).toEqual([...bytes].reverse());
    const after = await here.read
      .select({ id: settings.id })
      .from(settings)
      .where(and(sql`${settings.id} > ${"a"}`, sql`${settings.id} < ${"zz"}`));
    expect(after).toEqual([{ id: "b" }]);
  });
});
