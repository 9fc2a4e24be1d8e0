/** An article that an older extractor read is extracted again: what differs is proposed, decided on, and can be undone. */
import { answerOf, change, read } from "@/e2e/desk/calls";
import { foundByAnOlderExtractor, foundByMistake, markedShort } from "@/e2e/desk/older-desk";
import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ArticlePage } from "@/e2e/pages/article-page";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { Keys } from "@/e2e/pages/keys";

test.use({ ownDesk: true });

const SHORT = "strongly condemns";

type Article = { id: string; text: string };

test("the same extractor proposes nothing", async ({ browserOf, requestsOf }) => {
  const { articleId } = await claimWith(await requestsOf("viewer"), SHORT);
  const article = new ArticlePage(await browserOf("editor"));
  await article.open(articleId);
  const before = await article.claims.allTextContents();
  await article.extractAgain();
  await article.told(/would change nothing here/u);
  await expect(article.proposals).toHaveCount(0);
  expect(await article.claims.allTextContents()).toEqual(before);
});

test("what differs is proposed; it is decided on with the keyboard", async ({ browserOf, requestsOf, desk }) => {
  const reviewer = await requestsOf("reviewer");
  const { id: short, articleId } = await claimWith(reviewer, SHORT);
  const { text } = await answerOf<Article>(read(reviewer, "articles.get", { id: articleId }));
  const mistake = "so that their forces do not collide";
  const content = [[text.indexOf(mistake), text.indexOf(mistake) + mistake.length]];
  const added = await answerOf<{ id: string }>(
    change(reviewer, "claims.add", { articleId, content, quotation: "indirect" }),
  );
  await foundByAnOlderExtractor(desk.database);
  await foundByMistake(desk.database, added.id);
  await markedShort(desk.database, short, "Russia ".length);

  const page = await browserOf("editor");
  const [article, keys] = [new ArticlePage(page), new Keys(page)];
  await article.open(articleId);
  await article.extractAgain();
  await article.told("Proposed: 1 gone, 1 moved.");
  await expect(article.proposals).toHaveCount(2);

  await test.step("moved: shown before and after, and marked in the text", async () => {
    const moved = article.proposal("Marked differently");
    await expect(moved.getByRole("insertion")).toHaveText("Russia ");
    await keys.press("j");
    await expect(moved).toHaveAttribute("aria-current", "true");
    await expect(article.markedWords.first()).toContainText("Russia");
    await keys.press("t");
    await article.told(/^Changed/u);
    await expect(article.proposals).toHaveCount(1);
  });
  await test.step("gone: dismissed, undone, and taken", async () => {
    await expect(article.proposal("No longer found")).toContainText(/forces do not collide/iu);
    await keys.press("d");
    await expect(article.proposals).toHaveCount(0);
    await article.button("Undo").last().click();
    await expect(article.proposals).toHaveCount(1);
    await article
      .proposal("No longer found")
      .getByRole("button", { name: /Set aside/u })
      .click();
    await expect(article.claim(/forces do not collide/iu)).toContainText("set aside");
  });
  await test.step("the claim's history puts its marks back", async () => {
    const claim = new ClaimPage(page);
    await claim.open(short);
    await expect(claim.markedWords.first()).toContainText("Russia");
    await claim.part("History").getByRole("button", { name: "Put back" }).first().click();
    await expect(claim.markedWords.first()).not.toContainText("Russia");
  });
});

test("a viewer sees no proposals, and a reviewer decides but does not extract", async ({
  browserOf,
  requestsOf,
  desk,
}) => {
  const { id, articleId } = await claimWith(await requestsOf("viewer"), SHORT);
  await foundByAnOlderExtractor(desk.database);
  await markedShort(desk.database, id, "Russia ".length);
  await answerOf(change(await requestsOf("editor"), "articles.extractAgain", { id: articleId }));
  const [viewer, reviewer] = [new ArticlePage(await browserOf("viewer")), new ArticlePage(await browserOf("reviewer"))];
  await viewer.open(articleId);
  await expect(viewer.proposals).toHaveCount(0);
  await reviewer.open(articleId);
  await expect(reviewer.button(/^Re-extract/u)).toHaveCount(0);
  await reviewer.proposals
    .first()
    .getByRole("button", { name: /Dismiss/u })
    .click();
  await expect(reviewer.proposals).toHaveCount(0);
});
