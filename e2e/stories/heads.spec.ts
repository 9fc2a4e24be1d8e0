/**
 * The server exports the head of the history by itself; the exported heads reveal a desk that was replaced by another.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { healthAt, test } from "@/e2e/backup-fixtures";
import { read } from "@/e2e/desk/calls";
import { stet, stetSays } from "@/e2e/desk/command";
import { claimWith } from "@/e2e/desk/sample";
import { expect } from "@/e2e/fixtures";
import { SettingsPage } from "@/e2e/pages/settings-page";

test.use({ ownDesk: true });

const LINE = /^\S+Z (\d+) [0-9a-f]{64}\n$/u;

test("the head is written to a file and given to a command, and a desk that lost its newest lines does not fit it", async ({
  desk,
  engine,
  browserAt,
  requestsOf,
  folder,
  startAgain,
}) => {
  test.skip(engine === "postgres", "The database is put back as a file.");
  const rina = await requestsOf("reviewer");
  const { id } = await claimWith(rina, "strongly condemns");
  await desk.stop();
  const database = desk.database.slice("file:".length);
  copyFileSync(database, join(folder, "before.db"));
  await stetSays(desk.database, ["call", "claims.tag", JSON.stringify({ id, add: ["harbour"], remove: [] })]);

  const [file, taken] = [join(folder, "heads.txt"), join(folder, "taken.txt")];
  const settings = { STET_HEAD_FILE: file, STET_HEAD_COMMAND: `cat >> '${taken}'` };
  const again = await startAgain(desk.database, settings);
  const page = await browserAt(again, "admin");
  await expect
    .poll(async () => (await healthAt(page)).head)
    .toEqual({ lastWritten: expect.stringMatching(/^\d{4}-/u), ageInHours: 0, failing: false });
  const [, line = ""] = LINE.exec(readFileSync(file, "utf8")) ?? [];
  expect(readFileSync(taken, "utf8")).toMatch(LINE);
  const screen = new SettingsPage(page);
  await screen.open();
  await expect(screen.part("Heads of the history")).toContainText(`written to ${file}`);
  await expect(screen.part("Heads of the history")).toContainText(`line ${line} of the history`);
  await expect(screen.part("Heads of the history")).toContainText("given to the command");
  await expect(screen.part("Heads of the history")).not.toContainText(taken);
  await again.stop();

  expect(await stetSays(desk.database, ["verify", "--head-file", file])).toContain("1 heads that were written down");
  copyFileSync(join(folder, "before.db"), database);
  expect(await stetSays(desk.database, ["verify"])).toContain("All of it holds.");
  const told = await stet(desk.database, ["verify", "--head-file", file]);
  expect(told.code).toBe(1);
  expect(told.said).toContain(`Line 1 of the heads no longer fits: line ${line} of the history`);
});

test("a head that cannot be written is told, to admins and in the log", async ({
  desk,
  browserAt,
  folder,
  startAgain,
}) => {
  await desk.stop();
  const again = await startAgain(desk.database, { STET_HEAD_COMMAND: "echo no route to host >&2; exit 1" });
  const page = await browserAt(again, "admin");
  await expect
    .poll(async () => (await healthAt(page)).head)
    .toEqual({ lastWritten: null, ageInHours: null, failing: true });
  const screen = new SettingsPage(page);
  await screen.open();
  await expect(screen.part("Heads of the history").getByRole("alert")).toContainText(
    "no route to host. The server tries",
  );
  expect(again.printed()).toContain("The command ended with code 1: no route to host");
  await again.stop();

  writeFileSync(join(folder, "notes.txt"), "Not heads.\n");
  for (const name of ["missing/heads.txt", "notes.txt"]) {
    const refused = await stet(desk.database, ["start"], { settings: { STET_HEAD_FILE: join(folder, name) } });
    expect(refused).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^The history's head cannot be written to /u),
    });
  }
});

test("only an admin hears of heads", async ({ browserOf, requestsOf }) => {
  const screen = new SettingsPage(await browserOf("editor"));
  await screen.open();
  await expect(screen.extraction).toBeVisible();
  await expect(screen.part("Heads of the history")).toHaveCount(0);
  expect((await read(await requestsOf("editor"), "desk.heads")).status()).toBe(403);
});
