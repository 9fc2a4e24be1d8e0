/** A contradiction is confirmed and then reconciled by keyboard; standing, lists and reports follow, and so does the undo. */
import type { APIRequestContext } from "@playwright/test";
import { answerOf, change, read } from "@/e2e/desk/calls";
import { hasCompared } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ContradictionsPage } from "@/e2e/pages/contradictions-page";
import { Keys } from "@/e2e/pages/keys";
import { ReportPage } from "@/e2e/pages/report-page";
import type { Screen } from "@/e2e/pages/screen";
import { SourcesPage } from "@/e2e/pages/sources-page";
import { SuggestionsPage } from "@/e2e/pages/suggestions-page";

test.use({ ownDesk: true });

const MORNING =
  "The ferry sank because its hull had been welded badly, Ada Varga, the head of the shipyard, said on Monday.";
const EVENING = "Ben Okafor, the harbour master, denied that the hull of the ferry had been welded badly.";
const LATER = "Ada Varga said in June that the hull had been sound on every voyage.";
const HULL = "hull had been welded badly";
const TIMES = "Different times";
const REASON = "Badly welded is not sound.";

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
  await suggestions.told(/^Link confirmed: “.+” and “.+”\.$/u);
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
  await expect(contradictions.dialog).toContainText(/“Ben Okafor denied that the hull.*” and “.+” can both stand\./u);
  await expect(contradictions.dialog.getByRole("radio", { name: TIMES })).toBeFocused();
  await keys.press("Enter");
  await expect(contradictions.dialog.getByRole("radio", { name: TIMES })).toBeChecked();
  await keys.press("Control+Enter");
  await contradictions.told(/^Reconciled \(different times\): “.+” and “.+”\.$/u);
  await expect(contradictions.dialog).toBeHidden();
  await expect(contradictions.card(HULL)).toBeHidden();
  await expect(contradictions.list.locator("[aria-current]")).toBeFocused();
  expect(await contested()).toEqual([]);
  await contradictions.showReconciled();
  await expect(contradictions.card(HULL)).toContainText("Reconciled: different times");
  await expect(page).toHaveURL(/reconciled=true/u);
  await keys.press("u");
  await expect(contradictions.card(HULL).getByRole("button", { name: "Reconcile" })).toBeVisible();
  expect(await contested()).toHaveLength(2);
});

/** Links what Ada Varga said first to what she said later, and returns the first. */
async function linkReversal(requests: APIRequestContext) {
  const search = async (q: string) => (await answerOf<Found>(read(requests, "claims.list", { filter: { q } }))).claims;
  const [badly, sound] = [(await search("welded badly Varga"))[0], (await search("sound voyage"))[0]];
  const link = { a: badly?.id, b: sound?.id, type: "contradicts", reason: REASON };
  await answerOf(change(requests, "relations.add", link));
  return badly;
}

test("the reason of a link is edited by keyboard, and undone", async ({ browserOf, requestsOf }) => {
  const badly = await linkReversal(await requestsOf("reviewer"));
  const page = await browserOf("reviewer");
  const [claim, contradictions, keys] = [new ClaimPage(page), new ContradictionsPage(page), new Keys(page)];
  const write = async (screen: Screen, words: string) => {
    await keys.press("Enter");
    await expect(screen.dialog.getByRole("textbox")).toBeFocused();
    await keys.press("ControlOrMeta+A");
    await keys.type(words);
    await keys.press("Control+Enter");
    await screen.told(/^Reason edited: “.+” and “.+”\.$/u);
    await expect(screen.dialog).toBeHidden();
  };
  await claim.open(badly?.id ?? "");
  const links = claim.part("Contradictions and other links");
  await keys.reach(links.getByRole("button", { name: "Edit the reason" }));
  await write(claim, "The log of the yard says otherwise.");
  await expect(links).toContainText("The log of the yard says otherwise.");
  await expect(claim.part("History")).toContainText("reworded why two claims are linked");
  await keys.press("u");
  await expect(links).toContainText(REASON);

  await contradictions.openAll();
  await keys.reach(contradictions.card(REASON).getByRole("button", { name: "Edit the reason" }));
  await write(contradictions, "She said both.");
  await expect(contradictions.card("She said both.")).toBeVisible();
});

test("on the claim itself, standing and report follow", async ({ browserOf, requestsOf }) => {
  const page = await browserOf("reviewer");
  const requests = await requestsOf("reviewer");
  const badly = await linkReversal(requests);
  const [claim, source, keys] = [new ClaimPage(page), new SourcesPage(page), new Keys(page)];
  await claim.open(badly?.id ?? "");
  await expect(claim.part("Judgement")).toContainText("reversed by the speaker on 2 Jun 2026");
  await source.openOne(badly?.speakers[0]?.id ?? "");
  const reversals = source.part("Reversals");
  await expect(reversals).toContainText(/First.*1 Mar 2026.*Then.*2 Jun 2026/u);

  await claim.open(badly?.id ?? "");
  await keys.press("d");
  await expect(claim.dialog.getByRole("radio", { name: TIMES })).toBeFocused();
  await keys.moveTo(claim.dialog.getByRole("radio", { name: "Different scopes" }), "ArrowRight");
  await keys.press("Enter");
  await keys.reach(claim.dialog.getByRole("textbox"));
  await keys.type("She speaks of every voyage but the last.");
  await keys.press("Control+Enter");
  await claim.told(/^Reconciled \(different scopes\): “.+” and “.+”\.$/u);
  const links = claim.part("Contradictions and other links");
  await expect(links).toContainText("Reconciled: different scopes. She speaks of every voyage but the last.");
  await expect(links).toContainText(REASON);
  await expect(claim.part("Judgement")).not.toContainText("reversed");

  const report = { title: "The hull", summary: "", scope: { claimIds: [badly?.id] } };
  const { id } = await answerOf<{ id: string }>(change(requests, "reports.draft", report));
  const reports = new ReportPage(page);
  await reports.open(id);
  await expect(reports.part("Conflicts")).toContainText("No claim in this report");
  await expect(reports.part("Not reviewed")).toContainText("reconciled: different scopes");

  await claim.open(badly?.id ?? "");
  await links.getByRole("button", { name: "Take it back" }).click();
  await claim.told(/^“.+” and “.+” contradict each other again\.$/u);
  await expect(claim.part("Judgement")).toContainText("reversed by the speaker on 2 Jun 2026");
});
