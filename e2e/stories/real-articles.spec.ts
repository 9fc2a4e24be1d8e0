/** The articles that the desk was first asked to read: the claims that matter in them are found. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "@/e2e/desk/running-desk";
import { expect, test } from "@/e2e/fixtures";
import { ArticlePage } from "@/e2e/pages/article-page";
import { ArticlesPage } from "@/e2e/pages/articles-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";

const FOLDER = resolve(ROOT, "../shared/articles");
const FILES = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith(".txt"))
      .sort()
  : [];

test.skip(FILES.length === 0, "The articles do not ship with the desk, and their folder is not beside it.");

test("every article gives its claims, with the justification and its dispute among them", async ({ browserOf }) => {
  test.setTimeout(90_000);
  const page = await browserOf("reviewer");
  for (const name of FILES) await test.step(name, () => importAndList(page, name));
  const claims = new ClaimsPage(page);
  await claims.open(`?q=${encodeURIComponent('"actively developing plans"')}&sort=oldest`);
  await expect(claims.row(/“General Soleimani was actively developing plans/u)).toHaveCount(2);
  await expect(claims.row(/“General Soleimani was actively developing plans/u).first()).toContainText("Pentagon");
  await claims.open(`?q=${encodeURIComponent("no evidence has been provided")}`);
  await expect(claims.row(/no evidence has been provided/iu).first()).toBeVisible();
});

async function importAndList(page: Page, name: string): Promise<void> {
  const [articles, article] = [new ArticlesPage(page), new ArticlePage(page)];
  await articles.openImport();
  await articles.choose(join(FOLDER, name));
  await articles.save(name);
  await expect(articles.outcome(name)).toContainText(/[1-9]\d* claims found/u);
  await articles.outcome(name).getByRole("link").first().click();
  await article.isReady();
  expect(await article.claims.count()).toBeGreaterThan(5);
}
