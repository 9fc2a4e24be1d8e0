/** Further fixtures for stories about backups: a folder, and servers on databases whose first server has stopped. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type RunningDesk, startDesk } from "@/e2e/desk/running-desk";
import { test as base } from "@/e2e/fixtures";

type Fixtures = {
  /** A temporary folder for the test. */
  folder: string;
  /** Starts a server on a database whose server has stopped, and stops it after the test. */
  startAgain: (database: string, settings?: Record<string, string>) => Promise<RunningDesk>;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "stet-backup-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  startAgain: async ({}, use) => {
    const started: RunningDesk[] = [];
    await use(async (database, settings) => {
      const desk = await startDesk(database, settings);
      started.push(desk);
      return desk;
    });
    await Promise.all(started.map((desk) => desk.stop()));
  },
});

/** Returns what the health endpoint says about backups and heads. */
export async function healthAt({ request }: Page): Promise<{ backup: unknown; head: unknown }> {
  return (await request.get("/api/health")).json();
}
