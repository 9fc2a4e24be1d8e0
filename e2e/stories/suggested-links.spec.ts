/** Stet suggests which claims may be linked; a reviewer decides with one key each, and the standing follows. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerOf, change, read } from "@/e2e/desk/calls";
import { stetSays } from "@/e2e/desk/command";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { Keys } from "@/e2e/pages/keys";
import { SuggestionsPage } from "@/e2e/pages/suggestions-page";

test.use({ ownDesk: true });

const MORNING =
  "The ferry sank because its hull had been welded badly, Ada Varga, the head of the shipyard, said on Monday.";
const EVENING = "Ben Okafor, the harbour master, denied that the hull of the ferry had been welded badly.";
const HULL = "hull had been welded badly";

test.beforeEach(async ({ requestsOf }) => {
  const reviewer = await requestsOf("reviewer");
  for (const [title, text] of [
    ["Morning", MORNING],
    ["Evening", EVENING],
  ])
    await answerOf(change(reviewer, "articles.import", { title, text, publishedOn: "2026-03-01" }));
});

type Found = { claims: { id: string }[] };

test("a denial is confirmed by keyboard, and both claims are contested", async ({ browserOf, requestsOf }) => {
  const page = await browserOf("reviewer");
  const [suggestions, keys, claim] = [new SuggestionsPage(page), new Keys(page), new ClaimPage(page)];
  await suggestions.open();
  await suggestions.reach(HULL);
  await expect(suggestions.card(HULL).locator("mark").filter({ hasText: "denied" })).toBeVisible();
  await suggestions.choose(HULL, "contradicts");
  await keys.press("y");
  await suggestions.told(/^Link confirmed: “.+” and “.+”\.$/u);
  await expect(suggestions.card(HULL)).toBeHidden();
  const { claims } = await answerOf<Found>(read(await requestsOf("viewer"), "claims.list", { filter: { q: HULL } }));
  await claim.open(claims[0]?.id ?? "");
  await expect(claim.part("Judgement")).toContainText("contested by 1 source");
});

const JUNE = "inspected in June";

test("where the kind is not sure, nothing is confirmed before a person has said it", async ({
  browserOf,
  requestsOf,
}) => {
  for (const text of [
    "The quay was inspected in June and no faults were found, Ines Ortiz, the port engineer, said on Tuesday.",
    "Karim Haddad, who works there, said that the quay was never inspected in June.",
  ])
    await answerOf(change(await requestsOf("reviewer"), "articles.import", { title: text.slice(0, 20), text }));
  const page = await browserOf("reviewer");
  const [suggestions, keys] = [new SuggestionsPage(page), new Keys(page)];
  await suggestions.open();
  await suggestions.reach(JUNE);
  await expect(suggestions.card(JUNE)).toContainText("Worth a look");
  const choice = suggestions.card(JUNE).getByLabel("How they are linked");
  await expect(choice).toHaveValue("");
  await keys.press("y");
  await expect(choice).toBeFocused();
  await keys.press("c");
  await expect(choice).toHaveValue("contradicts");
  await keys.press("Enter", "y");
  await suggestions.told(/^Link confirmed: “.+” and “.+”\.$/u);
});

test("what is dismissed is gone, and back when it is undone", async ({ browserOf }) => {
  const page = await browserOf("reviewer");
  const [suggestions, keys] = [new SuggestionsPage(page), new Keys(page)];
  await suggestions.open();
  await suggestions.reach(HULL);
  await keys.press("n");
  await suggestions.told(/^Suggestion dismissed: “.+” and “.+”\.$/u);
  await expect(suggestions.card(HULL)).toBeHidden();
  await keys.press("u");
  await expect(suggestions.card(HULL)).toBeVisible();
});

test("a viewer sees the suggestions, and nothing to decide with", async ({ browserOf }) => {
  const suggestions = new SuggestionsPage(await browserOf("viewer"));
  await suggestions.open();
  await suggestions.reach(HULL);
  await expect(suggestions.card(HULL).getByRole("button")).toHaveCount(0);
});

test("the command line compares what it imports", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-links-"));
  const database = `file:${join(folder, "new.db")}`;
  const files = Object.entries({ "morning.txt": MORNING, "evening.txt": EVENING }).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  expect(await stetSays(database, ["import", ...files])).toContain("1 link suggested between claims.");
  expect(JSON.parse(await stetSays(database, ["relations", "--json"]))).toMatchObject([
    { type: "contradicts", state: "suggested" },
  ]);
  rmSync(folder, { recursive: true });
});
