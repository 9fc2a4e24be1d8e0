/** From the link that a new desk prints to a published report in every format. */
import type { Page } from "@playwright/test";
import { PEOPLE } from "@/e2e/desk/people";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { DoorPage } from "@/e2e/pages/door-page";
import { ReportPage } from "@/e2e/pages/report-page";
import { SourcesPage } from "@/e2e/pages/sources-page";

const PLANS = "actively developing plans";
const REASONS = "The statement names no target, no place and no date, and nothing was published with it.";
const AGAINST = "The experts answer this very statement: nothing was shown to support it.";
const EVIDENCE = {
  what: "Statement by the Department of Defense",
  address: "https://example.org/releases/2049534",
  excerpt: "General Soleimani was actively developing plans",
};

test("a newcomer founds a desk, judges the Pentagon’s claim and publishes a report on it", async ({
  newDesk,
  page,
}) => {
  test.setTimeout(120_000);
  const link = newDesk.firstRunLink ?? "";
  await test.step("sets the desk up", () => setUp(page, link));
  await test.step("finds the claim and reads it in its article", () => findClaim(page));
  await test.step("judges it", () => judge(page));
  await test.step("backs it", () => back(page));
  await test.step("rates and tags the source", () => rate(page));
  await test.step("makes the report", () => report(page, newDesk.url));
  await test.step("takes the files", () => files(page));
  await test.step("finds the link dead", () => isDead(page, link));
});

async function setUp(page: Page, link: string): Promise<void> {
  const door = new DoorPage(page);
  await door.openLink(link);
  await expect(door.heading).toHaveText("Set up your desk");
  await expect(door.sample).toBeChecked();
  await door.fillAccount({ ...PEOPLE.admin, passphrase: "short" });
  await door.setUp();
  await expect(door.fault).toContainText("12 characters");
  await door.fillAccount(PEOPLE.admin);
  await door.setUp();
  // The server first reads and extracts the sample's articles, on a machine that may be busy.
  await expect(page).toHaveURL(/\/claims$/u, { timeout: 45_000 });
}

async function findClaim(page: Page): Promise<void> {
  const claims = new ClaimsPage(page);
  await claims.isReady();
  await claims.search("developing plans Pentagon");
  await expect(claims.rows).toHaveCount(1);
  await expect(claims.row(PLANS).locator("mark").first()).toBeVisible();
  await claims.openClaim(PLANS);
  const claim = new ClaimPage(page);
  await claim.isReady();
  await expect(claim.statement).toContainText(PLANS);
  await expect(claim.markedWords.filter({ hasText: PLANS })).toBeInViewport();
  await expect(claim.part("Claim").getByRole("link", { name: "Pentagon" })).toBeVisible();
}

async function judge(page: Page): Promise<void> {
  const claim = new ClaimPage(page);
  await claim.review("disputed", "out of context", REASONS);
  await claim.told("Your review is in.");
  await expect(claim.part("Reviews")).toContainText(REASONS);
  await expect(claim.part("Judgement")).toContainText("said: out of context");
  await claim.addTag("Casus belli");
  await expect(claim.button("Remove the tag casus belli")).toBeVisible();
}

async function back(page: Page): Promise<void> {
  const claim = new ClaimPage(page);
  await claim.link("No evidence has been offered", "contradicts", AGAINST);
  const links = claim.part("Contradictions and other links");
  await expect(links).toContainText("No evidence has been offered");
  await expect(links).toContainText(AGAINST);
  await claim.addEvidence("supports", EVIDENCE);
  await expect(claim.part("Evidence").getByRole("link", { name: EVIDENCE.what })).toHaveAttribute(
    "href",
    EVIDENCE.address,
  );
}

async function rate(page: Page): Promise<void> {
  await new ClaimPage(page).part("Claim").getByRole("link", { name: "Pentagon" }).click();
  const source = new SourcesPage(page);
  await expect(source.heading).toHaveText("Pentagon");
  await source.correct("B", "military, party to the conflict");
  await expect(source.particulars).toContainText("B, usually reliable");
  await expect(source.particulars).toContainText("party to the conflict");
}

async function report(page: Page, url: string): Promise<void> {
  const reports = new ReportPage(page);
  await reports.goBy("Reports");
  await reports.begin("Was an attack imminent?", "What was said, and what was shown.", "justification");
  await expect(reports.counts).toContainText("5 claims");
  await reports.save();
  await expect(page).toHaveURL(new RegExp(`^${url}/reports/[\\w-]+$`, "u"));
  await expect(reports.part("Conflicts")).toContainText(PLANS);
  await expect(reports.part("Judged claims")).toContainText(REASONS);
  await expect(reports.part("Not reviewed")).toContainText("self-defence");
  await reports.freeze();
  await reports.told("Edition 1 is frozen.");
  await expect(reports.button("Freeze again")).toBeFocused();
  await expect(reports.part("How to check this report").getByText(/^[0-9a-f]{64}$/u)).toBeVisible();
  await reports.publish();
  await expect(reports.editions).toContainText("published");
}

async function files(page: Page): Promise<void> {
  const reports = new ReportPage(page);
  const sha256 = await reports.fingerprint();
  const everywhere = ["Was an attack imminent?", PLANS, REASONS, sha256];
  const markdown = await reports.download("Markdown");
  const html = await reports.download("HTML");
  const csv = await reports.download("CSV");
  const linked = await reports.download("ClaimReview JSON-LD");
  expect([markdown, html, csv, linked].map(({ name }) => name.split(".").at(-1))).toEqual([
    "md",
    "html",
    "csv",
    "jsonld",
  ]);
  for (const words of everywhere) {
    for (const { name, text } of [markdown, html]) expect(text, `${name} says ${words}`).toContain(words);
  }
  for (const { text } of [markdown, html]) {
    expect(text).toMatch(/Conflicts/u);
    expect(text).toMatch(/Not reviewed/u);
    expect(text).toContain(AGAINST);
    expect(text).toContain(EVIDENCE.address);
  }
  expect(csv.text).toContain(PLANS);
  expect(csv.text).toContain("disputed");
  const data = JSON.parse(linked.text) as unknown;
  expect(JSON.stringify(data)).toContain(PLANS);
  expect(JSON.stringify(data)).toContain('"ClaimReview"');
  expect(JSON.stringify(data)).toContain(sha256);
}

async function isDead(page: Page, link: string): Promise<void> {
  const door = new DoorPage(page);
  await door.openLink(link);
  await expect(door.heading).toHaveText("This link no longer works");
}
