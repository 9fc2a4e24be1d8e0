/** The confirmed contradictions are searched, filtered, sorted and opened by keyboard; the address keeps the filter. */
import { answerOf, change, read } from "@/e2e/desk/calls";
import { hasCompared } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ContradictionsPage } from "@/e2e/pages/contradictions-page";
import { Keys } from "@/e2e/pages/keys";
import { SuggestionsPage } from "@/e2e/pages/suggestions-page";

test.use({ ownDesk: true });

const MORNING =
  "The ferry sank because its hull had been welded badly, Ada Varga, the head of the shipyard, said on Monday.";
const EVENING = "Ben Okafor, the harbour master, denied that the hull of the ferry had been welded badly.";
const TOLL = "The toll stays as it is, Ada Varga said.";
const LATER = "The toll will double, Ada Varga said.";

type Suggested = { suggestions: { id: string; version: number; type: string; from: { statement: string } }[] };
type Found = { claims: { id: string }[] };

test.beforeEach(async ({ requestsOf }) => {
  const reviewer = await requestsOf("reviewer");
  for (const [title, publishedOn, text] of [
    ["Morning", "2026-03-01", MORNING],
    ["Evening", "2026-03-02", EVENING],
    ["Toll", "2026-04-01", TOLL],
    ["Later", "2026-04-02", LATER],
  ])
    await answerOf(change(reviewer, "articles.import", { title, text, publishedOn, publisher: `${title} Gazette` }));
  await hasCompared(reviewer);
  const { suggestions } = await answerOf<Suggested>(
    read(reviewer, "relations.suggestions", { filter: { q: "hull", kind: "contradicts" } }),
  );
  const { id, version } = suggestions[0] ?? { id: "", version: 0 };
  await answerOf(change(reviewer, "relations.edit", { id, version, state: "confirmed" }));
  const idOf = async (q: string) =>
    (await answerOf<Found>(read(reviewer, "claims.list", { filter: { q } }))).claims[0]?.id;
  const [a, b] = [await idOf("toll stays"), await idOf("toll double")];
  await answerOf(change(reviewer, "relations.add", { a, b, type: "contradicts", reason: "It cannot do both." }));
});

test("by keyboard: searched, filtered, sorted, opened, and the same after a reload", async ({ browserOf }) => {
  const page = await browserOf("viewer");
  const [pairs, keys] = [new ContradictionsPage(page), new Keys(page)];
  await pairs.openPairs();
  // The sample has one more.
  await expect(pairs.pairs).toHaveCount(3);
  await expect(pairs.pairs.filter({ hasText: "hull" }).locator("mark").filter({ hasText: "denied" })).toBeVisible();

  await keys.press("/");
  await page.keyboard.type("toll");
  await page.keyboard.press("Escape");
  await expect(pairs.pairs).toHaveCount(1);
  await expect(pairs.searchBox).toHaveValue("toll");
  await expect(pairs.chips).toHaveText([/Words:.*“toll”/u]);

  await pairs.control("Kind").selectOption({ label: "a speaker's reversal" });
  await expect(pairs.pairs).toHaveCount(1);
  await page.reload();
  await expect(pairs.chips).toHaveCount(2);
  await expect(pairs.pairs).toHaveText([/toll/u]);
  await pairs.control("Kind").selectOption({ label: "sources that disagree" });
  await expect(page.getByText("No contradictions match")).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Clear all filters" }).click();
  await expect(pairs.chips).toHaveCount(0);
  await expect(pairs.pairs).toHaveCount(3);

  await keys.press("f");
  await expect(pairs.control("Speaker")).toBeFocused();
  await page.keyboard.type("okafor");
  await expect(page.locator("datalist option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(pairs.chips).toHaveText([/Speaker:.*Ben Okafor/u]);
  await expect(pairs.pairs).toHaveText([/hull/u]);
  await pairs.chips.first().press("Enter");
  await expect(pairs.chips).toHaveCount(0);

  await pairs.control("From").fill("2026-01-01");
  await expect(pairs.pairs).toHaveCount(2);
  await pairs.control("Order").selectOption("speaker");
  await expect(pairs.pairs).toHaveText([/toll/u, /hull/u]);
  await expect(page).toHaveURL(/sort=speaker/u);
  await pairs.control("Order").press("Escape");
  await keys.press("j");
  await expect(pairs.current).toContainText("hull");
  await keys.press("Enter");
  await expect(page).toHaveURL(/\/claims\/[\w-]+/u);
});

test("a part of the address that is not understood is said", async ({ browserOf }) => {
  const page = await browserOf("viewer");
  const pairs = new ContradictionsPage(page);
  await pairs.openPairs("?since=yesterday&sure=true&q=toll");
  await expect(page.getByRole("alert").filter({ hasText: "not understood" })).toContainText(
    "“since=yesterday” and “sure=true”",
  );
  await expect(pairs.pairs).toHaveCount(1);
});

test("suggestions are searched and narrowed, and what was searched for leads to the other list", async ({
  browserOf,
}) => {
  const page = await browserOf("reviewer");
  const [suggestions, pairs] = [new SuggestionsPage(page), new ContradictionsPage(page)];
  await suggestions.open();
  await expect(suggestions.list.getByRole("article").first()).toBeVisible();
  const every = await suggestions.list.getByRole("article").count();
  await pairs.control("Certainty").selectOption({ label: "worth a look" });
  await expect(pairs.chips).toHaveText([/Certainty:.*worth a look/u]);
  await pairs.chips.first().click();
  await expect(suggestions.list.getByRole("article")).toHaveCount(every);
  await new Keys(page).press("/");
  await page.keyboard.type("toll");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Contradictions/u }).click();
  await expect(pairs.chips).toHaveText([/Words:.*“toll”/u]);
  await expect(pairs.pairs).toHaveCount(1);
});

test("on a phone, the filters are folded, and the button counts them", async ({ browserOf }) => {
  const page = await browserOf("viewer");
  await page.setViewportSize({ width: 360, height: 740 });
  const pairs = new ContradictionsPage(page);
  await pairs.openPairs("?q=toll&since=2026-01-01");
  await expect(pairs.control("Kind")).toBeHidden();
  await pairs.button("Filters (2)").click();
  await expect(pairs.control("Kind")).toBeVisible();
});
