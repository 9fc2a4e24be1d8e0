/** A contradiction is confirmed and then reconciled by keyboard; standing, lists and reports follow, and so does the undo. */
import { answerOf, change, read } from "@/e2e/desk/calls";
import { hasCompared } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ContradictionsPage } from "@/e2e/pages/contradictions-page";
import { Keys } from "@/e2e/pages/keys";
import { ReportPage } from "@/e2e/pages/report-page";
import { SourcesPage } from "@/e2e/pages/sources-page";
import { SuggestionsPage } from "@/e2e/pages/suggestions-page";

test.use({ ownDesk: true });

const MORNING =
  "The ferry sank because its hull had been welded badly, Ada Varga, the head of the shipyard, said on Monday.";
const EVENING = "Ben Okafor, the harbour master, denied that the hull of the ferry had been welded badly.";
const LATER = "Ada Varga said in June that the hull had been sound on every voyage.";
const HULL = "hull had been welded badly";
const TIMES = "Different times";

type Found = { claims: { id: string; speakers: { id: string }[] }[] };

test.beforeEach(async ({ requestsOf }) => {
  const reviewer = await requestsOf("reviewer");
  for (const [title, text, publishedOn] of [
    ["Morning", MORNING, "2026-03-01"],
    ["Evening", EVENING, "2026-03-01"],
    ["Later", LATER, "2026-06-02"],
  ])
    await answerOf(change(reviewer, "articles.import", { title, text, publishedOn }));
  await hasCompared(reviewer);
});

test("a contradiction is confirmed and reconciled by keyboard, and undone", async ({ browserOf, requestsOf }) => {
  const page = await browserOf("reviewer");
  const requests = await requestsOf("reviewer");
  const [suggestions, keys, claim] = [new SuggestionsPage(page), new Keys(page), new ClaimPage(page)];
  await suggestions.open();
  await suggestions.reach(HULL);
  await suggestions.choose(HULL, "contradicts");
  await keys.press("y");
  await suggestions.told("Link confirmed.");
  const contested = async () =>
    (await answerOf<Found>(read(requests, "claims.list", { filter: { contested: true, q: HULL } }))).claims;
  const [one, other] = await contested();
  for (const { id } of [one, other].filter((found) => found !== undefined)) {
    await claim.open(id);
    await expect(claim.part("Judgement")).toContainText("contested by 1 source");
  }

  const contradictions = new ContradictionsPage(page);
  await contradictions.openAll();
  await keys.press("d");
  await expect(contradictions.dialog.getByRole("radio", { name: TIMES })).toBeFocused();
  await keys.press("Enter");
  await expect(contradictions.dialog.getByRole("radio", { name: TIMES })).toBeChecked();
  await keys.press("Control+Enter");
  await contradictions.told("Reconciled: different times.");
  await expect(contradictions.dialog).toBeHidden();
  await expect(contradictions.card(HULL)).toBeHidden();
  await expect(contradictions.list.locator("[aria-current]")).toBeFocused();
  expect(await contested()).toEqual([]);
  await contradictions.showReconciled();
  await expect(contradictions.card(HULL)).toContainText("Reconciled: different times");
  await keys.press("u");
  await expect(contradictions.card(HULL).getByRole("button", { name: "Reconcile" })).toBeVisible();
  expect(await contested()).toHaveLength(2);
});

test("on the claim itself, standing and report follow", async ({ browserOf, requestsOf }) => {
  const page = await browserOf("reviewer");
  const requests = await requestsOf("reviewer");
  const search = async (q: string) => (await answerOf<Found>(read(requests, "claims.list", { filter: { q } }))).claims;
  const [badly, sound] = [(await search("welded badly Varga"))[0], (await search("sound voyage"))[0]];
  const link = { a: badly?.id, b: sound?.id, type: "contradicts", reason: "Badly welded is not sound." };
  await answerOf(change(requests, "relations.add", link));
  const [claim, source, keys] = [new ClaimPage(page), new SourcesPage(page), new Keys(page)];
  await claim.open(badly?.id ?? "");
  await expect(claim.part("Judgement")).toContainText("reversed by the speaker on 2 Jun 2026");
  await source.openOne(badly?.speakers[0]?.id ?? "");
  const reversals = source.part("Reversals");
  await expect(reversals).toContainText(/First.*1 Mar 2026.*Then.*2 Jun 2026/u);

  await claim.open(badly?.id ?? "");
  await keys.press("d");
  await expect(claim.dialog.getByRole("radio", { name: TIMES })).toBeFocused();
  await keys.press("ArrowRight");
  await expect(claim.dialog.getByRole("radio", { name: "Different scopes" })).toBeFocused();
  await keys.press("Enter");
  await keys.reach(claim.dialog.getByRole("textbox"));
  await keys.type("She speaks of every voyage but the last.");
  await keys.press("Control+Enter");
  await claim.told("Reconciled: different scopes.");
  const links = claim.part("Contradictions and other links");
  await expect(links).toContainText("Reconciled: different scopes. She speaks of every voyage but the last.");
  await expect(links).toContainText("Badly welded is not sound.");
  await expect(claim.part("Judgement")).not.toContainText("reversed");

  const report = { title: "The hull", summary: "", scope: { claimIds: [badly?.id] } };
  const { id } = await answerOf<{ id: string }>(change(requests, "reports.draft", report));
  const reports = new ReportPage(page);
  await reports.open(id);
  await expect(reports.part("Conflicts")).toContainText("No claim in this report");
  await expect(reports.part("Not reviewed")).toContainText("reconciled: different scopes");

  await claim.open(badly?.id ?? "");
  await links.getByRole("button", { name: "Take it back" }).click();
  await claim.told("The two contradict each other again.");
  await expect(claim.part("Judgement")).toContainText("reversed by the speaker on 2 Jun 2026");
});
