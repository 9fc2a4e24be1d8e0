/** What is around a claim is seen as a graph, over time and as a table, by keyboard alone. */
import { answerOf, change } from "@/e2e/desk/calls";
import { hasCompared } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { Keys } from "@/e2e/pages/keys";
import { LinksPage } from "@/e2e/pages/links-page";

test.use({ ownDesk: true });

const SAID = [
  { speaker: "Ada Varga", statement: "The sluice was shut all night.", publishedOn: "2026-02-03" },
  { speaker: "Ben Okafor", statement: "Water ran through the sluice until dawn.", publishedOn: "2026-02-05" },
  { speaker: "Cem Demir", statement: "I heard the sluice run at four.", publishedOn: "" },
];

let ada: string;
test.beforeEach(async ({ requestsOf }) => {
  const requests = await requestsOf("reviewer");
  const ids: string[] = [];
  for (const { publishedOn, ...said } of SAID) {
    const article = { title: said.speaker, text: `Grey stones lie where ${said.speaker} lives.`, publishedOn };
    const { id: articleId } = await answerOf<{ id: string }>(change(requests, "articles.import", article));
    const claim = { articleId, content: [[0, 11]], quotation: "indirect", relay: null, ...said };
    ids.push((await answerOf<{ id: string }>(change(requests, "claims.add", claim))).id);
  }
  await hasCompared(requests);
  const [first = "", ben, cem] = ids;
  ada = first;
  const link = (a = "", b = "", type = "") => change(requests, "relations.add", { a, b, type, reason: "Heard." });
  await answerOf(link(ben, ada, "contradicts"));
  await answerOf(link(cem, ben, "corroborates"));
});

test("a claim's links are walked by keyboard", async ({ browserOf }) => {
  const page = await browserOf("viewer");
  const [keys, claim, links] = [new Keys(page), new ClaimPage(page), new LinksPage(page)];
  await claim.open(ada);
  await keys.press("l");
  await links.isOpen("Graph");
  await keys.reach(links.claim(/^Ada Varga/u));
  await expect(links.part("Graph")).toContainText("Ben Okafor contradicts Ada Varga");

  const ben = links.claim("Ben Okafor: Water ran through the sluice until dawn.");
  for (const arrow of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
    await keys.press(arrow);
    if (await ben.evaluate((one) => one === document.activeElement)) break;
  }
  await expect(ben).toBeFocused();
  await expect(links.part("Graph")).toContainText("2 links");

  await keys.press("Shift+Tab", "Shift+Tab", "Shift+Tab");
  await expect(links.toggle("Timeline")).toBeFocused();
  await keys.press("Enter");
  await links.isOpen("Timeline");
  await expect(page).toHaveURL(/show=timeline/u);
  await expect(links.part("Timeline")).toContainText("1 claim cannot be placed in time");
  await keys.reach(links.claim(/^Ada Varga/u));

  await keys.reach(links.toggle("Table"));
  await keys.press("Enter");
  await links.isOpen("Table");
  await expect(links.rows.nth(1)).toContainText(/Water ran.*contradicts.*The sluice was shut.*confirmed/u);
  await expect(links.rows.nth(2)).toContainText(/I heard.*corroborates.*Water ran.*confirmed/u);
  await keys.reach(links.claim("I heard the sluice run at four."));
  await keys.press("Enter");
  await expect(claim.statement).toContainText("I heard the sluice");
});

test("a narrow screen shows the table first", async ({ browserOf }) => {
  const page = await browserOf("reviewer");
  await page.setViewportSize({ width: 360, height: 740 });
  const links = new LinksPage(page);
  await page.goto(`/claims/${ada}/links`);
  await links.isOpen("Table");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
