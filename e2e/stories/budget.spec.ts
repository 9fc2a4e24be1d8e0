/** How much JavaScript each screen may fetch, and how it is compiled. Asserted because it is the same on every machine. */
import { countScripts } from "@/e2e/bench/browser/script-bytes";
import { everythingAt } from "@/e2e/desk/everything";
import { expect, test } from "@/e2e/fixtures";
import { Screen } from "@/e2e/pages/screen";

/** Includes what a screen loads once it is idle. */
const SETTLED_MILLISECONDS = 1000;
/** Kilobytes, compressed. */
const CLAIMS = 200;
const CLAIM = 280;
const ANY_OTHER = 280;

class AnyScreen extends Screen {
  readonly open = (address: string) => this.goTo(address);
}

test("no screen fetches more JavaScript than it may", async ({ browserOf, requestsOf }) => {
  // A dozen screens must each become idle.
  test.slow();
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

test("scripts are compiled while they arrive, not while the screen stands still", async ({ browserOf }) => {
  const page = await browserOf("admin");
  const scripts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.text());
  });
  await new AnyScreen(page).open("/claims");
  const firstLines = (await Promise.all(scripts)).map((script) => script.split("\n", 1)[0]);
  expect(firstLines).not.toHaveLength(0);
  expect(new Set(firstLines)).toEqual(new Set(["//# allFunctionsCalledOnLoad"]));
});

test("scripts and styles come compressed as well as the browser understands, and are kept", async ({ browserOf }) => {
  const page = await browserOf("admin");
  const heads: Record<string, string>[] = [];
  page.on("response", (response) => {
    if (["script", "stylesheet"].includes(response.request().resourceType())) heads.push(response.headers());
  });
  await new AnyScreen(page).open("/claims");
  expect(heads).not.toHaveLength(0);
  for (const head of heads)
    expect(head).toMatchObject({
      "content-encoding": "br",
      vary: "Accept-Encoding",
      "cache-control": "public, max-age=31536000, immutable",
    });
});
