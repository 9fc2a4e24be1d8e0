/** Two app servers on one PostgreSQL, and two browsers at one claim: people do not notice which server answers them. */
import { answerOf, change, read, refusalOf, sendSignIn } from "@/e2e/desk/calls";
import { PEOPLE } from "@/e2e/desk/people";
import { SERVER } from "@/e2e/desk/place";
import { signedIn } from "@/e2e/desk/prepared-desk";
import { type RunningDesk, startDesk } from "@/e2e/desk/running-desk";
import { claimWith } from "@/e2e/desk/sample";
import { test as base, expect } from "@/e2e/fixtures";

type Fixtures = {
  /** A second server on the database of `desk`. */
  other: RunningDesk;
};

const test = base.extend<Fixtures>({
  other: async ({ desk }, use) => {
    const other = await startDesk(desk.database);
    await use(other);
    await other.stop();
  },
  secondServer: ({ other }, use) => use(other),
});

test.skip(SERVER === undefined, "No PostgreSQL server: `npm test` starts one where it is installed.");
test.use({ engine: "postgres", ownDesk: true });

const RINA = "The statement as Rina puts it, in plain words.";
const OTTO = "What was said, in the words that Otto prefers.";

test("what one does shows on the other's screen, through the other server", async ({ reviewersAt }) => {
  const { rina, otto } = await reviewersAt("strongly condemns");
  await rina.reword(RINA);
  await rina.saveWording();
  await expect(otto.statement).toHaveText(RINA);
  await otto.addTag("both saw it");
  await expect(rina.part("Workflow and tags").getByText("both saw it")).toBeVisible();
});

test("the second to save sees both versions, whichever server they are at", async ({ reviewersAt }) => {
  const { rina, otto } = await reviewersAt("severe revenge");
  await otto.reword(OTTO);
  await rina.reword(RINA);
  await rina.saveWording();
  await expect(rina.statement).toHaveText(RINA);
  await otto.saveWording();
  await expect(otto.collision).toContainText(RINA);
  await expect(otto.collision).toContainText(OTTO);
  await otto.collision.getByRole("button", { name: "Save yours" }).click();
  await expect(otto.statement).toHaveText(OTTO);
  await expect(rina.statement).toHaveText(OTTO);
});

test("both review, and the desk stands where their reviews agree", async ({ reviewersAt }) => {
  const { rina, otto } = await reviewersAt("proportionate military response");
  await rina.review("supported", "accurate", "The ministry’s own page has these words.");
  await rina.told("Your review is in.");
  await otto.review("supported", "accurate", "The recording has them too.");
  await otto.told("Your review is in.");
  for (const claim of [rina, otto]) await expect(claim.part("Judgement")).toContainText("reviews agree");
});

test("signing out, invitations and wrong tries count at both", async ({ desk, other, playwright }) => {
  const at = (url: string) => playwright.request.newContext({ baseURL: url });
  const admin = await signedIn(playwright.request, desk.url, "admin");
  const [here, there] = [await at(desk.url), await at(other.url)];
  const { token } = await answerOf<{ token: string }>(change(admin, "people.invite", { role: "viewer" }));
  const eve = { token, name: "Eve", email: "eve@desk.example", passphrase: "walnut signal mirror tide" };
  await answerOf(change(there, "people.accept", eve));
  expect(await refusalOf(await change(here, "people.accept", { ...eve, email: "eva@desk.example" }))).toMatch(/used/u);
  for (let n = 0; n < 12; n += 1)
    await sendSignIn(n % 2 ? here : there, { ...PEOPLE.editor, passphrase: `wrong guess number ${n}` });
  for (const stranger of [here, there])
    expect(await (await sendSignIn(stranger, PEOPLE.editor)).text()).toContain("Too%20many%20wrong");
  const rina = await signedIn(playwright.request, desk.url, "reviewer");
  const elsewhere = await playwright.request.newContext({
    baseURL: other.url,
    storageState: await rina.storageState(),
  });
  expect((await read(elsewhere, "claims.list")).status()).toBe(200);
  await answerOf(change(rina, "account.signOutEverywhere", {}));
  expect((await read(elsewhere, "claims.list")).status()).toBe(401);
});

test("the history that two servers wrote is one chain", async ({ requestsOf, browserAt, other }) => {
  const here = await requestsOf("reviewer");
  const there = (await browserAt(other, "colleague")).request;
  const { id } = await claimWith(here, "severe revenge");
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      answerOf(change(n % 2 ? here : there, "claims.tag", { id, add: [`tag ${n}`] })),
    ),
  );
  const { fault, lines } = await answerOf<{ fault: string | null; lines: number }>(read(there, "history.verify"));
  expect(fault).toBeNull();
  expect(lines).toBeGreaterThan(20);
});
