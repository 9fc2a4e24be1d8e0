/** Two people at one desk: what one does appears on the other's screen, and takes nothing from what they are writing. */
import type { Page } from "@playwright/test";
import { answerOf, change, read } from "@/e2e/desk/calls";
import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";

const RINA = "The statement as Rina puts it, in plain words.";
const OTTO = "What was said, in the words that Otto prefers.";

type Listed = { id: string; version: number; statement: string };

test("tags, reviews, wordings and comments on the claim that both have open", async ({ reviewersAt }) => {
  const { rina, otto } = await reviewersAt("strongly condemns");
  await otto.addTag("watch");
  await expect(rina.button("Remove the tag watch")).toBeVisible();
  await otto.review("supported", "accurate", "The ministry’s own page has these words.");
  await expect(rina.part("Reviews")).toContainText("The ministry’s own page has these words.");
  await expect(rina.part("Workflow and tags")).toContainText("Workflow: reviewed");
  await otto.reword(OTTO);
  await otto.saveWording();
  await expect(rina.statement).toHaveText(OTTO);
  await expect(rina.part("History")).toContainText(OTTO);
});

test("whoever is rewording keeps their words, and sees both versions", async ({ reviewersAt }) => {
  const { rina, otto } = await reviewersAt("severe revenge");
  await otto.reword(OTTO);
  await rina.reword(RINA);
  await rina.saveWording();
  await expect(otto.part("History"), "Rina's change has come").toContainText(RINA);
  await expect(otto.page.getByLabel("Statement")).toHaveValue(OTTO);
  await expect(otto.page.getByLabel("Statement")).toBeFocused();
  await otto.saveWording();
  await expect(otto.collision).toContainText(RINA);
  await expect(otto.collision).toContainText(OTTO);
});

test("a review judges the words that were read, though others have come into their place", async ({ reviewersAt }) => {
  const { rina, otto } = await reviewersAt("proportionate military response");
  await otto.reword(OTTO);
  await otto.saveWording();
  await expect(rina.statement).toHaveText(OTTO);
  await rina.verdict("supported").click();
  await expect(rina.part("Judgement").getByRole("alert")).toContainText(OTTO);
  await rina.button("Judge the new wording").click();
  await rina.button(/^Submit/u).click();
  await rina.told("Your review is in.");
});

test("what is written of a review stays when the claim is set aside meanwhile", async ({ browserOf, requestsOf }) => {
  const otto = await requestsOf("colleague");
  const { id } = await claimWith(otto, "rogue adventurism");
  const rina = new ClaimPage(await browserOf("reviewer"));
  await rina.open(id);
  await rina.reasons.fill("Half a reason");
  const { version } = await answerOf<{ version: number }>(read(otto, "claims.get", { id }));
  await answerOf(change(otto, "claims.setAside", { id, version, reason: "out of scope" }));
  await expect(rina.part("Judgement").getByRole("alert")).toContainText("This claim is set aside now");
  await expect(rina.reasons).toHaveValue("Half a reason");
  await answerOf(change(otto, "claims.restore", { id, version: version + 1 }));
  await expect(rina.button(/^Submit/u)).toBeVisible();
  await expect(rina.reasons).toHaveValue("Half a reason");
});

test("the list, its counts and the place in it", async ({ browserOf, requestsOf }) => {
  const [otto, page] = [await requestsOf("colleague"), await browserOf("reviewer")];
  const filter = { workflow: ["unreviewed"] };
  const { claims: listed } = await answerOf<{ claims: Listed[] }>(read(otto, "claims.list", { filter }));
  const [first, second, third] = listed.map(({ id, version, statement }) => ({ id, version, statement }));
  const claims = new ClaimsPage(page);
  await claims.open("?workflow=unreviewed");
  await page.keyboard.press("j");
  await expect(claims.current).toContainText(second?.statement ?? "");
  await answerOf(change(otto, "claims.setAside", { id: first?.id, version: first?.version, reason: "out of scope" }));
  await expect(claims.count).toHaveText(`${listed.length - 1} claims`);
  await expect(claims.current, "the place is with its claim").toContainText(second?.statement ?? "");
  await claims.open("");
  await expect(claims.row(third?.statement ?? "")).toContainText("unreviewed");
  await answerOf(change(otto, "claims.start", { id: third?.id, version: third?.version }));
  await expect(claims.row(third?.statement ?? "")).toContainText("in review");
});

test("a hidden tab holds no connection, and catches up when it is looked at again", async ({
  browserOf,
  requestsOf,
}) => {
  const [otto, page] = [await requestsOf("colleague"), await browserOf("reviewer")];
  const { id } = await claimWith(otto, "several minutes before the attack");
  const rina = new ClaimPage(page);
  const opened = page.waitForRequest(/\/api\/live/u);
  await rina.open(id);
  const stream = await opened;
  const cut = page.waitForEvent("requestfailed", (request) => request === stream);
  await look(page, "hidden");
  await cut;
  await answerOf(change(otto, "claims.tag", { id, add: ["meanwhile"] }));
  await look(page, "visible");
  await expect(rina.button("Remove the tag meanwhile")).toBeVisible();
});

test("one's own change is asked for once, and another tab of the same person hears of it", async ({
  browserOf,
  requestsOf,
}) => {
  const [otto, page] = [await requestsOf("colleague"), await browserOf("reviewer")];
  const { id } = await claimWith(otto, "severe revenge");
  const [here, there] = [new ClaimPage(page), new ClaimPage(await page.context().newPage())];
  await Promise.all([here.open(id), there.open(id)]);
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().includes("claims.get")) asked += 1;
  });
  await page.route(/claims\.tag/u, async (route) => {
    const response = await route.fetch();
    await expect(there.button("Remove the tag own")).toBeVisible();
    expect(asked, "its message came before its answer, and was passed over").toBe(0);
    await route.fulfill({ response });
  });
  await here.addTag("own");
  await expect(here.part("History")).toContainText("own");
  await answerOf(change(otto, "claims.tag", { id, add: ["theirs"] }));
  await expect(here.button("Remove the tag theirs")).toBeVisible();
  expect(asked, "once for one's own change, once for the colleague's").toBe(2);
});

/** Simulates what a browser reports when its tab is left or returned to. */
async function look(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, "visibilityState", { value: now, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}
