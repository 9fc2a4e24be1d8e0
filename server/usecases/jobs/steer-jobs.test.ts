/**
 * Tests who may begin, fill and steer jobs, from which state, and that every file is imported once whatever happens
 * meanwhile.
 */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setWorkers } from "@/server/workers/workers";
import { listHistory } from "../history/read-history";
import { openTestDesk, type TestDesk } from "../test-desk";
import { extractAll } from "./extract-all";
import { addFiles, beginImport, startImport } from "./import-many";
import { listAllJobs, readOneJob } from "./read-jobs";
import { LEASE } from "./run-jobs";
import { cancelJob, putJobAway, resumeJob } from "./steer-jobs";
import { fileOf, importMany, seen, someFiles, testRunner, titles } from "./test-jobs";
import { setHeldWorkers } from "./test-workers";

vi.mock("@/server/extraction/extractor", () => import("../extraction/test-extractor"));

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(async () => {
  setWorkers(undefined);
  await desk.close();
});

const reviewer = () => desk.as("reviewer");
const stepsOf = async (who: "viewer" | "reviewer" | "editor") =>
  (await listAllJobs.execute(desk.as(who), {})).jobs.map((job) => job.steps);

describe("beginning an import", () => {
  it("is refused to whoever has five under way, until one is cancelled, and to nobody else", async () => {
    const begun = [];
    for (let n = 0; n < 5; n += 1) begun.push((await beginImport.execute(reviewer(), {})).id);
    await expect(beginImport.execute(reviewer(), {})).rejects.toMatchObject({ code: "wrong state" });
    await beginImport.execute(desk.as("editor"), {});
    await cancelJob.execute(reviewer(), { id: begun[0] });
    await beginImport.execute(reviewer(), {});
  });
});

describe("filling an import", () => {
  it("takes a part that is sent twice once, in its place", async () => {
    const { id } = await beginImport.execute(reviewer(), {});
    const [a, b, c] = someFiles(3);
    await addFiles.execute(reviewer(), { id, from: 2, files: [c] });
    await addFiles.execute(reviewer(), { id, from: 0, files: [a, b] });
    await addFiles.execute(reviewer(), { id, from: 0, files: [a, b] });
    expect(await startImport.execute(reviewer(), { id })).toEqual({ files: 3 });
    const { items } = await readOneJob.execute(desk.as("viewer"), { id, limit: 2 });
    expect(items.map((item) => item.name)).toEqual(["0.txt", "1.txt"]);
    const rest = await readOneJob.execute(desk.as("viewer"), { id, limit: 2, cursor: 1 });
    expect([rest.items.map((item) => item.name), rest.next]).toEqual([["2.txt"], null]);
  });

  it("is for whoever began it, while it is not complete, and never ends empty", async () => {
    const { id } = await beginImport.execute(reviewer(), {});
    const files = someFiles(1);
    await expect(addFiles.execute(desk.as("editor"), { id, from: 0, files })).rejects.toMatchObject({
      code: "not allowed",
    });
    await expect(startImport.execute(reviewer(), { id })).rejects.toMatchObject({ code: "invalid" });
    await addFiles.execute(reviewer(), { id, from: 0, files });
    await startImport.execute(reviewer(), { id });
    await expect(addFiles.execute(reviewer(), { id, from: 1, files })).rejects.toMatchObject({ code: "wrong state" });
    await expect(startImport.execute(reviewer(), { id })).rejects.toMatchObject({ code: "wrong state" });
  });
});

describe("steering", () => {
  it("is for whoever began the job and for editors, and history says who did", async () => {
    const id = await importMany(reviewer(), someFiles(2));
    const stranger = desk.as(await desk.join("reviewer", "Another"));
    await expect(cancelJob.execute(stranger, { id })).rejects.toMatchObject({ code: "not allowed" });
    await cancelJob.execute(desk.as("editor"), { id });
    await resumeJob.execute(reviewer(), { id });
    await cancelJob.execute(reviewer(), { id });
    await putJobAway.execute(reviewer(), { id });
    const { lines } = await listHistory.execute(desk.as("viewer"), { subjectType: "job", subjectId: id });
    expect(lines.map((line) => [line.action, line.actorName])).toEqual([
      ["job.put away", "The reviewer"],
      ["job.cancel", "The reviewer"],
      ["job.resume", "The reviewer"],
      ["job.cancel", "The editor"],
      ["job.import", "The reviewer"],
    ]);
  });

  it("offers each the steps that they may take now", async () => {
    const id = await importMany(reviewer(), someFiles(1));
    expect([await stepsOf("viewer"), await stepsOf("reviewer"), await stepsOf("editor")]).toEqual([
      [[]],
      [["cancel"]],
      [["cancel"]],
    ]);
    await cancelJob.execute(reviewer(), { id });
    expect(await stepsOf("reviewer")).toEqual([["resume", "put away"]]);
    await expect(cancelJob.execute(reviewer(), { id })).rejects.toMatchObject({ code: "wrong state" });
    await putJobAway.execute(reviewer(), { id });
    expect(await stepsOf("reviewer")).toEqual([]);
    expect((await listAllJobs.execute(reviewer(), { putAway: true })).jobs).toMatchObject([{ id, steps: [] }]);
    await expect(resumeJob.execute(reviewer(), { id })).rejects.toMatchObject({ code: "wrong state" });
  });

  it("lets an import whose sending broke off go on with the files that came", async () => {
    const { id } = await beginImport.execute(reviewer(), {});
    await addFiles.execute(reviewer(), { id, from: 0, files: someFiles(1) });
    expect(await stepsOf("reviewer")).toEqual([["begin", "cancel"]]);
    await startImport.execute(desk.as("editor"), { id });
    expect(await seen(desk, id)).toMatchObject({ state: "working" });
  });

  it("does not let a reviewer extract every article again", async () => {
    await expect(extractAll.execute(reviewer(), {})).rejects.toMatchObject({ code: "not allowed" });
  });
});

type Event = "cancel" | "resume" | "another comes" | "the first is lost" | "all stop" | "some are done" | "look";
const EVENTS: Event[] = ["cancel", "resume", "another comes", "the first is lost", "all stop", "some are done", "look"];

it("imports every file once, whoever cancels, resumes, comes and goes in whatever order", async () => {
  let round = 0;
  const property = fc.asyncProperty(fc.array(fc.constantFrom(...EVENTS), { maxLength: 14 }), async (happens) => {
    round += 1;
    const files = [0, 1, 2, 3, 4].map((i) => fileOf(`${i}.txt`, `Round ${round} file ${i}\n\nIt is «${round}-${i}».`));
    const before = (await titles(desk)).length;
    const workers = setHeldWorkers(2);
    const id = await importMany(reviewer(), files);
    const runners = [await testRunner(desk)];
    const acts: Record<Event, () => Promise<unknown>> = {
      cancel: () => cancelJob.execute(reviewer(), { id }).catch(() => null),
      resume: () => resumeJob.execute(reviewer(), { id }).catch(() => null),
      "another comes": async () => runners.push(await testRunner(desk)),
      "the first is lost": async () => desk.pass(LEASE + 1),
      "all stop": async () => {
        const stops = runners.splice(0).map((runner) => runner.stop());
        workers.release(true);
        await Promise.all(stops);
      },
      "some are done": async () => workers.release(),
      look: () => Promise.all(runners.map((runner) => runner.look())),
    };
    for (const event of happens) await acts[event]();
    workers.release(true);
    await acts.resume();
    runners.push(await testRunner(desk));
    desk.pass(LEASE + 1);
    await acts.look();
    await Promise.all(runners.map((runner) => runner.idle()));
    await Promise.all(runners.map((runner) => runner.stop()));
    const { state, progress } = await seen(desk, id);
    expect([state, progress]).toEqual(["done", { waiting: 0, done: 5, "already here": 0, refused: 0 }]);
    expect((await titles(desk)).length - before).toBe(5);
  });
  await fc.assert(property, { numRuns: 25 });
});
