/** Articles, reports and the history are searched, filtered and sorted by keyboard; the address keeps it all. */
import { answerOf, change } from "@/e2e/desk/calls";
import { expect, test } from "@/e2e/fixtures";
import { FilteredList } from "@/e2e/pages/filtered-list";
import { Keys } from "@/e2e/pages/keys";

test.use({ ownDesk: true });

test("articles: searched, filtered, sorted, and the same after a reload", async ({ browserOf, requestsOf }) => {
  const reviewer = await requestsOf("reviewer");
  for (const [title, publishedOn] of [
    ["The lighthouse is sold", "2026-01-02"],
    ["The lighthouse is dark", "2026-01-01"],
  ])
    await answerOf(
      change(reviewer, "articles.import", {
        ...{ title, publishedOn, text: `Nobody said anything of note. ${title}.` },
        ...{ publisher: "Beacon", language: "de" },
      }),
    );
  const page = await browserOf("viewer");
  const [list, keys] = [new FilteredList(page), new Keys(page)];
  const titles = list.rows("Articles");
  await list.open("/articles");
  await expect(titles.nth(2)).toBeVisible();
  await keys.press("/");
  await expect(list.searchBox).toBeFocused();
  await page.keyboard.type("lighthouse");
  await page.keyboard.press("Escape");
  await expect(titles).toHaveText([/is sold/u, /is dark/u]);
  await list.control("Order").selectOption("oldest");
  await expect(titles).toHaveText([/is dark/u, /is sold/u]);
  await list.control("Claims").selectOption({ label: "none" });
  await list.control("From").fill("2026-01-02");
  await expect(titles).toHaveText([/is sold/u]);
  await page.reload();
  await expect(list.chips).toHaveText([/Words:.*“lighthouse”/u, /Claims:.*none/u, /From:.*2026-01-02/u]);
  await expect(titles).toHaveText([/is sold/u]);
  await list.control("Claims").selectOption({ label: "some unreviewed" });
  await expect(page.getByText("No articles match")).toBeVisible();
  await list.clear();
  await expect(list.chips).toHaveCount(0);
  await keys.press("f");
  await expect(list.control("Publisher")).toBeFocused();
  await page.keyboard.type("Beacon");
  await page.keyboard.press("Enter");
  await expect(list.chips).toHaveText([/Publisher:.*Beacon/u]);
  await expect(titles).toHaveCount(2);
});

test("reports: searched, filtered and sorted", async ({ browserOf, requestsOf }) => {
  const editor = await requestsOf("editor");
  const draft = (title: string, summary: string) =>
    answerOf<{ id: string }>(change(editor, "reports.draft", { title, summary, scope: { filter: {} } }));
  const { id } = await draft("Bridges", "What was said of the swing bridge.");
  await draft("Anchors", "");
  await answerOf(change(editor, "reports.freeze", { id }));
  await answerOf(change(editor, "reports.publish", { id, number: 1 }));
  const page = await browserOf("viewer");
  const [list, keys] = [new FilteredList(page), new Keys(page)];
  const titles = list.rows("Reports");
  await list.open("/reports");
  await expect(titles).toHaveText([/Bridges.*published/u, /Anchors.*draft/u]);
  await list.control("Order").selectOption("name");
  await expect(titles).toHaveText([/Anchors/u, /Bridges/u]);
  await keys.press("/");
  await page.keyboard.type("swing");
  await page.keyboard.press("Enter");
  await expect(titles).toHaveText([/Bridges/u]);
  await page.reload();
  await expect(list.chips).toHaveText([/Words:.*“swing”/u]);
  await list.control("State").selectOption("draft");
  await expect(page.getByText("No reports match")).toBeVisible();
  await list.clear();
  await expect(titles).toHaveCount(2);
});

test("history: narrowed to words, to what was done and to what it is about", async ({ browserOf, requestsOf }) => {
  const editor = await requestsOf("editor");
  await answerOf(change(editor, "sources.add", { name: "Ilse Tordahl", kind: "person" }));
  const page = await browserOf("viewer");
  const [list, keys] = [new FilteredList(page), new Keys(page)];
  const lines = list.rows("Lines");
  await list.open("/history");
  await list.control("What was done").selectOption("source.add");
  await expect(lines.first()).toContainText("Ilse Tordahl");
  await list.control("About").selectOption("report");
  await expect(page.getByText("No lines match")).toBeVisible();
  await list.clear();
  await keys.press("/");
  await page.keyboard.type("adventurism");
  await page.keyboard.press("Enter");
  await expect(list.chips).toHaveText([/Words:.*“adventurism”/u]);
  await expect(lines.first()).toBeVisible();
  await expect(lines.filter({ hasText: "Ilse Tordahl" })).toHaveCount(0);
  await page.reload();
  await expect(list.chips).toHaveText([/Words:.*“adventurism”/u]);
  await list.chips.first().press("Enter");
  await expect(list.chips).toHaveCount(0);
});
