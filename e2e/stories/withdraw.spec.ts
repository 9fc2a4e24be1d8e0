/** A published report opens on its newest edition; one that is withdrawn stays readable under its reason, files included. */
import { answerOf, change } from "@/e2e/desk/calls";
import { expect, test } from "@/e2e/fixtures";
import { HistoryPage } from "@/e2e/pages/history-page";
import { ReportPage } from "@/e2e/pages/report-page";

const REASON = "The log that claim 1 rests on was of another ship.";

test("an edition is published in one step more, and withdrawn for good", async ({ browserOf, requestsOf }) => {
  const requests = await requestsOf("editor");
  const draft = { title: "Was it imminent?", scope: { filter: { tag: ["justification"] } } };
  const { id } = await answerOf<{ id: string }>(change(requests, "reports.draft", draft));
  await answerOf(change(requests, "reports.freeze", { id }));
  const page = await browserOf("editor");
  const report = new ReportPage(page);

  await report.open(id);
  await expect(page.getByText("Preview, not frozen")).toBeVisible();
  await report.button(/^Publish edition 1/u).click();
  await expect(report.dialog).toContainText("Nothing is sent anywhere");
  await expect(report.dialog).toContainText("reviewed");
  await report.dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(report.editions).not.toContainText("published");
  await report.publish();
  await expect(report.editions).toContainText("published");

  await report.open(id);
  await expect(page.getByText(/^Edition 1 · published/u)).toBeVisible();
  await report.withdraw(REASON);
  await expect(report.editions).toContainText("withdrawn");
  await expect(page.getByRole("note").filter({ hasText: "no longer stands" })).toBeVisible();
  await expect(page.getByText(REASON)).toBeVisible();
  for (const format of ["Markdown", "HTML", "CSV", "ClaimReview JSON-LD"])
    expect((await report.download(format)).text, format).toContain("was of another ship");

  const history = new HistoryPage(page);
  await history.open();
  const withdrawal = page.getByRole("listitem").filter({ hasText: /withdrew/u });
  await expect(withdrawal).toContainText(REASON);
  await expect(withdrawal.getByRole("button", { name: "Put back" })).toHaveCount(0);
});

test("who publishes alone is told so", async ({ browserOf, requestsOf }) => {
  const requests = await requestsOf("editor");
  const draft = { title: "Nobody else", scope: { filter: { workflow: ["unreviewed"] } } };
  const { id } = await answerOf<{ id: string }>(change(requests, "reports.draft", draft));
  await answerOf(change(requests, "reports.freeze", { id }));
  const report = new ReportPage(await browserOf("editor"));
  await report.open(id);
  await report.button(/^Publish edition 1/u).click();
  await expect(report.dialog.getByRole("note")).toContainText("Nobody else has had a hand in this.");
  await expect(report.dialog.getByRole("button", { name: "Publish it alone" })).toBeVisible();
});
