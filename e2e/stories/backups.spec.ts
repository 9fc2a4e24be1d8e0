/**
 * A desk is backed up while people work, restored the next day, and used on; a killed backup leaves no partial archive.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { healthAt, test } from "@/e2e/backup-fixtures";
import { answerOf, change, read } from "@/e2e/desk/calls";
import { stet, stetSays } from "@/e2e/desk/command";
import { newPlace } from "@/e2e/desk/place";
import { claimWith } from "@/e2e/desk/sample";
import { killBackups, killRestores } from "@/e2e/endurance/killed-backups";
import { expect } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { SettingsPage } from "@/e2e/pages/settings-page";

test.use({ ownDesk: true });

const YESTERDAY = "What was known yesterday.";
const TODAY = "What was added today.";
const OTHERS = 0o077;

test("yesterday’s desk is restored, and work goes on", async ({
  desk,
  requestsOf,
  browserAt,
  engine,
  folder,
  startAgain,
}) => {
  const rina = await requestsOf("reviewer");
  const { id } = await claimWith(rina, "strongly condemns");
  await answerOf(change(rina, "claims.comment", { claimId: id, text: YESTERDAY }));
  const backup = join(folder, "yesterday.zip");
  await stetSays(desk.database, ["backup", backup]);
  await answerOf(change(rina, "claims.comment", { claimId: id, text: TODAY }));
  const restored = engine === "sqlite" ? desk.database : (await newPlace(engine)).address;
  if (engine === "sqlite") {
    const refused = await stet(restored, ["restore", backup]);
    expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/in use\. Stop the server/u) });
  }
  await desk.stop();
  const said = await stetSays(restored, ["restore", backup]);
  if (engine === "sqlite") {
    const [, kept = ""] = /is kept as (.+)\.\n/u.exec(said) ?? [];
    expect(existsSync(kept), said).toBe(true);
  }
  expect(await stetSays(restored, ["verify"])).toContain("All of it holds.");

  const again = await startAgain(restored);
  const page = await browserAt(again, "reviewer");
  const claim = new ClaimPage(page);
  await claim.open(id);
  await expect(claim.part("Comments")).toContainText(YESTERDAY);
  await expect(claim.part("Comments")).not.toContainText(TODAY);
  await claim.review("supported", "accurate", "Checked again after the restore.");
  await expect(claim.onward).toBeVisible();
  await again.stop();
  expect(await stetSays(restored, ["verify"])).toContain("All of it holds.");
});

test("the server backs the desk up by itself, and says so", async ({
  desk,
  browserAt,
  folder,
  requestsOf,
  startAgain,
}) => {
  const health = await (await requestsOf(null)).get("/api/health");
  expect(await health.json()).toEqual({ ok: true, backup: null, head: null });
  await desk.stop();
  const backups = join(folder, "backups");
  const again = await startAgain(desk.database, { STET_BACKUP_FOLDER: backups });
  const page = await browserAt(again, "admin");
  await expect
    .poll(async () => (await healthAt(page)).backup)
    .toEqual({ lastGood: expect.stringMatching(/^\d{4}-/u), ageInHours: 0, failing: false });
  const [name = ""] = readdirSync(backups);
  expect(statSync(backups).mode & OTHERS).toBe(0);
  expect(statSync(join(backups, name)).mode & OTHERS).toBe(0);
  const settings = new SettingsPage(page);
  await settings.open();
  await expect(settings.part("Backups")).toContainText(name);
  const elsewhere = `file:${join(folder, "elsewhere.db")}`;
  await stetSays(elsewhere, ["restore", join(backups, name)]);
  expect(await stetSays(elsewhere, ["verify"])).toContain("All of it holds.");
});

test("a backup that cannot be made is told, to admins and in the log", async ({
  desk,
  browserAt,
  folder,
  startAgain,
}) => {
  await desk.stop();
  // A file in the place of the folder.
  await stetSays(desk.database, ["backup", join(folder, "backups")]);
  const again = await startAgain(desk.database, { STET_BACKUP_FOLDER: join(folder, "backups", "daily") });
  const page = await browserAt(again, "admin");
  await expect
    .poll(async () => (await healthAt(page)).backup)
    .toEqual({ lastGood: null, ageInHours: null, failing: true });
  const settings = new SettingsPage(page);
  await settings.open();
  await expect(settings.part("Backups").getByRole("alert")).toContainText("The newest backup failed");
  await expect(settings.part("Backups")).toContainText("There is no backup yet.");
  expect(again.printed()).toContain("No backup was made");
});

test("only an admin hears of backups", async ({ browserOf, requestsOf }) => {
  const settings = new SettingsPage(await browserOf("editor"));
  await settings.open();
  await expect(settings.extraction).toBeVisible();
  await expect(settings.part("Backups")).toHaveCount(0);
  expect((await read(await requestsOf("editor"), "desk.backups")).status()).toBe(403);
});

test("killed backups and restores leave no half", async ({ desk, engine, folder }) => {
  test.skip(engine === "postgres", "There a restore is one transaction.");
  test.setTimeout(180_000);
  await stetSays(desk.database, ["verify"]);
  expect((await killBackups(desk.database, folder, 4)).broken).toEqual([]);
  await desk.stop();
  const place = dirname(desk.database.slice("file:".length));
  expect((await killRestores(desk.database, place, 3)).broken).toEqual([]);
});
