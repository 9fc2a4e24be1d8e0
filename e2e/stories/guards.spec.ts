/** The doors, tried by hand: what a forged, repeated, foreign or oversized request is answered. */
import type { APIRequestContext } from "@playwright/test";
import { answerOf, change, read, refusalOf, sendSignIn } from "../desk/calls";
import { PEOPLE } from "../desk/people";
import { signedIn } from "../desk/prepared-desk";
import { expect, test } from "../fixtures";

const ELSEWHERE = "https://elsewhere.example";
/** A change that takes no input, and whose effect shows at once. */
const NO_INPUT = "account.signOutEverywhere";

test.describe("sessions", () => {
  test("a cookie that was copied before sign-out is dead afterwards", async ({ desk, playwright }) => {
    const person = await signedIn(playwright.request, desk.url, "reviewer");
    const copied = await person.storageState();
    const thief = await playwright.request.newContext({ baseURL: desk.url, storageState: copied });
    expect(await whoIs(thief)).toBe(PEOPLE.reviewer.name);
    const { csrfToken } = (await (await person.get("/api/auth/csrf")).json()) as { csrfToken: string };
    await expect(await person.post("/api/auth/signout", { form: { csrfToken, json: "true" } })).toBeOK();
    expect(await whoIs(thief)).toBeNull();
    expect((await read(thief, "claims.list")).status()).toBe(401);
    expect((await change(thief, "account.rename", { name: "Thief" })).status()).toBe(401);
    expect((await thief.get("/claims", { maxRedirects: 0 })).headers().location).toContain("/sign-in");
    expect(await whoIs(thief), "the session does not come back").toBeNull();
  });

  test("a disabled account and a changed role end sessions at once", async ({ requestsOf, desk, playwright }) => {
    const admin = await requestsOf("admin");
    const [rina, otto] = [await requestsOf("reviewer"), await requestsOf("colleague")];
    const people = await answerOf<{ id: string; name: string; version: number }[]>(read(admin, "people.list"));
    const at = (name: string) => people.find((person) => person.name === name);
    const { id, version } = at(PEOPLE.reviewer.name) ?? {};
    await answerOf(change(admin, "people.change", { id, version, disabled: true }));
    expect((await read(rina, "claims.list")).status()).toBe(401);
    expect((await sendSignIn(rina, PEOPLE.reviewer)).status(), "signing in again").toBe(401);
    const other = at(PEOPLE.colleague.name);
    await answerOf(change(admin, "people.change", { id: other?.id, version: other?.version, role: "viewer" }));
    expect((await read(otto, "claims.list")).status()).toBe(401);
    const again = await signedIn(playwright.request, desk.url, "colleague");
    expect((await change(again, "desk.rename", { name: "Otto's" })).status()).toBe(403);
    expect((await change(again, "sources.add", { name: "Eve", kind: "person" })).status()).toBe(403);
  });

  test("a new passphrase ends every session", async ({ requestsOf }) => {
    const rina = await requestsOf("reviewer");
    const passphrases = { current: PEOPLE.reviewer.passphrase, next: "walnut signal mirror tide" };
    await answerOf(change(rina, "account.changePassphrase", passphrases));
    expect((await read(rina, "claims.list")).status()).toBe(401);
    expect((await sendSignIn(rina, PEOPLE.reviewer)).status()).toBe(401);
    await expect(await sendSignIn(rina, { ...PEOPLE.reviewer, passphrase: passphrases.next })).toBeOK();
  });

  test("forty wrong sign-ins are slowed, and the right one has to wait too", async ({ requestsOf }) => {
    const stranger = await requestsOf(null);
    const faults: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      faults.push(await faultOf(stranger, { ...PEOPLE.editor, passphrase: `wrong guess number ${i}` }));
    }
    expect(faults[0]).toContain("do not belong together");
    expect(faults.filter((fault) => fault.includes("Too many wrong attempts")).length).toBeGreaterThan(30);
    expect(await faultOf(stranger, PEOPLE.editor)).toMatch(/Too many wrong attempts\. Wait \d+ seconds/u);
    await expect(await sendSignIn(stranger, PEOPLE.viewer), "others are not held up by it").toBeOK();
  });

  test("an invitation lets one person in, once", async ({ requestsOf }) => {
    const [admin, stranger] = [await requestsOf("admin"), await requestsOf(null)];
    const { token } = await answerOf<{ token: string }>(change(admin, "people.invite", { role: "viewer" }));
    const nora = { name: "Nora New", email: "nora@desk.example", passphrase: "copper meadow anchor sleet" };
    await answerOf(change(stranger, "people.accept", { ...nora, token }));
    const second = await change(stranger, "people.accept", { ...nora, email: "eve@desk.example", token });
    expect(second.status()).toBe(404);
    expect(await refusalOf(second)).toContain("was used");
    await expect(await sendSignIn(stranger, nora)).toBeOK();
    expect((await change(stranger, "people.invite", { role: "admin" })).status()).toBe(403);
  });
});

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

  test("a form, plain text or a GET changes nothing", async ({ requestsOf }) => {
    const rina = await requestsOf("reviewer");
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
    expect(await whoIs(rina)).toBe(PEOPLE.reviewer.name);
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
  expect((await stranger.get("/")).url()).toContain("/sign-in");
});

async function whoIs(request: APIRequestContext): Promise<string | null> {
  const session = (await (await request.get("/api/auth/session")).json()) as { user?: { name?: string } };
  return session.user?.name ?? null;
}

/** Why a sign-in failed: next-auth carries the sentence in the address that it answers. */
async function faultOf(request: APIRequestContext, account: { email: string; passphrase: string }): Promise<string> {
  const response = await sendSignIn(request, account);
  expect(response.status()).toBe(401);
  const { url } = (await response.json()) as { url: string };
  return new URL(url).searchParams.get("error") ?? "";
}
