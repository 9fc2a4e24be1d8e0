/** What stories about keeping a desk are given besides: a folder, and servers on databases that were let go of. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type RunningDesk, startDesk } from "@/e2e/desk/running-desk";
import { test as base } from "@/e2e/fixtures";

type Fixtures = {
  /** A folder of the test's own. */
  folder: string;
  /** Starts a server on a database that another has let go of, and stops it when the test has ended. */
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

/** What the server tells monitors of its backups and heads. */
export async function healthAt({ request }: Page): Promise<{ backup: unknown; head: unknown }> {
  return (await request.get("/api/health")).json();
}
