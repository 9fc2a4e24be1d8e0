/** An article leaves open who said something; a reviewer chooses between the two who are likeliest. */
import { answerOf, change, read } from "@/e2e/desk/calls";
import { expect, test } from "@/e2e/fixtures";
import { ArticlePage } from "@/e2e/pages/article-page";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { Keys } from "@/e2e/pages/keys";

test.use({ ownDesk: true });

const TEXTS = {
  bridge: "Ben Roe and Tom Hale met on the quay. He said the bridge had been closed.",
  tunnel: "Paul Dorn and Mark Lind met on the quay. He said the tunnel had been flooded.",
};
const [BRIDGE, TUNNEL] = ["The bridge had been closed", "The tunnel had been flooded"];

test.beforeEach(async ({ requestsOf }) => {
  const reviewer = await requestsOf("reviewer");
  for (const [title, text] of Object.entries(TEXTS))
    await answerOf(change(reviewer, "articles.import", { title, text }));
});

type Found = { claims: { id: string; article: { id: string }; speakers: { name: string }[] }[] };

test("one is chosen by mouse on the claim's page, others see it at once, and it is undone", async ({
  browserOf,
  requestsOf,
}) => {
  const found = await answerOf<Found>(read(await requestsOf("viewer"), "claims.list", { filter: { q: BRIDGE } }));
  const id = found.claims[0]?.id ?? "";
  const [rina, vera] = [new ClaimPage(await browserOf("reviewer")), new ClaimPage(await browserOf("viewer"))];
  await rina.open(id);
  await vera.open(id);
  await expect(rina.part("Claim")).toContainText("“He” → Speaker not sure");
  await expect(vera.part("Claim")).toContainText("Speaker not sure: Ben Roe or Tom Hale");
  await expect(vera.button(/Tom Hale/u)).toBeHidden();
  await rina.button(/Tom Hale/u).click();
  await rina.told("Tom Hale is the speaker.");
  await expect(rina.part("Claim").getByRole("link", { name: "Tom Hale" })).toBeVisible();
  await expect(vera.part("Claim").getByRole("link", { name: "Tom Hale" })).toBeVisible();
  const line = rina.part("History").getByRole("listitem").first();
  await expect(line).toContainText("chose Tom Hale as the speaker (the other was Ben Roe)");
  await rina.undo();
  await expect(rina.button(/Ben Roe/u)).toBeVisible();
  await expect(line).toContainText("left it open again whether Ben Roe or Tom Hale said it");
  await expect(vera.part("Claim")).toContainText("Speaker not sure");
});

test("one is chosen by key on the claim's page, in the list and in the article, and u undoes it", async ({
  browserOf,
  requestsOf,
}) => {
  const page = await browserOf("reviewer");
  const [claims, claim, article, keys] = [
    new ClaimsPage(page),
    new ClaimPage(page),
    new ArticlePage(page),
    new Keys(page),
  ];
  await claims.open("?unsure=true");
  await expect(claims.rows).toHaveCount(2);
  await expect(claims.current).toContainText("Not sure: Ben Roe 1 or Tom Hale? 2");
  await keys.press("2");
  await claims.told("Tom Hale is the speaker.");
  await expect(claims.rows).toHaveCount(1);
  await keys.press("u");
  await expect(claims.rows).toHaveCount(2);

  await claims.openClaim(BRIDGE);
  await claim.isReady();
  await keys.press("1");
  await claim.told("Ben Roe is the speaker.");
  await expect(claim.part("Claim").getByRole("link", { name: "Ben Roe" })).toBeVisible();

  const viewer = await requestsOf("viewer");
  const tunnel = async () => (await answerOf<Found>(read(viewer, "claims.list", { filter: { q: TUNNEL } }))).claims[0];
  await article.open((await tunnel())?.article.id ?? "");
  await keys.press("j");
  await expect(article.claims.first()).toContainText("Not sure: Paul Dorn 1 or Mark Lind? 2");
  await keys.press("1");
  await expect(article.claims.first()).toContainText("Paul Dorn");
  await expect(article.claims.first()).not.toContainText("Not sure");
  await expect.poll(async () => (await tunnel())?.speakers).toMatchObject([{ name: "Paul Dorn" }]);
});

test("the claims whose speaker is not sure are found by a filter, with their number", async ({ browserOf }) => {
  const claims = new ClaimsPage(await browserOf("reviewer"));
  await claims.open();
  const facet = claims.page
    .getByRole("complementary", { name: "Filters" })
    .getByRole("button", { name: /^Speaker not sure/u });
  await expect(facet).toContainText("2");
  await facet.click();
  await expect(claims.rows).toHaveCount(2);
  await expect(claims.page).toHaveURL(/unsure=true/u);
});
