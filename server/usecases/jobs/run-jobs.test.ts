/** Tests that each item of a job is done exactly once, whether processes cancel, resume, disappear or take over. */
import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { articles, events, jobItems, jobs } from "@/db/schema.sqlite";
import { read } from "@/server/workers/tasks";
import { PoolClosed, setWorkers } from "@/server/workers/workers";
import { changeAccount } from "../people/manage-people";
import { importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { extractAll } from "./extract-all";
import { LEASE, type Runner } from "./run-jobs";
import { cancelJob, resumeJob } from "./steer-jobs";
import { fileOf, importMany, seen, someFiles, testRunner, titles } from "./test-jobs";
import { setHeldWorkers } from "./test-workers";

vi.mock("@/server/extraction/extractor", () => import("../extraction/test-extractor"));

let desk: TestDesk;
const runners: Runner[] = [];
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  setWorkers(undefined);
  await desk.close();
});

async function start() {
  const runner = await testRunner(desk);
  runners.push(runner);
  return runner;
}

const reviewer = () => desk.as("reviewer");
const importLines = () => desk.database.read.select().from(events).where(eq(events.action, "article.import"));

describe("an import of many files", () => {
  it("imports each in the name of whoever began it, and says what became of each", async () => {
    const [one, two, ...rest] = someFiles(4);
    const id = await importMany(reviewer(), [
      ...(one && two ? [one, two, { ...one, name: "again.txt" }] : []),
      fileOf("picture.png", "\0\0\0"),
      { name: "huge.txt" },
      ...rest,
    ]);
    await (await start()).idle();
    const { state, progress, items } = await seen(desk, id);
    expect([state, progress]).toEqual(["done", { waiting: 0, done: 4, "already here": 1, refused: 2 }]);
    const names = ["0.txt", "1.txt", "again.txt", "picture.png", "huge.txt", "2.txt", "3.txt"];
    expect(items.map(([name]) => name)).toEqual(names);
    // Several files are read concurrently, so either of two equal ones may come first.
    const twins = ["0.txt", "again.txt"];
    const doubts = ["No publisher was found.", "No date of publication was found."];
    const became = items.filter(([name]) => twins.includes(String(name))).map(([, ...what]) => what);
    expect(became.sort()).toEqual([
      ["already here", { claims: 0 }],
      ["done", { claims: 1, doubts }],
    ]);
    expect(items.filter(([name]) => !twins.includes(String(name)))).toEqual([
      ["1.txt", "done", { claims: 1, doubts }],
      ["picture.png", "refused", { why: expect.stringMatching(/\.txt, \.md and \.html/u) }],
      ["huge.txt", "refused", { why: expect.stringContaining("2 MB") }],
      ["2.txt", "done", { claims: 1, doubts }],
      ["3.txt", "done", { claims: 1, doubts }],
    ]);
    const rows = await desk.database.read.select().from(articles);
    expect(new Set(rows.map((row) => row.importedBy))).toEqual(new Set([desk.people.reviewer.id]));
    const kept = await desk.database.read.select({ input: jobItems.input }).from(jobItems);
    expect(kept.filter(({ input }) => input !== null)).toEqual([]);
  });

  it("is heard of as it is begun, without anybody looking", async () => {
    const runner = await start();
    const workers = setHeldWorkers(1);
    const id = await importMany(reviewer(), someFiles(2));
    await workers.holding(1);
    workers.release(true);
    await runner.idle();
    expect(await seen(desk, id)).toMatchObject({ state: "done", progress: { done: 2 } });
  });

  it("goes on after a file at which Stet itself fails, and tells the log", async () => {
    const runner = await start();
    setWorkers({
      concurrency: 1,
      read: async () => {
        throw new TypeError("a mistake of ours");
      },
      extract: async () => ({ ok: true, language: "en", engine: "e", attributions: [] }),
    });
    const id = await importMany(reviewer(), someFiles(2));
    await runner.look();
    await runner.idle();
    expect(await seen(desk, id)).toMatchObject({ state: "done", progress: { refused: 2 } });
    expect((await seen(desk, id)).items[0]?.[2]).toEqual({
      why: expect.stringContaining("server’s log".replace("’", "'")),
    });
    expect(runner.faults).toHaveLength(2);
  });
});

describe("cancelling", () => {
  it("finishes what is in work and leaves the rest, which resuming does", async () => {
    const workers = setHeldWorkers(1);
    const id = await importMany(reviewer(), someFiles(5));
    const runner = await start();
    await workers.holding(3);
    await cancelJob.execute(reviewer(), { id });
    await runner.look();
    workers.release();
    await runner.idle();
    expect(await seen(desk, id)).toMatchObject({ state: "cancelled", progress: { done: 3, waiting: 2 } });
    workers.release(true);
    await resumeJob.execute(reviewer(), { id });
    await runner.look();
    await runner.idle();
    expect(await seen(desk, id)).toMatchObject({ state: "done", progress: { done: 5, waiting: 0 } });
    expect([workers.begun(), (await importLines()).length]).toEqual([5, 5]);
  });
});

describe("a process that is gone", () => {
  it("keeps its job for a while; then another goes on, and nothing is done twice", async () => {
    const workers = setHeldWorkers(1);
    const id = await importMany(reviewer(), someFiles(4));
    const lost = await start();
    await workers.holding(3);
    const other = await start();
    await other.idle();
    expect(workers.begun()).toBe(3);
    desk.pass(LEASE + 1);
    await other.look();
    await workers.holding(6);
    workers.release(true);
    await Promise.all([lost.idle(), other.idle()]);
    expect(await seen(desk, id)).toMatchObject({ state: "done", progress: { done: 4, "already here": 0 } });
    expect((await importLines()).length).toBe(4);
    expect(await titles(desk)).toHaveLength(4);
  });

  it("gives its job back when it is stopped, so that the next goes on at once", async () => {
    const workers = setHeldWorkers(1);
    const id = await importMany(reviewer(), someFiles(4));
    const first = await start();
    await workers.holding(3);
    const stopped = first.stop();
    workers.release(true);
    await stopped;
    expect(await seen(desk, id)).toMatchObject({ state: "working", progress: { done: 3, waiting: 1 } });
    await (await start()).idle();
    expect(await seen(desk, id)).toMatchObject({ state: "done", progress: { done: 4 } });
  });

  it("leaves what its threads were at when they are dismissed, and refuses none of it", async () => {
    const dismissed = Promise.reject(new PoolClosed());
    dismissed.catch(() => undefined);
    const id = await importMany(reviewer(), someFiles(3));
    setWorkers({ concurrency: 1, read: async (bytes, hint) => read({ bytes, hint }), extract: () => dismissed });
    const runner = await start();
    await runner.stop();
    expect(await seen(desk, id)).toMatchObject({ state: "working", progress: { waiting: 3 } });
    setWorkers(undefined);
    await (await start()).idle();
    expect(await seen(desk, id)).toMatchObject({ state: "done", progress: { done: 3 } });
  });

  it("leaves the job as it is when the database fails it, for whoever takes it next", async () => {
    const id = await importMany(reviewer(), someFiles(2));
    const { database } = desk;
    let failing = true;
    const write: typeof database.write = (work) =>
      database.write(async (tx, tell) => {
        const result = await work(tx, tell);
        const done = await tx.select().from(jobItems).where(eq(jobItems.state, "done"));
        if (failing && done.length > 0) throw Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });
        return result;
      });
    const faulty = { ...desk, database: { ...database, write } };
    const runner = await testRunner(faulty);
    runners.push(runner);
    await runner.idle();
    expect(runner.faults.length).toBeGreaterThan(0);
    expect(await seen(desk, id)).toMatchObject({ state: "working", progress: { waiting: 2 } });
    failing = false;
    desk.pass(LEASE + 1);
    await runner.look();
    await runner.idle();
    expect(await seen(desk, id)).toMatchObject({ state: "done", progress: { done: 2 } });
  });
});

describe("whoever began it", () => {
  it.each([
    ["loses the role", { role: "viewer" }, /role \(viewer\)/u],
    ["is disabled", { disabled: true }, /was disabled/u],
  ])("%s: the job ends with why, and goes on once it is resumed with the right", async (_, change, why) => {
    const person = desk.people.reviewer.id;
    const id = await importMany(reviewer(), someFiles(2));
    await changeAccount.execute(desk.as("admin"), { id: person, version: 1, ...change });
    const runner = await start();
    await runner.idle();
    expect(await seen(desk, id)).toMatchObject({
      state: "failed",
      why: expect.stringMatching(why),
      progress: { waiting: 2 },
    });
    await changeAccount.execute(desk.as("admin"), { id: person, version: 2, role: "reviewer", disabled: false });
    await resumeJob.execute(desk.as("editor"), { id });
    await runner.look();
    await runner.idle();
    expect(await seen(desk, id)).toMatchObject({ state: "done", why: null, progress: { done: 2 } });
  });
});

describe("extracting every article again", () => {
  it("goes through all, in the order in which they came in, and only one such job at a time", async () => {
    const ids = [];
    for (const n of [1, 2, 3]) ids.push(await importTestArticle(desk, { text: `A «${n} ships» wait.` }));
    const { id, articles: count } = await extractAll.execute(desk.as("editor"), {});
    expect(count).toBe(3);
    await expect(extractAll.execute(desk.as("editor"), {})).rejects.toMatchObject({ code: "already there" });
    await (await start()).idle();
    const { state, items } = await seen(desk, id);
    expect([state, items.map((item) => item.slice(1))]).toEqual([
      "done",
      ids.map(() => ["done", { new: 0, gone: 0, moved: 0 }]),
    ]);
    const rows = await desk.database.read.select().from(jobItems).orderBy(asc(jobItems.place));
    expect(rows.map((row) => row.articleId)).toEqual(ids);
    expect(await desk.database.read.select().from(jobs)).toMatchObject([{ runner: null, leasedUntil: null }]);
  });
});
