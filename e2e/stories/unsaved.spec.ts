/** What somebody typed in a dialog is not discarded without asking, and an error in it scrolls into view. */

import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ArticlesPage } from "@/e2e/pages/articles-page";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { Keys } from "@/e2e/pages/keys";

test("Escape and a click beside a dialog ask before they discard what was typed", async ({ browserOf, requestsOf }) => {
  const { id } = await claimWith(await requestsOf("viewer"), "strongly condemns");
  const claim = new ClaimPage(await browserOf("reviewer"));
  const keys = new Keys(claim.page);
  await claim.open(id);
  await keys.press("e");
  await expect(claim.dialog).toBeVisible();
  await keys.press("Escape");
  await expect(claim.dialog).toBeHidden();
  await keys.press("e");
  const title = claim.dialog.getByLabel("What it is");
  await title.fill("The ministry’s page");
  await keys.press("Escape");
  await expect(claim.question).toBeVisible();
  await keys.press("Enter");
  await expect(claim.question).toBeHidden();
  await expect(title).toHaveValue("The ministry’s page");
  await expect(title).toBeFocused();
  await claim.page.mouse.click(2, 400);
  await claim.question.getByRole("button", { name: "Discard" }).click();
  await expect(claim.dialog).toBeHidden();
});

test("Escape asks before it discards a new wording", async ({ browserOf, requestsOf }) => {
  const { id } = await claimWith(await requestsOf("viewer"), "severe revenge");
  const claim = new ClaimPage(await browserOf("reviewer"));
  await claim.open(id);
  await claim.reword("In other words.");
  await claim.page.keyboard.press("Escape");
  await claim.question.getByRole("button", { name: "Keep editing" }).click();
  await expect(claim.page.getByLabel("Statement")).toHaveValue("In other words.");
});

test("a pasted article that has been read is kept too", async ({ browserOf }) => {
  const articles = new ArticlesPage(await browserOf("reviewer"));
  await new ClaimsPage(articles.page).open();
  await articles.goBy("Articles");
  await articles.button("Import articles").click();
  await articles.paste("A bridge is opened\n\nThe bridge is safe, the mayor said on Friday.");
  await expect(articles.dialog.getByRole("form")).toBeVisible();
  await expect(articles.dialog.getByLabel("Title")).toHaveValue("A bridge is opened");
  for (const leave of [() => articles.page.keyboard.press("Escape"), () => articles.pressBack()]) {
    await leave();
    await articles.question.getByRole("button", { name: "Keep editing" }).click();
    await expect(articles.dialog.getByRole("form")).toBeVisible();
  }
});

test("what is wrong in a dialog comes into sight and has the focus", async ({ browserOf, requestsOf }) => {
  const { id } = await claimWith(await requestsOf("viewer"), "strongly condemns");
  const claim = new ClaimPage(await browserOf("reviewer"));
  await claim.page.setViewportSize({ width: 1280, height: 480 });
  await claim.open(id);
  await claim.button(/^Link a claim/u).click();
  const link = claim.dialog.getByRole("button", { name: "Link", exact: true });
  const why = claim.dialog.getByText("Choose the other claim first.");
  for (const _ of ["once", "and with the same fault again"]) {
    await claim.dialog.getByLabel("Why").focus();
    await link.click();
    await expect(claim.dialog.getByLabel("Search claims")).toBeFocused();
    await expect(why).toBeInViewport();
  }
  await claim.dialog.getByLabel("Search claims").fill("severe revenge");
  await claim.dialog.getByRole("radio", { name: "severe revenge" }).first().check();
  await link.click();
  await expect(claim.dialog.getByText("Choose how the two are linked first.")).toBeFocused();
  await claim.dialog.getByRole("radio", { name: "corroborates", exact: true }).click();
  await link.click();
  await expect(claim.dialog.getByLabel("Why")).toBeFocused();
});
