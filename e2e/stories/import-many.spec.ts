/**
 * Many files are imported while people go on working: progress shows, and the import can be cancelled and resumed, and
 * survives a restart.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerOf, change, read } from "@/e2e/desk/calls";
import { startDesk } from "@/e2e/desk/running-desk";
import { countArticles } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ArticlesPage } from "@/e2e/pages/articles-page";
import { HistoryPage } from "@/e2e/pages/history-page";
import { SettingsPage } from "@/e2e/pages/settings-page";

test.use({ ownDesk: true });

/** An article that takes a moment to extract, which leaves time to cancel. */
const textOf = (n: number) =>
  `Ferry ${n} is late again\n\n${`“The pier is closed,” harbour master Ada Varga said on day ${n}. The sea was calm. `.repeat(120)}`;
const files = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    name: `ferry-${n}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(textOf(n)),
  }));
const picture = {
  name: "pier.txt",
  mimeType: "text/plain",
  buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8, 0, 1, 2, 3]),
};
const huge = {
  name: "huge.txt",
  mimeType: "text/plain",
  buffer: Buffer.alloc(2 * 1024 * 1024 + 1, "Nothing was said. "),
};

type Jobs = { jobs: { id: string; state: string; progress: Record<string, number> }[] };

test("several files are imported one after the other, and what was refused says why", async ({
  browserOf,
  requestsOf,
}) => {
  const before = await countArticles(await requestsOf("viewer"));
  const articles = new ArticlesPage(await browserOf("reviewer"));
  await articles.openImport();
  await articles.choose(...files(3), picture, huge, { ...files(1)[0], name: "again.txt" } as typeof picture);
  await articles.told("6 files are being imported. You can keep working.");
  await expect(articles.dialog).toBeHidden();
  const job = articles.job("Imported 3 files");
  await expect(job).toContainText("1 already here, 2 refused", { timeout: 30_000 });
  await expect(await articles.refusedOf("Imported 3 files")).toHaveText([
    /^pier\.txt: .*not a text file/u,
    /^huge\.txt: .*larger than 2 MB/u,
  ]);
  await expect(articles.article(/Ferry 2 is late/u)).toBeVisible();
  expect(await countArticles(await requestsOf("viewer"))).toBe(before + 3);
  await job.getByRole("button", { name: "Clear" }).click();
  await expect(job).toBeHidden();
  await articles.page.reload();
  await expect(articles.article(/Ferry 2 is late/u)).toBeVisible();
  await expect(job).toBeHidden();
});

test("a date that was guessed is called unconfirmed until someone confirms it", async ({ browserOf }) => {
  const stamped = ["Quay one is open", "Quay two is open"].map((title, n) => ({
    name: `quay-${n}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(`${title}\nLast updated 19 April 2021\n\nThe quay is open, Ada Varga said on day ${n}.`),
  }));
  const articles = new ArticlesPage(await browserOf("reviewer"));
  await articles.openImport();
  await articles.choose(...stamped);
  const job = articles.job("Imported 2 files");
  await job.getByRole("button", { name: "Clear" }).click({ timeout: 30_000 });
  const listed = articles.article("Quay one is open");
  await expect(listed).toContainText("19 Apr 2021 (unconfirmed)");
  await listed.getByRole("link").click();
  await expect(articles.page.getByRole("note")).toContainText("“Last updated 19 April 2021”");
  await articles.button("Confirm the date").click();
  await articles.told("Date confirmed.");
  await expect(articles.page.getByText("(unconfirmed)")).toBeHidden();
  await articles.open();
  await expect(articles.article("Quay two is open")).toContainText("(unconfirmed)");
  await expect(listed).not.toContainText("(unconfirmed)");
});

test("a folder's articles are found, and files are taken where they are dropped", async ({ browserOf }) => {
  const folder = mkdtempSync(join(tmpdir(), "stet-articles-"));
  mkdirSync(join(folder, "below"));
  writeFileSync(join(folder, "one.txt"), textOf(1));
  writeFileSync(join(folder, "below", "two.md"), textOf(2));
  writeFileSync(join(folder, "picture.png"), picture.buffer);
  const articles = new ArticlesPage(await browserOf("reviewer"));
  await articles.openImport();
  await articles.chooseFolder(folder);
  await expect(articles.job("Imported 2 files")).toBeVisible({ timeout: 30_000 });
  await articles.job("Imported 2 files").getByRole("button", { name: "Clear" }).click();
  await test.step("one file that is dropped is shown before it is saved", async () => {
    await articles.drop([{ name: "three.txt", text: textOf(3) }]);
    await expect(articles.draft("three.txt").getByLabel("Title")).toHaveValue("Ferry 3 is late again");
    await articles.page.keyboard.press("Escape");
    await articles.question.getByRole("button", { name: "Discard" }).click();
  });
  await articles.drop([4, 5].map((n) => ({ name: `${n}.txt`, text: textOf(n) })));
  await expect(articles.job("Imported 2 files")).toBeVisible({ timeout: 30_000 });
  rmSync(folder, { recursive: true });
});

test("it is cancelled, resumed, and goes on after the server was started again", async ({
  browser,
  browserOf,
  requestsOf,
  desk,
  prepared,
  playwright,
}) => {
  test.slow();
  const many = 40;
  const requests = await requestsOf("reviewer");
  const before = await countArticles(requests);
  const articles = new ArticlesPage(await browserOf("reviewer"));
  await articles.openImport();
  await articles.choose(...files(many));
  const working = articles.job(`Importing ${many} files`);
  await expect(working.getByRole("progressbar")).toHaveAttribute("aria-valuemax", String(many));
  await working.getByRole("button", { name: "Cancel" }).click();
  const cancelled = articles.job(/cancelled/u);
  await expect(cancelled).toBeVisible();
  const { jobs } = await answerOf<Jobs>(read(requests, "jobs.list"));
  expect(jobs[0]).toMatchObject({ state: "cancelled" });
  expect(jobs[0]?.progress.waiting).toBeGreaterThan(0);
  await cancelled.getByRole("button", { name: "Resume" }).click();
  await expect(working).toBeVisible();

  await desk.stop();
  const again = await startDesk(desk.database);
  const context = await browser.newContext({ baseURL: again.url, storageState: prepared.cookies.reviewer });
  const later = new ArticlesPage(await context.newPage());
  await later.open();
  await expect(later.job(`Imported ${many} files`)).toBeVisible({ timeout: 60_000 });
  const history = new HistoryPage(later.page);
  await history.open();
  await history.readTo("resumed a job");
  const after = await playwright.request.newContext({ baseURL: again.url, storageState: prepared.cookies.reviewer });
  expect(await countArticles(after)).toBe(before + many);
  const done = (await answerOf<Jobs>(read(after, "jobs.list"))).jobs[0];
  expect(done?.progress).toEqual({ waiting: 0, done: many, "already here": 0, refused: 0 });
  const { fault } = await answerOf<{ fault: string | null }>(read(after, "history.verify"));
  expect(fault).toBeNull();
  await after.dispose();
  await context.close();
  await again.stop();
});

test("an import whose sending broke off waits for its owner", async ({ browserOf, requestsOf }) => {
  const requests = await requestsOf("reviewer");
  const { id } = await answerOf<{ id: string }>(change(requests, "jobs.beginImport", {}));
  const sent = files(1).map(({ name, buffer }) => ({ name, bytes: buffer.toString("base64") }));
  await answerOf(change(requests, "jobs.addFiles", { id, from: 0, files: sent }));
  const [own, colleague] = [
    new ArticlesPage(await browserOf("reviewer")),
    new ArticlesPage(await browserOf("colleague")),
  ];
  await Promise.all([own.open(), colleague.open()]);
  await expect(colleague.job(/some of which did not arrive/u)).toBeHidden();
  await own
    .job(/some of which did not arrive/u)
    .getByRole("button", { name: "Import the files that arrived" })
    .click();
  await expect(own.job("Imported 1 file")).toBeVisible({ timeout: 30_000 });
});

test("an editor has every article extracted again, from the settings", async ({ browserOf }) => {
  const settings = new SettingsPage(await browserOf("editor"));
  await settings.open();
  await settings.button("Re-extract every article").click();
  await expect(settings.extraction.getByRole("article", { name: /^Re-extracted \d+ articles/u })).toBeVisible({
    timeout: 30_000,
  });
  const reviewer = new SettingsPage(await browserOf("reviewer"));
  await reviewer.open();
  await expect(reviewer.extraction).toContainText("New articles are read with");
  await expect(reviewer.button("Re-extract every article")).toHaveCount(0);
});
