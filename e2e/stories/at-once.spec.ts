/** What a person does shows at once, however slow the server is, and a claim that the focus rests on is prefetched. */
import type { Page } from "@playwright/test";
import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { Keys } from "@/e2e/pages/keys";

type End = "continue" | "abort";

/** Holds every call whose address matches, until the test decides how each ends. */
async function held(page: Page, words: RegExp): Promise<(end: End) => void> {
  let letGo: (end: End) => void = () => undefined;
  const end = new Promise<End>((resolve) => {
    letGo = resolve;
  });
  await page.route(words, async (route) => route[await end]());
  return letGo;
}

test("a tag and a step show before the server has answered, and in the list too", async ({ browserOf, requestsOf }) => {
  const { id } = await claimWith(await requestsOf("viewer"), "strongly condemns");
  const page = await browserOf("reviewer");
  const [claim, claims] = [new ClaimPage(page), new ClaimsPage(page)];
  await claims.open("?q=strongly+condemns");
  await claims.openClaim(/strongly condemns/u);
  await claim.isReady();
  expect(page.url()).toContain(id);
  const letGo = await held(page, /api\/trpc\//u);
  await claim.addTag("Watch this");
  await expect(claim.button("Remove the tag watch this")).toBeVisible();
  await claim.button(/^Begin review/u).click();
  await expect(claim.part("Workflow and tags")).toContainText("Workflow: in review");
  letGo("continue");
  await expect(claim.part("History")).toContainText("took it up");
  await expect(claim.button("Remove the tag watch this")).toBeVisible();
  await new Keys(page).press("Escape");
  await expect(claims.row(/strongly condemns/u)).toContainText("watch this");
});

test("what is refused is taken back and told, and what was typed is there again", async ({ browserOf, requestsOf }) => {
  const { id } = await claimWith(await requestsOf("viewer"), "proportionate military response");
  const claim = new ClaimPage(await browserOf("reviewer"));
  await claim.open(id);
  const letGo = await held(claim.page, /claims\.tag/u);
  await claim.addTag("gone");
  await expect(claim.button("Remove the tag gone")).toBeVisible();
  letGo("abort");
  await claim.told("The server could not be reached.");
  await expect(claim.button("Remove the tag gone")).toBeHidden();
  await expect(claim.page.getByLabel("Add a tag")).toHaveValue("gone");
});

test("the claim that one rests on opens without the server; those that one passes are not asked for", async ({
  browserOf,
}) => {
  const page = await browserOf("reviewer");
  const [claims, claim, keys] = [new ClaimsPage(page), new ClaimPage(page), new Keys(page)];
  await page.clock.install();
  await claims.open();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/claims\.get/u.test(request.url())) asked.push(request.url());
  });
  // Next first requests the route's tree, and then its segments.
  const framed = page.waitForResponse((response) => {
    const isOutline = "next-router-segment-prefetch" in response.request().headers();
    return !isOutline && /\/claims\/[^?]+\?.*_rsc=/u.test(response.url());
  });
  const come = page.waitForResponse((response) => /claims\.get/u.test(response.url()));
  // Freezes the clock between these keys, however slow the machine is.
  await page.clock.pauseAt(Date.now() + 10_000);
  await keys.press("j", "j", "j", "j", "j", "k");
  await page.clock.resume();
  const statement = (await claims.current.getByRole("link").first().textContent()) ?? "";
  await Promise.all([come, framed]);
  expect(asked).toHaveLength(1);
  const letGo = await held(page, /api\/trpc|_rsc=/u);
  await keys.press("Enter");
  await expect(claim.statement).toHaveText(statement);
  await expect(claim.markedWords.first()).toBeVisible();
  letGo("continue");
});
