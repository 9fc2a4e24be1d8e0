/** A reviewer's work without a mouse. */
import type { Page } from "@playwright/test";
import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ArticlePage } from "@/e2e/pages/article-page";
import { ArticlesPage } from "@/e2e/pages/articles-page";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { Keys } from "@/e2e/pages/keys";
import { ReportPage } from "@/e2e/pages/report-page";
import { SettingsPage } from "@/e2e/pages/settings-page";

test("annotates claims with the keyboard alone", async ({ browserOf }) => {
  const page = await browserOf("reviewer");
  await test.step("moves down the list and opens a claim", () => openThird(page));
  await test.step("judges it", () => judge(page));
  await test.step("tags it and comments on it", () => tagAndComment(page));
  await test.step("links another claim", () => link(page));
  await test.step("adds evidence", () => addEvidence(page));
  await test.step("goes on to the next claim and back to the list", () => goOn(page));
});

async function openThird(page: Page): Promise<void> {
  const [keys, claims] = [new Keys(page), new ClaimsPage(page)];
  await claims.open();
  const statements = await claims.rows.getByRole("link").allTextContents();
  await expect(claims.current).toContainText(statements[0] ?? "");
  await keys.press("j", "j", "j", "k");
  await expect(claims.current).toContainText(statements[2] ?? "");
  await keys.press("Enter");
  const claim = new ClaimPage(page);
  await claim.isReady();
  await expect(claim.statement).toHaveText(statements[2] ?? "");
}

async function judge(page: Page): Promise<void> {
  const [keys, claim] = [new Keys(page), new ClaimPage(page)];
  await keys.press("v");
  await expect(claim.verdict("supported")).toBeFocused();
  await keys.moveTo(claim.verdict("disputed"), "ArrowRight");
  await keys.press("Space");
  await expect(claim.verdict("disputed")).toBeChecked();
  await keys.press("a", "Space", "r");
  await expect(claim.verdict("accurate")).toBeChecked();
  await keys.type("Both sides are on the record, and neither shows its papers.");
  await keys.press("Control+Enter");
  await claim.told("Your review is in.");
  await expect(claim.part("Reviews")).toContainText("neither shows its papers");
  await expect(claim.onward).toBeFocused();
}

async function tagAndComment(page: Page): Promise<void> {
  const [keys, claim] = [new Keys(page), new ClaimPage(page)];
  await keys.press("t");
  await keys.type("second look");
  await keys.press("Enter", "Escape");
  await expect(claim.button("Remove the tag second look")).toBeVisible();
  await keys.press("m");
  await keys.type("Worth a call to the ministry.");
  await keys.press("Control+Enter", "Escape");
  await expect(claim.part("Comments")).toContainText("Worth a call to the ministry.");
}

async function link(page: Page): Promise<void> {
  const [keys, claim] = [new Keys(page), new ClaimPage(page)];
  await keys.press("c");
  await keys.reach(claim.dialog.getByLabel("Search claims"));
  await keys.type("severe revenge");
  await expect(claim.dialog.locator("mark").first()).toBeVisible();
  await keys.press("Enter");
  const found = claim.dialog.getByRole("radiogroup", { name: "Found claims" }).getByRole("radio").first();
  await expect(found).toBeFocused();
  await expect(found).toBeChecked();
  await keys.reach(claim.dialog.getByRole("radio", { name: "contradicts", exact: true }));
  await keys.press("Space");
  await keys.reach(claim.dialog.getByLabel("Why"));
  await keys.type("The one answers the other.");
  await keys.press("Control+Enter");
  await claim.told("Claims linked.");
  await expect(claim.part("Contradictions and other links")).toContainText("The one answers the other.");
  await expect(claim.button(/^Link a claim/u)).toBeFocused();
}

async function addEvidence(page: Page): Promise<void> {
  const [keys, claim] = [new Keys(page), new ClaimPage(page)];
  await expect(claim.dialog).toBeHidden();
  await keys.press("e");
  await keys.reach(claim.dialog.getByLabel("What it is"));
  await keys.type("Minutes of the briefing");
  await keys.reach(claim.dialog.getByLabel("Address"));
  await keys.type("https://example.org/minutes");
  await keys.reach(claim.dialog.getByRole("button", { name: "Add the evidence" }));
  await keys.press("Enter");
  await expect(claim.part("Evidence").getByRole("link", { name: "Minutes of the briefing" })).toBeVisible();
  await claim.told("Evidence added.");
  await expect(claim.dialog).toBeHidden();
  await expect(claim.part("Evidence").getByRole("button", { name: /^Add/u })).toBeFocused();
}

async function goOn(page: Page): Promise<void> {
  const [keys, claim, claims] = [new Keys(page), new ClaimPage(page), new ClaimsPage(page)];
  const before = (await claim.statement.textContent()) ?? "";
  await expect(claim.button("Next claim")).toBeEnabled();
  await keys.press("j");
  await expect(claim.statement).not.toHaveText(before);
  const after = (await claim.statement.textContent()) ?? "";
  await keys.press("Escape");
  await expect(page).toHaveURL(/\/claims$/u);
  await expect(claims.current).toContainText(after);
  await expect(claims.row(before)).toContainText("second look");
  await expect(claims.row(before)).toContainText("said: accurate");
}

test("adds a claim that the extractor missed", async ({ browserOf }) => {
  const page = await browserOf("reviewer");
  const [keys, articles, article] = [new Keys(page), new ArticlesPage(page), new ArticlePage(page)];
  await new ClaimsPage(page).open();
  await keys.press("g", "a");
  await expect(page).toHaveURL(/\/articles$/u);
  await keys.reach(articles.article("Iran promises revenge").getByRole("link"));
  await keys.press("Enter");
  await article.isReady();
  await keys.press("s", "ArrowRight", "ArrowLeft", "Shift+ArrowRight", "Shift+ArrowRight");
  await expect(article.picked).toContainText("Qasem Soleimani, who");
  await keys.press("n");
  await keys.reach(article.dialog.getByLabel("Speaker"));
  await keys.type("Northern Line Press");
  await keys.reach(article.dialog.getByLabel("Statement"));
  await keys.press("Control+a");
  await keys.type("Soleimani ran the Guards’ foreign operations.");
  await keys.reach(article.dialog.getByRole("button", { name: "Add the claim" }));
  await keys.press("Enter");
  await expect(article.dialog).toBeHidden();
  await article.told("Claim added.");
  await expect(article.current).toContainText("Soleimani ran the Guards’ foreign operations.");
  await expect(article.current).toContainText("Northern Line Press");
});

test("keeps the keys of a dialog and of a field to itself", async ({ browserOf }) => {
  const page = await browserOf("reviewer");
  const [keys, claims, claim] = [new Keys(page), new ClaimsPage(page), new ClaimPage(page)];
  await claims.open();
  await keys.press("j", "Enter");
  await claim.isReady();
  await expect(claim.button("Next claim")).toBeEnabled();
  const address = page.url();
  await keys.press("c");
  await keys.reach(claim.dialog.getByRole("button", { name: "Cancel" }));
  await keys.press("j", "o", "e", "Escape");
  await expect(claim.dialog).toBeHidden();
  expect(page.url()).toBe(address);
  await keys.press("v", "Space", "m");
  await keys.type("Said in the field, not in the review.");
  await keys.press("Control+Enter", "Escape");
  await expect(claim.part("Comments").getByText("Said in the field")).toBeVisible();
  await expect(claim.part("Comments").getByRole("textbox")).toHaveValue("");
  await expect(claim.verdict("supported")).toBeChecked();
  await expect(page.getByText("Not submitted yet")).toBeVisible();
});

test("lists the keys on ?", async ({ browserOf }) => {
  const page = await browserOf("viewer");
  const [keys, claims] = [new Keys(page), new ClaimsPage(page)];
  await claims.open();
  await keys.press("?");
  await expect(claims.dialog.getByRole("heading", { name: "Keys" })).toBeVisible();
  await expect(claims.dialog).toContainText("Submit the review");
  await keys.press("Escape");
  await expect(claims.dialog).toBeHidden();
});

test("every row of pills is within reach of Tab, with single keys off", async ({ browserOf, requestsOf }) => {
  const { id, articleId } = await claimWith(await requestsOf("colleague"), "recognises");
  const page = await browserOf("colleague");
  const [keys, claim, article, settings] = [
    new Keys(page),
    new ClaimPage(page),
    new ArticlePage(page),
    new SettingsPage(page),
  ];
  const pill = (name: string) => page.getByRole("radio", { name, exact: true });
  const choose = async (name: string) => {
    await keys.reach(pill(name));
    await keys.press("ArrowRight");
    await expect(pill(name)).not.toBeFocused();
    await keys.moveTo(pill(name), "ArrowLeft");
    await keys.press("Space");
    await expect(pill(name)).toBeChecked();
  };
  await settings.open();
  await settings.singleKeys.click();
  await settings.told("Your keys are saved.");
  await keys.reach(pill("Match the system"));
  await claim.open(id);
  await choose("supported");
  await choose("accurate");
  await keys.reach(claim.button("Link a claim"));
  await keys.press("Enter");
  await keys.reach(pill("contradicts"));
  await keys.press("Escape");
  await keys.reach(claim.part("Evidence").getByRole("button", { name: "Add" }));
  await keys.press("Enter");
  await expect(pill("context")).toBeFocused();
  await keys.reach(pill("document or page"));
  await keys.press("Escape");
  await article.open(articleId);
  await keys.reach(article.button("Select with the keyboard"));
  await keys.press("Enter");
  await keys.reach(article.picked.getByRole("button", { name: "Add a claim" }));
  await keys.press("Enter");
  await choose("indirect");
});

test("what has the focus in a dialog is never behind its foot", async ({ browserOf, requestsOf }) => {
  const { id } = await claimWith(await requestsOf("editor"), "recognises");
  const page = await browserOf("editor");
  await page.setViewportSize({ width: 1280, height: 640 });
  const [keys, claim, reports] = [new Keys(page), new ClaimPage(page), new ReportPage(page)];
  const everyStop = async (title: string) => {
    await expect(reports.dialog.getByRole("heading", { name: title })).toBeVisible();
    const close = reports.dialog.getByRole("button", { name: /^Close/u });
    for (const way of ["Tab", "Shift+Tab"])
      do {
        expect.soft(await reports.covered(), `${title}, ${way}`).toBeNull();
        await keys.press(way);
      } while (!(await close.evaluate((one) => one === document.activeElement)));
    await keys.press("Escape");
  };
  await reports.openList();
  await reports.button("New report").click();
  await everyStop("New report");
  await claim.open(id);
  await keys.press("e");
  await everyStop("Add evidence");
});
