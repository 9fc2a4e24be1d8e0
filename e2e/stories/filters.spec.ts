/** The filters of the claims list: which are on can be seen, and taken off one by one or all at once. */
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { Keys } from "@/e2e/pages/keys";
import { SourcesPage } from "@/e2e/pages/sources-page";

test("each filter that is on stands above the list and can be taken off there", async ({ browserOf }) => {
  const claims = new ClaimsPage(await browserOf("viewer"));
  await claims.open();
  const all = (await claims.count.textContent()) ?? "";
  await expect(claims.filters).toBeHidden();
  await claims.facet("Speaker", /^Dominic Raab/u).click();
  await claims.facet("Workflow", /^unreviewed/u).click();
  await claims.search("talks");
  const chips = claims.filters.getByRole("button", { name: /^Take off/u });
  await expect(chips).toHaveText([/Words:.*“talks”/u, /Workflow:.*unreviewed/u, /Speaker:.*Dominic Raab/u]);
  await claims.filters.getByRole("button", { name: "Take off Words: “talks”" }).click();
  await expect(chips).toHaveCount(2);
  await expect(claims.searchBox).toHaveValue("");
  await claims.filters.getByRole("button", { name: "Clear all" }).click();
  await expect(claims.filters).toBeHidden();
  await expect(claims.count).toHaveText(all);
});

test("contested claims are put first by keyboard, and the keys on a claim follow that order", async ({ browserOf }) => {
  const page = await browserOf("viewer");
  const [keys, claims, claim] = [new Keys(page), new ClaimsPage(page), new ClaimPage(page)];
  await claims.open();
  await keys.press("/");
  await keys.reach(page.getByLabel("Order"));
  await keys.press("c");
  await expect(page).toHaveURL(/sort=contested/u);
  await expect(claims.rows.nth(0)).toContainText("contested by 1");
  await expect(claims.rows.nth(1)).toContainText("contested by 1");
  await expect(claims.rows.nth(2)).not.toContainText("contested by");
  const [first, second, third] = await claims.rows.getByRole("paragraph").allTextContents();
  await claims.rows.nth(0).getByRole("link").press("Enter");
  await expect(claim.statement).toHaveText(first ?? "");
  await expect(claim.button("Next claim")).toBeEnabled();
  await keys.press("j");
  await expect(claim.statement).toHaveText(second ?? "");
  await expect(claim.button("Next claim")).toBeEnabled();
  await keys.press("j");
  await expect(claim.statement).toHaveText(third ?? "");
  await keys.press("k");
  await expect(claim.statement).toHaveText(second ?? "");
});

test("what of the address was not understood is said, and all that match are not offered then", async ({
  browserOf,
}) => {
  const page = await browserOf("reviewer");
  const [keys, claims] = [new Keys(page), new ClaimsPage(page)];
  const line = page.getByRole("alert").filter({ hasText: "not understood" });
  const all = claims.bulk.getByRole("button", { name: /^All .* that match/u });
  await claims.open("?status=unreviewed&workflow=bogus&q=the");
  await expect(line).toContainText("“status=unreviewed” and “workflow=bogus”");
  await expect(claims.part("Filters that are on")).toContainText("“the”");
  await expect(page.getByRole("link", { name: "CSV" })).toHaveCount(0);
  await keys.press("x");
  await expect(claims.bulk).toBeVisible();
  await expect(all).toHaveCount(0);
  await line.getByRole("button", { name: "Remove from the address" }).click();
  await expect(line).toHaveCount(0);
  await expect(page).toHaveURL(/\/claims\?q=the$/u);
  await expect(page.getByRole("main")).toBeFocused();
  await expect(all).toBeVisible();
  await new SourcesPage(page).open("?kind=bogus");
  await expect(line).toContainText("“kind=bogus”");
});

test("a speaker of whom nothing is left is still called by name", async ({ browserOf }) => {
  const claims = new ClaimsPage(await browserOf("viewer"));
  await claims.open();
  await claims.facet("Speaker", /^Dominic Raab/u).click();
  await claims.search("nobody says this");
  await expect(claims.filters.getByRole("button", { name: "Take off Speaker: Dominic Raab" })).toBeVisible();
});

test("on a phone, the button says how many filters are on", async ({ browserOf }) => {
  const page = await browserOf("viewer");
  await page.setViewportSize({ width: 360, height: 740 });
  const claims = new ClaimsPage(page);
  await page.goto("/claims?workflow=unreviewed,reviewed&contested=true");
  await expect(claims.button("Filters (3)")).toBeVisible();
});
