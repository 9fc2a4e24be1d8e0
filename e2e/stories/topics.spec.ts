/** A desk gathers claims about one event: by mouse, by keys, in the list, on a claim; sees them together, and reports. */
import { answerOf, change, read } from "@/e2e/desk/calls";
import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { Keys } from "@/e2e/pages/keys";
import { TopicsPage } from "@/e2e/pages/topics-page";

test.use({ ownDesk: true });

test("a reviewer gathers claims with the mouse, and reports on them", async ({ browserOf }) => {
  const page = await browserOf("reviewer");
  const [topics, claims] = [new TopicsPage(page), new ClaimsPage(page)];
  await topics.open();
  await expect(page.getByText("No topics yet")).toBeVisible();
  await topics.button("New topic").click();
  await topics.fill("The night of the strike", "What was said in the first hours.");
  await expect(topics.heading).toHaveText("The night of the strike");
  await expect(page.getByText("No claims in this topic yet")).toBeVisible();

  await claims.open();
  for (const row of [0, 1, 2]) await claims.rows.nth(row).getByRole("checkbox").check();
  await claims.bulk.getByLabel("Topic to put them into").fill("the NIGHT of the strike");
  await claims.bulk.getByRole("button", { name: "Add to topic" }).click();
  await claims.told("Put into “the NIGHT of the strike”: 3 claims.");

  await claims.goBy("Topics");
  await expect(topics.rows).toContainText(["3 claims"]);
  await topics.rows.getByRole("link").click();
  await expect(topics.head).toContainText("3 claims");
  await expect(topics.claims).toHaveCount(3);

  await topics.claims.nth(0).getByRole("checkbox").check();
  await topics.button("Take out of topic").click();
  await topics.told("Taken out of the topic: 1 claim.");
  await expect(topics.claims).toHaveCount(2);
  await topics.undo();
  await expect(topics.claims).toHaveCount(3);

  await page.getByRole("link", { name: /^Report on this topic/u }).click();
  await expect(topics.dialog.getByLabel("Title")).toHaveValue("The night of the strike");
  await topics.dialog.getByRole("button", { name: "Begin the report" }).click();
  await expect(topics.heading).toHaveText("The night of the strike");
  await expect(page.getByRole("main")).toContainText("topic: “The night of the strike”");
});

test("a claim is put into a topic with the keys, which others see at once", async ({ reviewersAt }) => {
  const { rina, otto } = await reviewersAt("severe revenge");
  const keys = new Keys(rina.page);
  await keys.press("i");
  await keys.type("Thr");
  await keys.press("Escape");
  await expect(rina.page.getByRole("link", { name: "Thr" })).toBeHidden();
  await expect(rina.page.getByLabel("Add a topic")).toHaveValue("Thr");
  await keys.press("i");
  await keys.type("eats");
  await keys.press("Enter");
  await expect(rina.page.getByRole("link", { name: "Threats" })).toBeVisible();
  await expect(otto.button("Remove the topic Threats")).toBeVisible();
  await expect(otto.part("History")).toContainText("changed the topics");
  await keys.press("Escape");
  await keys.press("g", "t");
  const topics = new TopicsPage(rina.page);
  await keys.reach(topics.rows.getByRole("link", { name: /Threats/u }));
  await keys.press("Enter");
  await expect(topics.heading).toHaveText("Threats");
  await expect(topics.claims).toHaveCount(1);
  await keys.press("e");
  await expect(topics.dialog).toBeVisible();
  await keys.type("Threats and promises");
  await keys.press("Control+Enter");
  await expect(topics.heading).toHaveText("Threats and promises");
  await keys.press("l");
  await expect(topics.heading).toContainText("Links: Threats and promises");
  await topics.button("Timeline").click();
  await expect(topics.part("Timeline")).toBeVisible();
});

test("a topic without links is shown over time", async ({ browserOf, requestsOf }) => {
  const requests = await requestsOf("reviewer");
  type Links = { relations: { from: { id: string }; to: { id: string } }[] };
  const { claims } = await answerOf<{ claims: { id: string }[] }>(read(requests, "claims.list", { limit: 200 }));
  const { relations } = await answerOf<Links>(read(requests, "relations.list", { limit: 200 }));
  const linked = relations.flatMap(({ from, to }) => [from.id, to.id]);
  const alone = claims.find((claim) => !linked.includes(claim.id));
  const topic = { name: "Said once", claimIds: [alone?.id] };
  const { id } = await answerOf<{ id: string }>(change(requests, "topics.add", topic));
  const topics = new TopicsPage(await browserOf("reviewer"));
  await topics.openOne(id);
  await new Keys(topics.page).press("l");
  await expect(topics.part("Timeline")).toBeVisible();
});

test("claims that may belong are added and dismissed by one key each, and come back", async ({
  browserOf,
  requestsOf,
}) => {
  const requests = await requestsOf("reviewer");
  const { claims } = await answerOf<{ claims: { id: string }[] }>(read(requests, "claims.list"));
  const { id: inside } = await claimWith(requests, "severe revenge");
  const outside = claims.filter(({ id }) => id !== inside).slice(0, 2);
  for (const { id } of outside)
    await answerOf(change(requests, "relations.add", { a: inside, b: id, type: "qualifies", reason: "So." }));
  const topic = { name: "Revenge", claimIds: [inside] };
  const { id } = await answerOf<{ id: string }>(change(requests, "topics.add", topic));
  const topics = new TopicsPage(await browserOf("reviewer"));
  await topics.openOne(id);
  await expect(topics.mayBelong.filter({ hasText: "Qualified by" })).toHaveCount(2);
  const keys = new Keys(topics.page);
  const firstSaid = async () => (await topics.mayBelong.first().getByRole("link").textContent()) ?? "";
  const added = await firstSaid();
  await keys.press("y");
  await topics.told("Added to the topic.");
  await expect(topics.claims.filter({ hasText: added })).toHaveCount(1);
  await expect(topics.mayBelong.filter({ hasText: added })).toHaveCount(0);
  const dismissed = await firstSaid();
  await keys.press("n");
  await topics.told("Dismissed: not suggested for this topic again.");
  await expect(topics.mayBelong.filter({ hasText: dismissed })).toHaveCount(0);
  await topics.undo();
  await expect(topics.mayBelong.filter({ hasText: dismissed })).toHaveCount(1);
});

test("a group of linked claims becomes a topic by one key, under a name of one's own", async ({
  browserOf,
  requestsOf,
}) => {
  const requests = await requestsOf("reviewer");
  type Listed = { claims: { id: string; article: { id: string } }[] };
  const { claims } = await answerOf<Listed>(read(requests, "claims.list", { limit: 200 }));
  const articles = [...new Set(claims.map(({ article }) => article.id))];
  const ids = articles.slice(0, 2).flatMap((one) => claims.filter(({ article }) => article.id === one).slice(0, 2));
  for (const [at, { id }] of ids.slice(1).entries()) {
    const link = { a: ids[at]?.id, b: id, type: "responds to", reason: "So." };
    await answerOf(change(requests, "relations.add", link));
  }
  const topics = new TopicsPage(await browserOf("reviewer"));
  await topics.open();
  const groups = topics.page.getByRole("list", { name: "Suggested topics" });
  await expect(groups.getByLabel("Name of the topic").first()).toBeVisible();
  await groups.getByLabel("Name of the topic").first().fill("What was answered");
  await topics.heading.click();
  await new Keys(topics.page).press("y");
  await topics.told(/^“What was answered” is a topic now, with \d+ claims\.$/u);
  await expect(topics.rows).toContainText(["What was answered"]);
});

test("a topic that was deleted comes back with its claims", async ({ browserOf, requestsOf }) => {
  const requests = await requestsOf("reviewer");
  const claim = await claimWith(requests, "severe revenge");
  const topic = { name: "Short lived", claimIds: [claim.id] };
  const { id } = await answerOf<{ id: string }>(change(requests, "topics.add", topic));
  const topics = new TopicsPage(await browserOf("reviewer"));
  await topics.openOne(id);
  await topics.button("Delete").click();
  await topics.told("Topic deleted. Its claims stay.");
  const has = async () =>
    (await answerOf<{ topics: unknown[] }>(read(requests, "claims.get", { id: claim.id }))).topics;
  expect(await has()).toEqual([]);
  await topics.undo();
  await expect(topics.rows).toContainText(["Short lived"]);
  expect(await has()).toEqual([{ id, name: "Short lived" }]);
});

test("claims are found by their topic, whose name the filter shows", async ({ browserOf, requestsOf }) => {
  const requests = await requestsOf("reviewer");
  const claim = await claimWith(requests, "severe revenge");
  await answerOf(change(requests, "claims.gather", { id: claim.id, add: [{ name: "Answers" }] }));
  const page = await browserOf("viewer");
  const claims = new ClaimsPage(page);
  await claims.open();
  await page
    .getByRole("complementary", { name: "Filters" })
    .getByRole("button", { name: /^Answers/u })
    .click();
  await expect(claims.rows).toHaveCount(1);
  await expect(page.getByRole("button", { name: /Take off.*Answers/u })).toBeVisible();
  await claims.openClaim(/./u);
  await expect(new ClaimPage(page).part("Workflow and tags").getByRole("link", { name: "Answers" })).toBeVisible();
});
