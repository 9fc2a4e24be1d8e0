/** The loop of judging: read, judge, give reasons, go on; and whatever interrupts it. */
import type { Locator } from "@playwright/test";
import { answerOf, change, read } from "@/e2e/desk/calls";
import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { Keys } from "@/e2e/pages/keys";

const SCREENS = [
  { width: 1280, height: 800, sort: "oldest" },
  { width: 1920, height: 1080, sort: "newest" },
];
const PHONE = { width: 360, height: 740 };
/** The lowest position at which the verdict may begin, in pixels. */
const NEAR_THE_TOP = 300;

async function placeOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It is not on the screen.");
  return box;
}

for (const size of SCREENS)
  test(`the verdict is near the top of every claim at ${size.width} × ${size.height}`, async ({ browserOf }) => {
    const page = await browserOf("editor");
    await page.setViewportSize(size);
    const [keys, claims, claim] = [new Keys(page), new ClaimsPage(page), new ClaimPage(page)];
    await claims.open();
    await keys.press("Enter");
    await claim.isReady();
    for (;;) {
      const statement = (await claim.statement.textContent()) ?? "";
      const { y, height } = await placeOf(claim.firstVerdict);
      expect.soft(y + height, statement).toBeLessThanOrEqual(NEAR_THE_TOP);
      await expect(claim.button("Previous claim").or(claim.button("Next claim")).first()).toBeVisible();
      if (await claim.button("Next claim").isDisabled()) break;
      await keys.press("j");
      await expect(claim.statement).not.toHaveText(statement);
      await claim.isReady();
    }
  });

test("reasons stand below the verdict, and above links and evidence", async ({ browserOf, requestsOf }) => {
  const { id } = await claimWith(await requestsOf("reviewer"), "severe revenge");
  const claim = new ClaimPage(await browserOf("reviewer"));
  await claim.open(id);
  const [verdict, reasons, links, evidence] = [
    await placeOf(claim.firstVerdict),
    await placeOf(claim.reasons),
    await placeOf(claim.part("Contradictions and other links")),
    await placeOf(claim.part("Evidence")),
  ];
  expect([verdict.y, reasons.y, links.y, evidence.y]).toEqual(
    [verdict.y, reasons.y, links.y, evidence.y].sort((a, b) => a - b),
  );
});

for (const size of SCREENS)
  test(`a review leads on to the next claim, at its top, at ${size.width} × ${size.height}`, async ({ browserOf }) => {
    const page = await browserOf("reviewer");
    await page.setViewportSize(size);
    const [keys, claims, claim] = [new Keys(page), new ClaimsPage(page), new ClaimPage(page)];
    await claims.open(`?sort=${size.sort}`);
    await keys.press("Enter");
    await claim.isReady();
    const first = (await claim.statement.textContent()) ?? "";
    await keys.press("v", "Space", "r");
    await keys.type("The minutes say so.");
    await keys.press("Control+Enter");
    await claim.told("Your review is in.");
    await expect(claim.onward).toBeFocused();
    expect(await claim.coveredByNotices()).toEqual([]);
    await claim.part("History").scrollIntoViewIfNeeded();
    await keys.press("j");
    await expect(claim.statement).not.toHaveText(first);
    await expect(claim.statement).toBeFocused();
    await expect(claim.statement).toBeInViewport();
    await expect(claim.firstVerdict).toBeInViewport();
  });

test("k leads back to the claim that was just judged, though the filter no longer lists it", async ({ browserOf }) => {
  const page = await browserOf("reviewer");
  const [keys, claims, claim] = [new Keys(page), new ClaimsPage(page), new ClaimPage(page)];
  await claims.open("?workflow=unreviewed");
  const [, total] = /^(\d+)/u.exec((await claims.count.textContent()) ?? "") ?? [];
  await keys.press("j", "Enter");
  await claim.isReady();
  await expect(claim.place).toHaveText(`2 of ${total}`);
  const judged = (await claim.statement.textContent()) ?? "";
  await claim.review("unverifiable", "accurate", "Nobody outside can tell.");
  await claim.told("Your review is in.");
  await keys.press("j");
  await expect(claim.statement).not.toHaveText(judged);
  await expect(claim.place).toHaveText(`3 of ${total}`);
  await claim.isReady();
  await keys.press("k");
  await expect(claim.statement).toHaveText(judged);
  await claim.wayBack.click();
  await claims.isReady();
  await expect(page).toHaveURL(/\/claims\?workflow=unreviewed$/u);
  await expect(claims.count).toHaveText(new RegExp(`^${Number(total) - 1} claims$`, "u"));
});

test("on a phone, the words in the article come before the judgement, and no notice covers it", async ({
  browserOf,
  requestsOf,
}) => {
  const { id } = await claimWith(await requestsOf("reviewer"), "developing plans Pentagon");
  const page = await browserOf("reviewer");
  await page.setViewportSize(PHONE);
  const claim = new ClaimPage(page);
  await claim.open(id);
  const words = claim.part("Its words in the article");
  await expect(words).toContainText("Pentagon");
  expect((await placeOf(words)).y).toBeLessThan((await placeOf(claim.firstVerdict)).y);
  await claim.addTag("on the way");
  await claim.review("unverifiable", "accurate", "Nobody outside has seen the plans.");
  await claim.told("Your review is in.");
  await expect(claim.onward).toBeFocused();
  expect(await claim.coveredByNotices()).toEqual([]);
});

test("an arrow key in a menu changes nothing, and a claim is given only to those who can review", async ({
  browserOf,
  requestsOf,
}) => {
  const reviewer = await requestsOf("reviewer");
  const { id, version } = await claimWith(reviewer, "severe revenge");
  const page = await browserOf("reviewer");
  const [keys, claim, claims] = [new Keys(page), new ClaimPage(page), new ClaimsPage(page)];
  await claim.open(id);
  await keys.reach(claim.button(/^Unassigned/u));
  await keys.press("ArrowDown");
  await expect(claim.menu.getByRole("menuitem", { name: "Rina Reviewer" })).toBeVisible();
  await expect(claim.menu.getByRole("menuitem", { name: "Vito Viewer" })).toHaveCount(0);
  await keys.press("ArrowDown", "ArrowDown", "Escape");
  await expect(claim.menu).toBeHidden();
  await expect(claim.button(/^Unassigned/u)).toBeFocused();
  await claims.open();
  await keys.press("x");
  await claims.button(/^Assign to/u).click();
  await expect(claim.menu.getByRole("menuitem", { name: "Vito Viewer" })).toHaveCount(0);
  await keys.press("ArrowDown", "ArrowDown", "Escape");
  await expect(claims.part("Selected claims")).toBeVisible();
  expect(await answerOf(read(reviewer, "claims.get", { id }))).toMatchObject({ version, assigneeId: null });
  const people = await answerOf<{ id: string; role: string }[]>(read(reviewer, "people.list"));
  const viewer = people.find((one) => one.role === "viewer")?.id;
  const refused = await change(reviewer, "claims.assign", { id, version, assigneeId: viewer });
  expect(refused.status()).toBe(400);
});

test("a ruling says what it does before it is made, and can be reopened, but not put back", async ({
  browserOf,
  requestsOf,
}) => {
  const { id } = await claimWith(await requestsOf("editor"), "proportionate military response");
  const claim = new ClaimPage(await browserOf("editor"));
  await claim.open(id);
  await claim.review("misleading", "accurate", "The words are his, the picture is not whole.");
  await claim.told("Your review is in.");
  await claim.button(/^Rule for the desk…/u).click();
  await expect(claim.dialog).toContainText("your own judgement");
  await expect(claim.dialog).toContainText("only editors can reword");
  await claim.dialog.getByRole("button", { name: "Rule for the desk" }).click();
  await expect(claim.part("Workflow and tags")).toContainText("Workflow: ruled");
  await expect(claim.part("History")).toContainText("ruled for the desk after seeing only their own review");
  await claim.reopen("The ministry has answered.");
  await expect(claim.part("Workflow and tags")).toContainText("Workflow: in review");
  await expect(claim.part("History")).toContainText("The ministry has answered.");
  const reopening = claim.part("History").getByRole("listitem").filter({ hasText: "reopened it" });
  await expect(reopening.getByRole("button", { name: "Put back" })).toHaveCount(0);
});

test("others' reviews are closed to whoever is to review, until theirs is in or they ask", async ({
  browserOf,
  requestsOf,
}) => {
  const otto = await requestsOf("colleague");
  const { id, version, statement } = await claimWith(otto, "strategic stability");
  const people = await answerOf<{ id: string; name: string }[]>(read(otto, "people.list"));
  const rina = people.find((one) => one.name === "Rina Reviewer")?.id;
  const reasons = "The communiqué says the reverse.";
  await answerOf(change(otto, "claims.review", { claimId: id, statement, verdict: "refuted", reasons }));
  await answerOf(change(otto, "claims.assign", { id, version: version + 1, assigneeId: rina }));
  const page = await browserOf("reviewer");
  const [claims, claim] = [new ClaimsPage(page), new ClaimPage(page)];
  await claims.open("?verdict=refuted&q=strategic");
  await expect(claims.page.getByText("One claim that awaits your review is left out")).toBeVisible();
  await claims.open("?q=strategic+stability");
  await expect(claims.rows.first()).toContainText("Closed until you review");
  await claim.open(id);
  await expect(claim.part("Judgement")).toContainText("Closed until you review");
  await expect(page.getByText(reasons)).toHaveCount(0);
  await claim.button("Show anyway").click();
  await expect(claim.part("Reviews")).toContainText(reasons);
  await expect(claim.part("History")).toContainText("saw the reviews of others before giving their own");
});
