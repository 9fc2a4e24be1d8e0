/** What a claim's screen shows readers: on paper, in the tab's title, in its language, and without the right to judge. */
import { answerOf, change } from "@/e2e/desk/calls";
import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ArticlePage } from "@/e2e/pages/article-page";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { Keys } from "@/e2e/pages/keys";
import { PlainPage } from "@/e2e/pages/plain-page";

test("a viewer sees the desk's verdict, and no grey buttons", async ({ browserOf, requestsOf }) => {
  const { id } = await claimWith(await requestsOf("viewer"), "minutes before the attack");
  const claim = new ClaimPage(await browserOf("viewer"));
  await claim.open(id);
  await expect(claim.part("Judgement")).toContainText("unverifiable");
  await expect(claim.part("Judgement").getByRole("radio")).toHaveCount(0);
});

test("what a claim says is taken apart, and a claim in which nothing is found has no such part", async ({
  browserOf,
  requestsOf,
}) => {
  const viewer = await requestsOf("viewer");
  const [dated, bare] = [await claimWith(viewer, "late December"), await claimWith(viewer, "severe revenge")];
  const counted = await claimWith(viewer, "days of mourning");
  const claim = new ClaimPage(await browserOf("viewer"));
  await claim.open(dated.id);
  const says = claim.part("What it says");
  await expect(says).toContainText("“December”");
  await claim.open(counted.id);
  await expect(says).toContainText("three days");
  await claim.open(bare.id);
  await expect(says).toHaveCount(0);
});

test("a printed claim is the claim and its passage", async ({ browserOf, requestsOf }) => {
  const { id } = await claimWith(await requestsOf("viewer"), "minutes before the attack");
  const page = await browserOf("editor");
  const claim = new ClaimPage(page);
  await claim.open(id);
  await page.emulateMedia({ media: "print" });
  await expect(claim.part("Its words in the article")).toContainText("Sergei Lavrov");
  await expect(claim.statement).toBeVisible();
  await expect(page.getByRole("main").getByRole("button").filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Screens" })).toBeHidden();
  await expect(page.getByText("President Joe Biden ordered")).toBeHidden();
});

test("the marks in an article have a legend, and words that were set aside are not struck through", async ({
  browserOf,
  requestsOf,
}) => {
  const { id, articleId } = await claimWith(await requestsOf("reviewer"), "closely monitoring");
  const page = await browserOf("reviewer");
  const [claim, article, claims] = [new ClaimPage(page), new ArticlePage(page), new ClaimsPage(page)];
  await claim.open(id);
  await claim.button(/^Set aside/u).click();
  await claim.menu.getByRole("menuitem", { name: "out of scope" }).click();
  await expect(claim.part("Workflow and tags")).toContainText("Workflow: set aside (out of scope)");
  await article.open(articleId);
  await expect(page.getByText("Marks in the text")).toBeAttached();
  await claims.open("?q=closely+monitoring");
  const struck = await page.evaluate(
    () =>
      [...document.querySelectorAll("main *")].filter(
        (one) => getComputedStyle(one).textDecorationLine === "line-through",
      ).length,
  );
  expect(struck).toBe(0);
});

test("tabs are called after what they hold, and words carry their language", async ({ browserOf, requestsOf }) => {
  const { id, statement } = await claimWith(await requestsOf("viewer"), "strongly condemns");
  const page = await browserOf("viewer");
  const [keys, claims, claim] = [new Keys(page), new ClaimsPage(page), new ClaimPage(page)];
  await claim.open(id);
  await expect(page).toHaveTitle(`${statement} · Stet`);
  await expect(claim.statement).toHaveAttribute("lang", "en");
  await claims.open("?q=revenge");
  await expect(page).toHaveTitle("“revenge” in claims · Stet");
  await claims.open();
  await keys.press("Enter");
  await claim.isReady();
  for (const key of ["j", "j"]) {
    const before = await page.title();
    // The next claim is looked up once a claim is open; until then there is no next one.
    await expect(claim.part("Claim").getByRole("button", { name: "Next claim" })).toBeEnabled();
    await keys.press(key);
    await expect(page).not.toHaveTitle(before);
  }
  const shown = (await claim.statement.textContent()) ?? "";
  expect(shown.startsWith((await page.title()).replace(/…? · Stet$/u, ""))).toBe(true);
  await claim.part("Claim").getByRole("link").first().click();
  await expect(page).not.toHaveTitle("Source · Stet");
});

test("how the article's words led to a source stands beside its name", async ({ browserOf, requestsOf }) => {
  const editor = await requestsOf("editor");
  const text = "The harbour mistress said the northern quay is shut.";
  const office = { role: "mistress", organisation: "Harbour", since: "2019-01-01" };
  await answerOf(change(editor, "sources.add", { name: "Ana Ortiz", kind: "person", affiliations: [office] }));
  const article = { title: "Quays", text, publishedOn: "2020-05-05" };
  const { id: articleId } = await answerOf<{ id: string }>(change(editor, "articles.import", article));
  const words = { articleId, content: [[26, 51]], source: [[0, 20]], cue: [[21, 25]], quotation: "indirect" };
  const { id } = await answerOf<{ id: string }>(change(editor, "claims.add", { ...words, speaker: "Ana Ortiz" }));
  const claim = new ClaimPage(await browserOf("viewer"));
  await claim.open(id);
  await expect(claim.part("Claim")).toContainText("“The harbour mistress” → Ana Ortiz");
  await expect(claim.part("Claim")).toContainText("by a role, from 1 Jan 2019");
});

test("on a phone, no screen scrolls on beyond its end", async ({ browserOf, requestsOf }) => {
  const { id, articleId } = await claimWith(await requestsOf("viewer"), "minutes before the attack");
  const page = await browserOf("viewer");
  await page.setViewportSize({ width: 360, height: 740 });
  const [claim, article, plain] = [new ClaimPage(page), new ArticlePage(page), new PlainPage(page)];
  const beyond = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  const screens = [
    () => claim.open(id),
    () => article.open(articleId),
    ...["/claims", "/articles", "/sources", "/contradictions", "/reports", "/history", "/settings"].map(
      (path) => () => plain.open(path),
    ),
  ];
  for (const open of screens) {
    await open();
    expect.soft(await beyond(), page.url()).toBe(0);
  }
});
