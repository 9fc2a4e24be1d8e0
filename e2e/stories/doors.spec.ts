/** Access from outside: the headers of answers, sign-in through an identity provider, and what admins learn of it. */
import { change, read, sendSignIn, whoIs } from "@/e2e/desk/calls";
import { type Issuer, startIssuer } from "@/e2e/desk/issuer";
import { PEOPLE } from "@/e2e/desk/people";
import type { Place } from "@/e2e/desk/place";
import { type RunningDesk, startDesk } from "@/e2e/desk/running-desk";
import { expect, test } from "@/e2e/fixtures";
import { DoorPage } from "@/e2e/pages/door-page";
import { SettingsPage } from "@/e2e/pages/settings-page";

test.describe("answers of the API", () => {
  test("are not kept, not embedded and not shown with anything running", async ({ requestsOf }) => {
    const [viewer, stranger] = [await requestsOf("viewer"), await requestsOf(null)];
    const answers = [
      await viewer.get("/api/claims/csv"),
      await viewer.get("/api/claims/markdown"),
      await read(viewer, "claims.list"),
      await stranger.get("/api/auth/session"),
      await stranger.get("/api/claims/csv"),
    ];
    for (const answer of answers) {
      const policies = answer.headersArray().filter(({ name }) => /^content-security-policy$/iu.test(name));
      expect(policies, answer.url()).toHaveLength(1);
      expect(policies[0]?.value).toMatch(/^sandbox; default-src 'none';/u);
      expect(answer.headers()["cache-control"]).toContain("no-store");
      expect(answer.headers()["cross-origin-resource-policy"]).toBe("same-origin");
      expect(answer.headers()).not.toHaveProperty("strict-transport-security");
    }
  });
});

test.describe("behind HTTPS", () => {
  let desk: RunningDesk;
  let place: Place;
  test.beforeAll(async ({ prepared }) => {
    place = await prepared.place.copy();
    desk = await startDesk(place.address, { STET_URL: "https://desk.example" });
  });
  test.afterAll(async () => {
    await desk.stop();
    await place.remove();
  });

  test("every answer says so for a year, and cookies are secure", async ({ playwright }) => {
    const stranger = await playwright.request.newContext({ baseURL: desk.url });
    for (const path of ["/sign-in", "/api/auth/csrf", "/api/health", "/no-such-page"]) {
      const { "strict-transport-security": policy } = (await stranger.get(path)).headers();
      expect(policy, path).toBe("max-age=31536000");
    }
    const cookies = (await stranger.get("/api/auth/csrf"))
      .headersArray()
      .filter(({ name }) => /^set-cookie$/iu.test(name));
    expect(cookies.length).toBeGreaterThan(0);
    for (const { value } of cookies) expect(value).toMatch(/^__(?:Host|Secure)-.*; Secure/u);
  });

  test("changes come from pages at that address alone", async ({ playwright }) => {
    const stranger = await playwright.request.newContext({ baseURL: desk.url });
    const from = async (origin: string) => {
      const headers = { origin, "sec-fetch-site": "same-origin" };
      return (await stranger.post("/api/trpc/account.rename", { data: { name: "Eve" }, headers })).status();
    };
    expect([await from("https://desk.example"), await from(desk.url), await from("https://evil.example")]).toEqual([
      401, 403, 403,
    ]);
  });
});

test.describe("an identity provider", () => {
  let issuer: Issuer;
  let places: Place[];
  let desks: Record<"doubted" | "trusted", RunningDesk>;
  test.beforeAll(async ({ prepared }) => {
    issuer = await startIssuer();
    const oidc = {
      STET_OIDC_ISSUER: issuer.url,
      STET_OIDC_CLIENT_ID: "stet",
      STET_OIDC_CLIENT_SECRET: "a secret for tests",
    };
    places = [await prepared.place.copy(), await prepared.place.copy()];
    const start = (n: number, more = {}) => startDesk(places[n]?.address ?? "", { ...oidc, ...more });
    desks = { doubted: await start(0), trusted: await start(1, { STET_OIDC_TRUSTED: issuer.url }) };
  });
  test.afterAll(async () => {
    await Promise.all([desks.doubted.stop(), desks.trusted.stop(), issuer.stop()]);
    await Promise.all(places.map((place) => place.remove()));
  });

  const cases = [
    ["a verified address", "doubted", PEOPLE.editor.email, true, true],
    ["an address that it says nothing of", "doubted", PEOPLE.editor.email, undefined, false],
    ["an address that it says nothing of, where it is trusted", "trusted", PEOPLE.editor.email, undefined, true],
    ["an address that is not verified, though it is trusted", "trusted", PEOPLE.editor.email, false, false],
    ["a verified address that nobody here has", "doubted", "eve@elsewhere.example", true, false],
  ] as const;
  for (const [what, which, email, verified, letIn] of cases) {
    test(`with ${what} brings ${letIn ? "that person" : "nobody"}`, async ({ browser }) => {
      issuer.is({ sub: "1", email, ...(verified === undefined ? {} : { email_verified: verified }) });
      const page = await browser.newPage({ baseURL: desks[which].url });
      const door = new DoorPage(page);
      await door.openSignIn();
      await door.button(/^Sign in with/u).click();
      if (letIn) await expect(page).toHaveURL(/\/claims/u);
      else await expect(door.fault).toContainText("may not come in");
      expect(await whoIs(page.request)).toBe(letIn ? PEOPLE.editor.name : null);
      await page.close();
    });
  }
});

test.describe("strangers", () => {
  test.use({ ownDesk: true });

  test("keep nobody out, and admins read of them", async ({ requestsOf, browserOf, browser, desk }) => {
    const known = await browser.newPage({ baseURL: desk.url });
    await answerOfSignIn(known.request, PEOPLE.editor);
    const stranger = await requestsOf(null);
    const guess = { ...PEOPLE.editor, passphrase: "a stranger's guess" };
    for (let n = 0; n < 12; n += 1) expect((await sendSignIn(stranger, guess)).status()).toBe(401);
    expect((await sendSignIn(stranger, PEOPLE.editor)).status(), "the stranger waits").toBe(401);
    await answerOfSignIn(known.request, PEOPLE.editor);
    const viewer = await requestsOf("viewer");
    expect((await change(viewer, "desk.rename", { name: "Mine" })).status()).toBe(403);

    const settings = new SettingsPage(await browserOf("admin"));
    await settings.open();
    const list = settings.part("Security log");
    await expect(list.getByText("Sign-in failed: Edda Editor · 5 times")).toBeVisible();
    await expect(list.getByText(/Sign-in had to wait: Edda Editor · 8 times/u)).toBeVisible();
    await expect(list.getByText("Not allowed: Vito Viewer, desk.edit")).toBeVisible();
    expect((await read(viewer, "desk.securityEvents")).status()).toBe(403);
    await known.close();
  });
});

async function answerOfSignIn(
  request: Parameters<typeof sendSignIn>[0],
  who: (typeof PEOPLE)["editor"],
): Promise<void> {
  await expect(await sendSignIn(request, who), "a device that is known").toBeOK();
}
