/** Lists of any length render only their visible part, and load more by themselves. */
import type { APIRequestContext } from "@playwright/test";
import { answerOf, change } from "@/e2e/desk/calls";
import { madeUpNames } from "@/e2e/desk/made-up-names";
import { claimWith, hasCompared } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { HistoryPage } from "@/e2e/pages/history-page";
import { ReportPage } from "@/e2e/pages/report-page";
import { SourcesPage } from "@/e2e/pages/sources-page";

const CHANGES = 60;
/** More claims than the list's first page. */
const CLAIMS = 60;
const SOURCES = 120;
/** How often a call is retried before it counts as failed. */
const TRIES = 3;
/** More rows than fit on a full-size screen. */
const MOST_DRAWN = 80;

async function makeHistory(reviewer: APIRequestContext): Promise<void> {
  const { id } = await claimWith(reviewer, "strongly condemns");
  for (let n = 0; n < CHANGES; n += 1) {
    const tags = n % 2 ? { remove: ["again"] } : { add: ["again"] };
    await answerOf(change(reviewer, "claims.tag", { id, ...tags }));
  }
}

async function importLongArticle(reviewer: APIRequestContext): Promise<void> {
  const sentences = Array.from({ length: CLAIMS }, (_, n) => `“Bridge ${n + 1} will open,” said Anna Berg.`);
  await answerOf(change(reviewer, "articles.import", { title: "Bridges", text: sentences.join("\n\n") }));
  await hasCompared(reviewer);
}

/** Scrolls to the end while the call fails, which is reported instead of being retried forever; then tries again. */
async function failAndTryAgain(screen: HistoryPage | ClaimsPage, call: RegExp): Promise<void> {
  let asked = 0;
  await screen.page.route(call, (route) => {
    asked += 1;
    return route.abort();
  });
  await screen.toEnd();
  await expect(screen.fault).toContainText("could not be loaded");
  await screen.toEnd();
  expect(asked).toBe(TRIES);
  await screen.page.unroute(call);
  await screen.button("Try again").click();
  await expect(screen.fault).toBeHidden();
}

test("the history goes on to its first line by itself", async ({ browserOf, requestsOf }) => {
  await makeHistory(await requestsOf("reviewer"));
  const history = new HistoryPage(await browserOf("viewer"));
  await history.open();
  await expect(history.lines.first()).toContainText("changed the tags");
  await expect(history.lines.filter({ hasText: "set up the desk" })).toBeHidden();
  await history.readTo("set up the desk");
  expect(await history.lines.count()).toBeLessThan(MOST_DRAWN);
});

test("what could not be fetched is asked for again when somebody says so", async ({ browserOf, requestsOf }) => {
  await makeHistory(await requestsOf("reviewer"));
  const history = new HistoryPage(await browserOf("viewer"));
  await history.open();
  await failAndTryAgain(history, /history\.list/u);
  await history.readTo("set up the desk");
});

test("claims go on to the last, also after they could not be fetched", async ({ browserOf, requestsOf }) => {
  await importLongArticle(await requestsOf("reviewer"));
  const claims = new ClaimsPage(await browserOf("viewer"));
  await claims.open("?q=bridge");
  await failAndTryAgain(claims, /claims\.list/u);
  await expect(async () => {
    await claims.toEnd();
    await expect(claims.row(`Bridge ${CLAIMS} will open`)).toBeVisible({ timeout: 250 });
  }).toPass();
  expect(await claims.rows.count()).toBeLessThan(CLAIMS);
});

test("a long report is drawn where it is read, and an address leads to a claim further on", async ({
  browserOf,
  requestsOf,
}) => {
  const reviewer = await requestsOf("reviewer");
  await importLongArticle(reviewer);
  const draft = { title: "Bridges", scope: { filter: { q: "bridge" } } };
  const { id } = await answerOf<{ id: string }>(change(reviewer, "reports.draft", draft));
  const report = new ReportPage(await browserOf("viewer"));
  await report.open(id);
  await expect(report.claim(1)).toBeVisible();
  expect(await report.claims.count()).toBeLessThan(CLAIMS);
  await expect(report.claim(CLAIMS)).toHaveCount(0);
  await report.goToClaim(CLAIMS);
  await expect(report.claim(CLAIMS)).toBeInViewport();
});

test("the register goes on to the last source, and two are merged however far down they stand", async ({
  browserOf,
  requestsOf,
}) => {
  const editor = await requestsOf("editor");
  const names = madeUpNames(SOURCES);
  for (const name of names) await answerOf(change(editor, "sources.add", { name, kind: "organisation" }));
  const [other = "", last = ""] = names.slice(-2);
  const sources = new SourcesPage(await browserOf("editor"));
  await sources.open();
  await expect(sources.lines.nth(1)).toBeVisible();
  await expect(sources.row(last)).toBeHidden();
  await sources.readTo(last);
  expect(await sources.lines.count()).toBeLessThan(MOST_DRAWN);
  await sources.openSource(last);
  await sources.mergeInto(other);
  await expect(sources.page.getByText("whose other name it is now.")).toBeVisible();
});
