/** Notices disappear by themselves, and never cover a control. */
import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { Keys } from "@/e2e/pages/keys";

const SECOND = 1000;

test("a notice stands for four seconds, and what went wrong for twelve", async ({ browserOf, requestsOf }) => {
  const { id } = await claimWith(await requestsOf("reviewer"), "UK recognises");
  const page = await browserOf("reviewer");
  const [keys, claim] = [new Keys(page), new ClaimPage(page)];
  await page.clock.install();
  await claim.open(id);
  const shownBy = async (key: string, words: string) => {
    await page.clock.pauseAt(await page.evaluate((ahead) => Date.now() + ahead, SECOND));
    await keys.press(key);
    // The screen's own timers need the clock as well; this little of it leaves the notice almost new.
    await expect.poll(() => page.clock.runFor(10).then(() => claim.notice(words).count())).toBe(1);
  };
  const standsFor = async (seconds: number, words: string) => {
    await page.clock.runFor(seconds * SECOND - 500);
    await expect(claim.notice(words)).toBeVisible();
    await page.clock.runFor(600);
    await expect(claim.notice(words)).toHaveCount(0);
  };
  await shownBy("z", "Set aside: not a claim.");
  await standsFor(4, "Set aside: not a claim.");
  await page.clock.resume();
  await page.route("**/api/trpc/claims.restore**", (route) => route.abort());
  await shownBy("z", "The server could not be reached");
  await standsFor(12, "The server could not be reached");
});

for (const size of [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]) {
  test(`a notice covers nothing at ${size.width} × ${size.height}`, async ({ browserOf }) => {
    const page = await browserOf("reviewer");
    const claims = new ClaimsPage(page);
    await claims.open();
    await page.setViewportSize(size);
    await claims.rows.nth(1).getByRole("checkbox").check();
    await claims.bulk.getByLabel("Tag to add").fill(`at ${size.width}`);
    await claims.bulk.getByLabel("Tag to add").press("Enter");
    await claims.told(`Tagged “at ${size.width}”: 1 claim.`);
    await claims.rows.nth(2).getByRole("checkbox").check();
    await expect(claims.bulk).toBeVisible();
    expect(await claims.coveredByNotices()).toEqual([]);
  });
}
