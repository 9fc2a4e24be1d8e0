/** Entries that look alike wait for a person, who tells two apart, takes it back, and merges two; with the keyboard alone too. */
import type { APIRequestContext } from "@playwright/test";
import { answerOf, change } from "@/e2e/desk/calls";
import { madeUpNames } from "@/e2e/desk/made-up-names";
import { expect, test } from "@/e2e/fixtures";
import { SourcesPage } from "@/e2e/pages/sources-page";

test.use({ ownDesk: true });

/** Three entries for one captain; no other source in the sample resembles them. */
async function threeOfOne(request: APIRequestContext): Promise<void> {
  for (const name of ["Ada Varga", "Ada Maria Varga", "A. Varga"])
    await answerOf(change(request, "sources.add", { name, kind: "person" }));
}

test("a pair is told apart, asked about again, and merged", async ({ browserOf, requestsOf }) => {
  await threeOfOne(await requestsOf("reviewer"));
  const page = await browserOf("editor");
  const sources = new SourcesPage(page);
  await sources.open();
  await sources.openPairs();
  await sources.openPair("Ada Varga", "Ada Maria Varga");
  await expect(sources.heading).toHaveText("Ada Varga");
  await expect(sources.mayBeSame).toContainText("likely · 75 %: the same surname, and given names that agree");
  await sources.mayBeSame.getByRole("button", { name: "Not the same as A. Varga" }).click();
  await sources.told("Marked as different from A. Varga.");
  await expect(sources.mayBeSame).toContainText("Not the same as A. Varga, says");
  await expect(sources.particulars).toContainText("marked it as different from A. Varga");
  await sources.mayBeSame.getByRole("button", { name: "Ask again about A. Varga" }).click();
  await expect(sources.mayBeSame).toContainText("likely · 60 %");
  await sources.mayBeSame.getByRole("button", { name: "Merge into Ada Maria Varga" }).click();
  await expect(sources.dialog.getByRole("radio", { name: /^Ada Maria Varga/u })).toBeChecked();
  await sources.dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByText("whose other name it is now.")).toBeVisible();
  await expect(sources.mayBeSame).toHaveCount(0);
});

test("a reviewer tells apart with the keyboard, and another's screen follows", async ({ browserOf, requestsOf }) => {
  await threeOfOne(await requestsOf("reviewer"));
  const [page, onlooker] = [await browserOf("reviewer"), new SourcesPage(await browserOf("viewer"))];
  const sources = new SourcesPage(page);
  await onlooker.open();
  const count = onlooker.page.getByText(/pairs? may be the same/u);
  const before = Number.parseInt((await count.textContent()) ?? "", 10);
  await sources.open();
  await page.locator("summary", { hasText: "may be the same" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Ada Varga and Ada Maria Varga" }).focus();
  await page.keyboard.press("Enter");
  const apart = sources.mayBeSame.getByRole("button", { name: "Not the same as Ada Maria Varga" });
  await expect(sources.mayBeSame.getByRole("button", { name: /^Merge/u })).toHaveCount(0);
  await apart.focus();
  await page.keyboard.press("Enter");
  await sources.told("Marked as different from Ada Maria Varga.");
  await expect(count).toHaveText(new RegExp(`^${before - 1} `, "u"));
});

test("the register stands whole below the pairs, however many are opened and closed", async ({
  browserOf,
  requestsOf,
}) => {
  const reviewer = await requestsOf("reviewer");
  await threeOfOne(reviewer);
  for (const name of ["Ada M. Varga", "A. M. Varga", "A. Maria Varga"])
    await answerOf(change(reviewer, "sources.add", { name, kind: "person" }));
  for (const name of madeUpNames(40)) await answerOf(change(reviewer, "sources.add", { name, kind: "organisation" }));
  const sources = new SourcesPage(await browserOf("editor"));
  await sources.open();
  const first = await sources.lines.nth(1).getByRole("link").innerText();
  await sources.openPairs();
  await sources.readTo(first);
  await sources.toTop();
  await sources.openPairs();
  await sources.readTo(madeUpNames(40).at(-1) ?? "");
});
