/** Sessions, tested by hand-built requests: what ends them ends them at once, and guessing gets nobody in. */
import type { APIRequestContext } from "@playwright/test";
import { answerOf, change, read, refusalOf, sendSignIn, whoIs } from "@/e2e/desk/calls";
import { PEOPLE } from "@/e2e/desk/people";
import { signedIn } from "@/e2e/desk/prepared-desk";
import { expect, test } from "@/e2e/fixtures";

test.use({ ownDesk: true });

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
  expect(faults[0]).toContain("do not match");
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
  expect(await refusalOf(second)).toContain("has been used");
  await expect(await sendSignIn(stranger, nora)).toBeOK();
  expect((await change(stranger, "people.invite", { role: "admin" })).status()).toBe(403);
});

/** Returns why a sign-in failed: next-auth puts the sentence into the address in its answer. */
async function faultOf(request: APIRequestContext, account: { email: string; passphrase: string }): Promise<string> {
  const response = await sendSignIn(request, account);
  expect(response.status()).toBe(401);
  const { url } = (await response.json()) as { url: string };
  return new URL(url).searchParams.get("error") ?? "";
}
