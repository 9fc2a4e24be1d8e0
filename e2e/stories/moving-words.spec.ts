/** A claim's words are moved by dragging and by keys, in both directions of writing, and a review of other words asks. */
import type { Locator, Page } from "@playwright/test";
import { answerOf, change, read } from "@/e2e/desk/calls";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { Keys } from "@/e2e/pages/keys";

test.use({ ownDesk: true });

const TEXT = "The ferry sank off Halden on Friday, and nobody drowned, Ada Varga said.";
const ARABIC = "قالت الوزيرة إن الميناء مغلق اليوم بسبب العاصفة";
type Added = { id: string };
type Read = { statement: string; spans: { role: string; exact: string }[] };

const marked = (page: ClaimPage) => page.dialog.getByRole("application").locator(".mark-content");
const handle = (page: ClaimPage, end: string) => page.dialog.locator(`[data-handle=${end}]`);

/** Imports an article, and adds a claim of these words. */
async function claimOf(reviewer: Parameters<typeof change>[0], text: string, words: string): Promise<string> {
  const { id: articleId } = await answerOf<Added>(change(reviewer, "articles.import", { title: "The ferry", text }));
  const start = text.indexOf(words);
  const content = [[start, start + words.length]];
  return (await answerOf<Added>(change(reviewer, "claims.add", { articleId, content, quotation: "indirect" }))).id;
}

/** Drags a handle into the middle of a word that stands in an unmarked piece of the text. */
async function dragTo(page: Page, from: Locator, to: { x: number; y: number }): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error("The handle is not on the screen.");
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** Returns the middle of a word on the screen. */
function middleOf(page: ClaimPage, word: string): Promise<{ x: number; y: number }> {
  return page.dialog.getByRole("application").evaluate((box, wanted) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width * 0.7, y: y + height / 2 };
    }
    throw new Error(`“${wanted}” is not on the screen.`);
  }, word);
}

for (const [width, height] of [
  [360, 740],
  [1280, 800],
] as const) {
  test(`an end is dragged and moved by keys, saved and undone, at ${width} pixels`, async ({
    browserOf,
    requestsOf,
  }) => {
    const reviewer = await requestsOf("reviewer");
    const id = await claimOf(reviewer, TEXT, "ferry sank");
    const rina = new ClaimPage(await browserOf("reviewer"));
    await rina.page.setViewportSize({ width, height });
    await rina.open(id);
    const keys = new Keys(rina.page);
    await keys.press("q");
    await expect(rina.dialog.getByRole("application")).toBeFocused();
    await dragTo(rina.page, handle(rina, "end"), await middleOf(rina, "Halden"));
    await expect(marked(rina)).toHaveText("ferry sank off Halden");
    await keys.press("Shift+ArrowLeft", "ArrowRight", "ArrowRight", "ArrowLeft", "Alt+ArrowLeft", "ArrowRight");
    await expect(marked(rina)).toHaveText("The ferry sank off Halden on");
    await keys.press("Escape");
    await rina.page.getByRole("button", { name: "Keep editing" }).click();
    await rina.button("Save").click();
    await expect(rina.dialog).toBeHidden();
    await expect(rina.statement).toHaveText("The ferry sank off Halden on.");
    await expect(rina.part("History").getByRole("listitem").first()).toContainText("moved its words");
    await rina.button(/^Undo/u).click();
    await expect(rina.statement).toHaveText("Ferry sank.");
  });
}

test("in Arabic the left arrow leads onwards, and a new run is added by keys", async ({ browserOf, requestsOf }) => {
  const reviewer = await requestsOf("reviewer");
  const id = await claimOf(reviewer, ARABIC, "الميناء مغلق");
  const rina = new ClaimPage(await browserOf("reviewer"));
  await rina.open(id);
  const keys = new Keys(rina.page);
  await keys.press("q");
  await expect(rina.dialog.getByRole("application")).toBeFocused();
  await keys.press("ArrowLeft");
  await expect(marked(rina)).toHaveText("الميناء مغلق اليوم");
  await dragTo(rina.page, handle(rina, "end"), await middleOf(rina, "بسبب"));
  await expect(marked(rina)).toHaveText("الميناء مغلق اليوم بسبب");
  await keys.press("3", "n", "Enter");
  await expect(rina.dialog).toBeHidden();
  const { spans } = await answerOf<Read>(read(reviewer, "claims.get", { id }));
  expect(spans.map(({ role, exact }) => [role, exact])).toEqual([
    ["content", "الميناء مغلق اليوم بسبب"],
    ["source", "الميناء"],
  ]);
});

test("a review of other words asks to be looked at again, and is confirmed with one key", async ({
  browserOf,
  requestsOf,
}) => {
  const reviewer = await requestsOf("reviewer");
  const id = await claimOf(reviewer, TEXT, "nobody drowned");
  const judgement = { claimId: id, statement: "Nobody drowned.", verdict: "supported", reasons: "The log." };
  await answerOf(change(reviewer, "claims.review", judgement));
  const rina = new ClaimPage(await browserOf("reviewer"));
  await rina.open(id);
  const keys = new Keys(rina.page);
  await keys.press("q");
  await expect(rina.dialog.getByRole("application")).toBeFocused();
  await keys.press("Shift+ArrowLeft", "Enter");
  await expect(rina.dialog).toBeHidden();
  const reviews = rina.part("Reviews");
  await expect(reviews).toContainText("Given on other words");
  await expect(reviews.getByText("nobody drowned", { exact: true })).toBeVisible();
  await keys.press("x");
  await expect(reviews).not.toContainText("Given on other words");
  await expect(reviews).toContainText("1 earlier review");
});
