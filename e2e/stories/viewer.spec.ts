/** A viewer reads and exports, and changes nothing: not by a control, and not by a request. */
import type { Page } from "@playwright/test";
import { change } from "@/e2e/desk/calls";
import { changesOfTheDesk, documentedChanges } from "@/e2e/desk/changes";
import { everythingAt } from "@/e2e/desk/everything";
import { expect, test } from "@/e2e/fixtures";
import { ArticlePage } from "@/e2e/pages/article-page";
import { ArticlesPage } from "@/e2e/pages/articles-page";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { HistoryPage } from "@/e2e/pages/history-page";
import { Keys } from "@/e2e/pages/keys";
import { PeoplePage } from "@/e2e/pages/people-page";
import { ReportPage } from "@/e2e/pages/report-page";
import { SourcesPage } from "@/e2e/pages/sources-page";
import { TopicsPage } from "@/e2e/pages/topics-page";

/** Controls that only change what is shown, by their accessible names. */
const HARMLESS = [
  /^Search /u,
  /^Order$/u,
  /^Filters( \(\d+\))?$/u,
  /^(Previous|Next) claim$/u,
  /^(Kind|Person|Day)$/u,
  /^Older/u,
  /^Check the chain$/u,
  /^Preview/u,
  /^Edition \d/u,
  /^Word for word$/u,
];

/**
 * Returns the names of the screen's enabled controls that are not among these; ignores what filters a list.
 */
async function controlsOf(page: Page): Promise<string[]> {
  const controls = page
    .getByRole("main")
    .locator("button, input, select, textarea, [contenteditable]")
    .filter({ visible: true })
    .and(page.locator(":enabled"))
    .and(page.locator(":not(aside[aria-label=Filters] *, section[aria-label='Search and filters'] *)"));
  const names = await controls.evaluateAll((elements) =>
    elements.map((one) => one.getAttribute("aria-label") ?? one.textContent?.trim() ?? one.outerHTML),
  );
  return names.filter((name) => !HARMLESS.some((harmless) => harmless.test(name)));
}

test("a viewer sees no control that changes anything", async ({ browserOf, requestsOf }) => {
  const at = await everythingAt(await requestsOf("admin"));
  const page = await browserOf("viewer");
  const screens: [string, () => Promise<void>][] = [
    ["articles", () => new ArticlesPage(page).open()],
    ["article", () => new ArticlePage(page).open(at.article)],
    ["claims", () => new ClaimsPage(page).open()],
    ["claim", () => new ClaimPage(page).open(at.claim)],
    ["sources", () => new SourcesPage(page).open()],
    ["source", () => new SourcesPage(page).openOne(at.source)],
    ["topics", () => new TopicsPage(page).open()],
    ["topic", () => new TopicsPage(page).openOne(at.topic)],
    ["reports", () => new ReportPage(page).openList()],
    ["report", () => new ReportPage(page).open(at.report)],
    ["history", () => new HistoryPage(page).open()],
    ["people", () => new PeoplePage(page).open()],
  ];
  for (const [name, open] of screens) {
    await test.step(name, async () => {
      await open();
      expect.soft(await controlsOf(page), name).toEqual([]);
      await expect.soft(page.getByRole("link", { name: "Import articles" }), name).toHaveCount(0);
    });
  }
});

test("a viewer's keys change nothing either", async ({ browserOf }) => {
  const page = await browserOf("viewer");
  const [keys, claims, claim] = [new Keys(page), new ClaimsPage(page), new ClaimPage(page)];
  await claims.open();
  await keys.press("x");
  await expect(claims.part("Selected claims")).toHaveCount(0);
  await claims.search("severe revenge");
  await expect(claims.rows).toHaveCount(1);
  await claims.openClaim("severe revenge");
  await claim.isReady();
  await keys.press("w", "s", "t", "c", "e", "m", "b", "z", "v", "Space");
  await expect(claim.dialog).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
  await expect(claim.part("Workflow and tags")).toContainText("Workflow: reviewed");
});

test("a viewer exports", async ({ browserOf, requestsOf }) => {
  const at = await everythingAt(await requestsOf("admin"));
  const page = await browserOf("viewer");
  const [reports, claims] = [new ReportPage(page), new ClaimsPage(page)];
  await reports.open(at.report);
  expect((await reports.download("Markdown")).text).toContain("On the strike");
  await claims.open("?tag=diplomacy");
  const { text } = await claims.download("CSV");
  expect(text).toContain("peace negotiations");
  expect(text).not.toContain("rogue adventurism");
});

test("every change that a viewer asks for over HTTP is refused", async ({ requestsOf }) => {
  const admin = await requestsOf("admin");
  const at = await everythingAt(admin);
  const viewer = await requestsOf("viewer");
  const stranger = await requestsOf(null);
  const changes = changesOfTheDesk(at);
  expect(Object.keys(changes).sort(), "every change there is").toEqual(documentedChanges());
  for (const [name, input] of Object.entries(changes)) {
    expect.soft((await change(viewer, name, input)).status(), `${name} by a viewer`).toBe(403);
    expect.soft((await change(stranger, name, input)).status(), `${name} by a stranger`).toBe(401);
  }
});
