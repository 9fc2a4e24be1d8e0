/**
 * Tests when backups are made, that only the configured number is kept, and that a failure is reported and deletes
 * nothing.
 */
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { backupName } from "@/server/store/backup/rotation";
import { backupState, keepBackups } from "./backups";

const HOUR = 60 * 60 * 1000;
const START = Date.UTC(2026, 10, 28, 12);

let folder: string;
let now: number;
let trouble: Error | null;
let founded: boolean;
let faults: unknown[];
let kept: ReturnType<typeof keepBackups>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-rotation-"));
  now = START;
  trouble = null;
  founded = true;
  faults = [];
  kept = keepBackups({
    schedule: { folder, hours: 6, keep: 3 },
    now: () => now,
    isFounded: async () => founded,
    async make(path) {
      if (trouble) throw trouble;
      writeFileSync(path, "desk");
      return { bytes: 4 };
    },
    made: () => undefined,
    fault: (error) => void faults.push(error),
  });
});
afterEach(() => {
  kept.stop();
  rmSync(folder, { recursive: true });
});

const names = () => readdirSync(folder).sort();

/** Runs the hourly check for this many hours. */
async function passHours(hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    now += HOUR;
    await kept.look();
  }
}

it("makes one at once where there is none, and the next when it is due", async () => {
  await kept.look();
  expect(names()).toEqual(["stet-2026-11-28T12-00-00Z.zip"]);
  await passHours(5);
  expect(names()).toHaveLength(1);
  await passHours(1);
  expect(names()).toEqual(["stet-2026-11-28T12-00-00Z.zip", "stet-2026-11-28T18-00-00Z.zip"]);
  expect(backupState()).toEqual({
    schedule: { folder, hours: 6, keep: 3 },
    lastGood: { name: "stet-2026-11-28T18-00-00Z.zip", at: now, bytes: 4 },
    failure: null,
  });
});

it("waits for a new desk to be set up, and takes that for no failure", async () => {
  founded = false;
  await passHours(12);
  expect([names(), faults, backupState().failure]).toEqual([[], [], null]);
  founded = true;
  await passHours(1);
  expect(names()).toEqual([backupName(now)]);
});

it("keeps the newest, and every file that is not its own", async () => {
  for (const name of ["notes.txt", "stet-monday.zip", "stet-2026-11-01T00-00-00Z.zip.bak"])
    writeFileSync(join(folder, name), "");
  await kept.look();
  await passHours(36);
  expect(names()).toEqual([
    "notes.txt",
    "stet-2026-11-01T00-00-00Z.zip.bak",
    "stet-2026-11-29T12-00-00Z.zip",
    "stet-2026-11-29T18-00-00Z.zip",
    "stet-2026-11-30T00-00-00Z.zip",
    "stet-monday.zip",
  ]);
});

it("tells of a failure, deletes nothing for it, and tries again within the hour", async () => {
  await kept.look();
  await passHours(18);
  const before = names();
  trouble = new Error("no space left on device.");
  await passHours(6);
  expect(names()).toEqual(before);
  expect(faults).toEqual([trouble]);
  expect(backupState().failure).toEqual({ at: now, why: "no space left on device" });
  expect(backupState().lastGood?.name).toBe(before.at(-1));
  trouble = null;
  await passHours(1);
  expect(names()).toContain(backupName(now));
  expect(backupState().failure).toBeNull();
});

it("removes what a killed process left, once it can be nobody's any more", async () => {
  for (const [name, hours] of [
    ["stet-2026-11-20T00-00-00Z.zip.part", 200],
    ["stet-2026-11-28T11-00-00Z.zip.part.db", 1],
  ] as const) {
    writeFileSync(join(folder, name), "half");
    utimesSync(join(folder, name), (START - hours * HOUR) / 1000, (START - hours * HOUR) / 1000);
  }
  await kept.look();
  expect(names()).toEqual(["stet-2026-11-28T11-00-00Z.zip.part.db", "stet-2026-11-28T12-00-00Z.zip"]);
});

it("goes by what is due now, whatever a clock that was ahead has named", async () => {
  writeFileSync(join(folder, backupName(START + 1000 * HOUR)), "desk");
  await kept.look();
  expect(names()).toContain(backupName(START));
});

it("tells nothing where nothing is scheduled", () => {
  kept.stop();
  expect(backupState()).toEqual({ schedule: null, lastGood: null, failure: null });
});
