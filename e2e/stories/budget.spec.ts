/** How much JavaScript each screen may fetch. The one benchmark that a test asserts, since bytes are the same on every machine. */
import { countScripts } from "../bench/script-bytes";
import { everythingAt } from "../desk/everything";
import { expect, test } from "../fixtures";
import { Screen } from "../pages/screen";

/** What a screen goes on to fetch when it is idle counts too. */
const SETTLED_MILLISECONDS = 1000;
/** Kilobytes, compressed. */
const CLAIMS = 200;
const CLAIM = 280;
const ANY_OTHER = 280;

class AnyScreen extends Screen {
  readonly open = (address: string) => this.goTo(address);
}

test("no screen fetches more JavaScript than it may", async ({ browserOf, requestsOf }) => {
  const at = await everythingAt(await requestsOf("admin"));
  const budget: Record<string, number> = {
    "/claims": CLAIMS,
    [`/claims/${at.claim}`]: CLAIM,
    "/articles": ANY_OTHER,
    [`/articles/${at.article}`]: ANY_OTHER,
    "/sources": ANY_OTHER,
    [`/sources/${at.source}`]: ANY_OTHER,
    "/contradictions": ANY_OTHER,
    "/reports": ANY_OTHER,
    [`/reports/${at.report}`]: ANY_OTHER,
    "/history": ANY_OTHER,
    "/people": ANY_OTHER,
    "/settings": ANY_OTHER,
  };
  for (const [address, most] of Object.entries(budget)) {
    const page = await browserOf("admin");
    const fetched = countScripts(page);
    await new AnyScreen(page).open(address);
    await page.waitForTimeout(SETTLED_MILLISECONDS);
    const kilobytes = await fetched();
    expect.soft(kilobytes, address).toBeGreaterThan(0);
    expect.soft(kilobytes, address).toBeLessThanOrEqual(most);
    await page.close();
  }
});
