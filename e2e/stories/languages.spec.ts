/**
 * An article in a language that Stet does not read: it is stored with a notice, claims are marked by hand, and its
 * language can be corrected.
 */
import { expect, test } from "@/e2e/fixtures";
import { ArticlePage } from "@/e2e/pages/article-page";
import { ArticlesPage } from "@/e2e/pages/articles-page";

const GERMAN = `Hafen bleibt geschlossen

Der Hafen bleibt bis Freitag geschlossen, sagte die Hafenmeisterin Ada Varga am Montag. „Kein Schiff läuft vorher aus“, fügte sie hinzu. Der Sturm hat zwei Kräne beschädigt.`;
const NO_CLAIMS = "Stet reads English. This article is in German, so no claims were taken from it";

test("an article in German says that it is not read, and takes a claim by hand", async ({ browserOf }) => {
  const page = await browserOf("editor");
  const [articles, article] = [new ArticlesPage(page), new ArticlePage(page)];
  await articles.openImport();
  await articles.paste(GERMAN);
  const language = articles.draft("pasted text").getByLabel("Language");
  await expect(language).toHaveValue("de");
  await articles.save("pasted text");
  await expect(articles.outcome("pasted text")).toContainText(NO_CLAIMS);
  await articles.outcome("pasted text").getByRole("link").first().click();
  await article.isReady();
  await expect(article.heading).toHaveAttribute("lang", "de");
  await expect(page.getByRole("note")).toContainText(NO_CLAIMS);
  await expect(page.getByText("No claims yet")).toBeVisible();
  await expect(article.button("Re-extract")).toBeHidden();

  const words = "Der Hafen bleibt bis Freitag geschlossen";
  await page.keyboard.press("s");
  for (const _ of words.split(" ").slice(1)) await page.keyboard.press("Shift+ArrowRight");
  await expect(article.picked).toContainText(words);
  await page.keyboard.press("n");
  await article.dialog.getByLabel("Speaker").fill("Ada Varga");
  await article.dialog.getByRole("button", { name: "Add the claim" }).click();
  await expect(article.claim(`${words}.`)).toContainText("Ada Varga");
  await expect(page.getByRole("note")).toContainText(NO_CLAIMS);

  await page.getByRole("button", { name: "Correct the details" }).click();
  await article.dialog.getByLabel("Language").selectOption("English");
  await article.dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This article is in English now, which Stet reads.")).toBeVisible();
  await expect(page.getByRole("note")).toBeHidden();
  await page.getByRole("button", { name: "Look for claims" }).click();
  await expect(article.notice(/would change nothing here|Proposed:/u)).toBeVisible();
});
