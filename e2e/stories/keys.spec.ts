/** Single keys as a person has set them, and where the focus goes with j and k. */
import type { Locator } from "@playwright/test";
import { PEOPLE } from "@/e2e/desk/people";
import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ArticlesPage } from "@/e2e/pages/articles-page";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { Keys } from "@/e2e/pages/keys";
import { SettingsPage } from "@/e2e/pages/settings-page";

test("j and k take the focus along, in the list, from claim to claim and in an article", async ({ browserOf }) => {
  const page = await browserOf("viewer");
  const [keys, claims] = [new Keys(page), new ClaimsPage(page)];
  await claims.open();
  await keys.press("j");
  await expect(claims.rows.nth(1).getByRole("link")).toBeFocused();
  await keys.press("j", "k", "k");
  await expect(claims.rows.nth(0).getByRole("link")).toBeFocused();
  const claim = new ClaimPage(page);
  await keys.press("Enter");
  await claim.isReady();
  await expect(claim.statement).toBeFocused();
  const first = (await claim.statement.textContent()) ?? "";
  await expect(claim.button("Next claim")).toBeEnabled();
  await keys.press("j");
  await expect(claim.statement).not.toHaveText(first);
  await expect(claim.statement).toBeFocused();
  await keys.press("k");
  await expect(claim.statement).toHaveText(first);
  await expect(claim.statement).toBeFocused();
  await keys.press("Escape");
  await expect(claims.rows.nth(0).getByRole("link")).toBeFocused();
  await keys.press("g", "r");
  await expect(page).toHaveURL(/\/reports$/u);
  await expect(page.getByRole("main")).toBeFocused();
  await new ArticlesPage(page).open();
  await page.getByRole("link", { name: "Iran promises revenge" }).click();
  const inArticle = page.getByRole("list", { name: "Claims in this article" }).getByRole("listitem");
  await expect(inArticle.first()).toBeVisible();
  await keys.press("j");
  await expect(inArticle.nth(0).getByRole("link")).toBeFocused();
  await keys.press("j");
  await expect(inArticle.nth(1).getByRole("link")).toBeFocused();
});

test("single keys can be changed and switched off, for oneself", async ({ browserOf }) => {
  const page = await browserOf("colleague");
  const [keys, claims, settings] = [new Keys(page), new ClaimsPage(page), new SettingsPage(page)];
  await settings.open();
  await settings.changeKey("j", "k");
  await expect(settings.part("Keys").getByRole("alert")).toContainText("already in use");
  await settings.changeKey("j", "0");
  await settings.told("Your keys are saved.");
  await claims.open();
  await keys.press("j");
  await expect(claims.rows.nth(0)).toContainText((await claims.current.textContent()) ?? "");
  await keys.press("0");
  await expect(claims.rows.nth(1).getByRole("link")).toBeFocused();
  await settings.open();
  await settings.singleKeys.click();
  await settings.told("Your keys are saved.");
  await claims.open();
  await keys.press("0", "x", "?", "g", "a", "ArrowDown");
  await expect(claims.rows.nth(1).getByRole("link")).toBeFocused();
  await expect(claims.part("Selected claims")).toHaveCount(0);
  await expect(claims.dialog).toHaveCount(0);
  await expect(page.getByText("all keys")).toHaveCount(0);
  await keys.press("Shift+Tab", "Space");
  await expect(claims.bulk).toContainText("1 selected");
  await claims.button("Keys").click();
  await expect(claims.dialog).toContainText("Single keys are off");
  await expect(claims.dialog).toContainText("Submit the review");
  await expect(claims.dialog).not.toContainText("Add evidence");
  const others = await browserOf("reviewer");
  await new ClaimsPage(others).open();
  await new Keys(others).press("x");
  await expect(new ClaimsPage(others).part("Selected claims")).toBeVisible();
});

test("words that are typed into a field are no keys, whatever their letters", async ({ browserOf }) => {
  const page = await browserOf("reviewer");
  const words = "gravel bridge change logs Afghan";
  const stays = async (field: Locator) => {
    const { pathname } = new URL(page.url());
    await field.pressSequentially(words, { delay: 40 });
    await expect(field).toHaveValue(words);
    expect(new URL(page.url()).pathname).toBe(pathname);
  };
  const [claims, settings] = [new ClaimsPage(page), new SettingsPage(page)];
  await claims.open();
  await stays(page.getByRole("searchbox"));
  await claims.open();
  await claims.openClaim("strongly condemns");
  await new ClaimPage(page).isReady();
  await stays(page.getByLabel("Add a tag"));
  await settings.open();
  await stays(page.getByLabel("Current passphrase"));
});

test("what can be done with selected claims is one key away, or one Tab, and Escape leads back", async ({
  browserOf,
}) => {
  const page = await browserOf("reviewer");
  const [keys, claims] = [new Keys(page), new ClaimsPage(page)];
  await claims.open();
  const [first, row] = [claims.bulk.getByRole("button").first(), claims.rows.nth(2).getByRole("link")];
  await keys.press("j", "j", "x");
  await expect(claims.bulk).toBeVisible();
  await keys.press("a");
  await expect(first).toBeFocused();
  await keys.press("Escape");
  await expect(row).toBeFocused();
  await keys.press("Tab");
  await expect(first).toBeFocused();
  await keys.press("Escape", "Escape");
  await expect(claims.bulk).toHaveCount(0);
  await expect(row).toBeFocused();
});

test("a menu keeps its keys to itself, and gives the focus back however it is left", async ({ browserOf }) => {
  const page = await browserOf("reviewer");
  const [keys, claims] = [new Keys(page), new ClaimsPage(page)];
  const [assign, menu] = [claims.bulk.getByRole("button", { name: /^Assign to/u }), page.getByRole("menu")];
  await claims.open();
  await keys.press("j", "j", "x");
  await keys.reach(assign);
  const reached = (await claims.current.textContent()) ?? "";
  await keys.press("ArrowDown");
  await expect(menu).toBeVisible();
  await expect(claims.current).toHaveText(reached);
  await keys.press("Escape");
  await expect(menu).toBeHidden();
  await expect(assign).toBeFocused();
  await expect(claims.bulk).toContainText("1 selected");
  await keys.press("Enter");
  await menu.getByRole("menuitem", { name: "Rina Reviewer" }).focus();
  await keys.press("Enter");
  await claims.told("Assigned to Rina Reviewer: 1 claim.");
  await expect(assign).toBeFocused();
  await keys.press("?");
  await expect(claims.dialog).toBeVisible();
  await keys.press("Escape");
  await expect(claims.dialog).toBeHidden();
  await expect(claims.bulk).toContainText("1 selected");
});

test("a button that vanishes with its use hands the focus on to what stands beside it", async ({
  browserOf,
  requestsOf,
}) => {
  const { id } = await claimWith(await requestsOf("reviewer"), "strongly condemns");
  const page = await browserOf("reviewer");
  const [keys, claim] = [new Keys(page), new ClaimPage(page)];
  await claim.open(id);
  await keys.reach(claim.button(/^Begin review/u));
  await keys.press("Enter");
  await expect(claim.part("Workflow and tags")).toContainText("Workflow: in review");
  // Whoever begins the review is the one whose claim it is.
  await expect(claim.button(new RegExp(`^Assigned to ${PEOPLE.reviewer.name}`, "u"))).toBeFocused();
  await claim.addTag("harbour");
  await keys.reach(claim.button("Remove the tag harbour"));
  await keys.press("Enter");
  await expect(claim.button("Remove the tag harbour")).toHaveCount(0);
  await expect(page.locator("body")).not.toBeFocused();
});

test("a key undoes what a notice offers to undo", async ({ browserOf }) => {
  const page = await browserOf("reviewer");
  const [keys, claims, claim] = [new Keys(page), new ClaimsPage(page), new ClaimPage(page)];
  await claims.open("?q=recognises");
  await claims.openClaim("UK recognises");
  await claim.isReady();
  const workflow = claim.part("Workflow and tags");
  for (const undo of ["u", "Control+z"]) {
    await keys.press("z");
    await claim.told("Set aside: not a claim.");
    await expect(workflow).toContainText("set aside");
    await keys.press(undo);
    await expect(workflow).not.toContainText("set aside");
    await expect(claim.button("Undo")).toHaveCount(0);
  }
});

test("Escape leaves the search and keeps what was searched for", async ({ browserOf }) => {
  const page = await browserOf("viewer");
  const [keys, claims] = [new Keys(page), new ClaimsPage(page)];
  await claims.open();
  await keys.press("/");
  // Until the field has the focus, letters are keys themselves.
  await expect(claims.searchBox).toBeFocused();
  await keys.type("severe revenge");
  await keys.press("Escape");
  await expect(claims.searchBox).not.toBeFocused();
  await expect(claims.searchBox).toHaveValue("severe revenge");
  await expect(claims.rows).toHaveCount(1);
  await expect(claims.rows.getByRole("link")).toBeFocused();
  await keys.press("/");
  await keys.press("Control+a");
  await keys.type("talks");
  await keys.press("Enter");
  await expect(claims.current).toContainText("talks");
  await expect(claims.current.getByRole("link")).toBeFocused();
});
