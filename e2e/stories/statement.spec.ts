/** One speaker says a thing once and many report it: the statement gathers every place where it was said. */
import type { APIRequestContext } from "@playwright/test";
import { answerOf, change } from "@/e2e/desk/calls";
import { hasCompared } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { Keys } from "@/e2e/pages/keys";
import { StatementPage } from "@/e2e/pages/statement-page";

test.use({ ownDesk: true });

/** Adds a claim to an article of its own, published on this day of May. */
async function sighting(editor: APIRequestContext, day: number, relay: string | null): Promise<string> {
  const text = `The council met at noon.\nEvery lock on the canal will be repaired, it was told on day ${day}.`;
  const article = { title: `Locks ${day}`, text, publisher: `Paper ${day}`, publishedOn: `2026-05-0${day}` };
  const { id: articleId } = await answerOf<{ id: string }>(change(editor, "articles.import", article));
  const claim = { articleId, content: [[25, 65]], quotation: "indirect", speaker: "Ada Varga", relay };
  return (await answerOf<{ id: string }>(change(editor, "claims.add", claim))).id;
}

test("a claim leads to its statement, and the statement to every sighting", async ({ browserOf, requestsOf }) => {
  const editor = await requestsOf("editor");
  const ids = [
    await sighting(editor, 3, "Coast Wire"),
    await sighting(editor, 1, null),
    await sighting(editor, 2, "Coast Wire"),
  ];
  const [late = "", early = "", middle = ""] = ids;
  for (const [a, b] of [
    [late, middle],
    [middle, early],
  ])
    await answerOf(change(editor, "relations.add", { a, b, type: "repeats", reason: "The same promise." }));
  await hasCompared(editor);
  const page = await browserOf("reviewer");
  const [claim, keys, statement] = [new ClaimPage(page), new Keys(page), new StatementPage(page)];
  await claim.open(late);
  await expect(page.getByRole("link", { name: "Said in 3 places" })).toBeVisible();
  await keys.press("p");
  await expect(statement.head).toHaveText("Every lock on the canal will be repaired.");
  await expect(page).toHaveURL(new RegExp(`/statements/${early}$`, "u"));
  await expect(page.getByText("no relay named in 1, through Coast Wire in 2")).toBeVisible();
  await expect(statement.sightings).toContainText(["Paper 1", "Paper 2", "Paper 3"]);
  await expect(statement.sightings.last().locator("mark")).toHaveText("Every lock on the canal will be repaired");
  await keys.press("j");
  await keys.press("j");
  await keys.press("Enter");
  await claim.isReady();
  await expect(page).toHaveURL(new RegExp(`/claims/${middle}$`, "u"));
  await statement.open(late);
  await expect(page).toHaveURL(new RegExp(`/statements/${early}$`, "u"));
});

test("a ruling on one sighting is taken over on another, once an editor confirms it", async ({
  browserOf,
  requestsOf,
}) => {
  const editor = await requestsOf("editor");
  const [ruled, other] = [await sighting(editor, 1, null), await sighting(editor, 2, null)];
  await answerOf(change(editor, "relations.add", { a: other, b: ruled, type: "repeats", reason: "The same promise." }));
  const judged = {
    statement: "Every lock on the canal will be repaired.",
    verdict: "refuted",
    reasons: "Two are sold.",
  };
  for (const [name, claimId] of [
    ["claims.review", ruled],
    ["claims.rule", ruled],
    ["claims.review", other],
  ] as const)
    await answerOf(change(editor, name, { ...judged, claimId, ...(claimId === other ? { verdict: "disputed" } : {}) }));
  await hasCompared(editor);
  const page = await browserOf("editor");
  const [claim, keys] = [new ClaimPage(page), new Keys(page)];
  await claim.open(other);
  await expect(claim.part("Judgement").getByRole("note")).toContainText("on another sighting of this");
  await keys.press("h");
  await expect(claim.dialog).toContainText("Locks 1” (Paper 1, 1 May 2026): Two are sold.");
  await claim.dialog.getByRole("button", { name: "Rule for the desk" }).click();
  await claim.told("The desk has ruled.");
  await expect(claim.part("Judgement")).toContainText("refuted");
});
