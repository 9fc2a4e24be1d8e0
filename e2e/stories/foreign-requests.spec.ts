/** Requests that no page of ours would send: from other sites, in other shapes, and from strangers. */
import { change, whoIs } from "@/e2e/desk/calls";
import { PEOPLE } from "@/e2e/desk/people";
import { signedIn } from "@/e2e/desk/prepared-desk";
import { expect, test } from "@/e2e/fixtures";

const ELSEWHERE = "https://elsewhere.example";
/** A change without an input, whose effect shows at once. */
const NO_INPUT = "account.signOutEverywhere";

test.describe("requests from elsewhere", () => {
  for (const [how, headers] of [
    ["another origin", { origin: ELSEWHERE }],
    ["another site", { "sec-fetch-site": "cross-site", origin: ELSEWHERE }],
    ["no origin of its own", { origin: "null" }],
    ["a sibling site", { "sec-fetch-site": "same-site" }],
  ] as const) {
    test(`a change from ${how} is refused`, async ({ requestsOf }) => {
      const rina = await requestsOf("reviewer");
      expect((await rina.post(`/api/trpc/${NO_INPUT}`, { data: {}, headers })).status()).toBe(403);
      expect((await rina.post("/api/auth/signout", { form: { json: "true" }, headers })).status()).toBe(403);
      expect(await whoIs(rina)).toBe(PEOPLE.reviewer.name);
    });
  }

  test("a form, plain text or a GET changes nothing", async ({ desk, playwright }) => {
    const rina = await signedIn(playwright.request, desk.url, "colleague");
    const address = `/api/trpc/${NO_INPUT}`;
    const plain = { data: "{}", headers: { "content-type": "text/plain" } };
    const tries = [
      await rina.post(address, { multipart: { a: "b" } }),
      await rina.post(address, { form: { a: "b" } }),
      await rina.post(address, plain),
      await rina.post(address, { headers: { "content-type": "" } }),
      await rina.get(address),
    ];
    for (const response of tries) expect(response.status()).toBeGreaterThanOrEqual(400);
    expect(await whoIs(rina)).toBe(PEOPLE.colleague.name);
    await expect(await change(rina, NO_INPUT, {})).toBeOK();
    expect(await whoIs(rina), "the same change, asked for properly").toBeNull();
  });
});

test("strangers are sent to the sign-in page and back, and get no files", async ({ requestsOf }) => {
  const stranger = await requestsOf(null);
  const pages = ["/claims", "/articles", "/sources", "/contradictions", "/reports", "/history", "/people", "/settings"];
  for (const path of [...pages, "/claims/some-id", "/articles/some-id", "/sources/some-id", "/reports/some-id"]) {
    const response = await stranger.get(path, { maxRedirects: 0 });
    expect.soft(response.status(), path).toBe(307);
    expect.soft(response.headers().location, path).toBe(`/sign-in?from=${encodeURIComponent(path)}`);
  }
  expect((await stranger.get("/api/reports/some-id/md")).status()).toBe(401);
  expect((await stranger.get("/api/claims/csv")).status()).toBe(401);
  expect((await stranger.get("/")).url()).toContain("/sign-in");
});
