/** Undo restores the previous state: the tags, the assignee, the workflow state, the state of a relation. */
import { answerOf, change, read } from "@/e2e/desk/calls";
import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { Keys } from "@/e2e/pages/keys";

type Claim = {
  workflow: string;
  assigneeId: string | null;
  version: number;
  relations: { id: string; version: number }[];
};

test("claims that were set aside together are in review again, and whose they were", async ({
  browserOf,
  requestsOf,
}) => {
  const requests = await requestsOf("reviewer");
  const { id, version } = await claimWith(requests, "Useful talks");
  await answerOf(change(requests, "claims.start", { id, version }));
  const before = await answerOf<Claim>(read(requests, "claims.get", { id }));
  expect(before.workflow).toBe("in review");
  const claims = new ClaimsPage(await browserOf("reviewer"));
  await claims.open("?q=useful+talks");
  await claims.select("Useful talks");
  await claims.bulk.getByRole("button", { name: /^Set aside/u }).click();
  await claims.page.getByRole("menuitem", { name: "not a claim" }).click();
  await claims.told(/^Set aside as not a claim: 1 claim/u);
  await claims.undo();
  await claims.told("Undone.");
  const { workflow, assigneeId } = await answerOf<Claim>(read(requests, "claims.get", { id }));
  expect({ workflow, assigneeId }).toEqual({ workflow: "in review", assigneeId: before.assigneeId });
});

test("a suggested link that was dismissed is a suggestion again", async ({ browserOf, requestsOf }) => {
  const requests = await requestsOf("reviewer");
  const { id } = await claimWith(requests, "No evidence has been offered");
  const [link] = (await answerOf<Claim>(read(requests, "claims.get", { id }))).relations;
  await answerOf(change(requests, "relations.edit", { id: link?.id, version: link?.version, state: "suggested" }));
  const claim = new ClaimPage(await browserOf("reviewer"));
  await claim.open(id);
  const links = claim.part("Contradictions and other links");
  await expect(links).toContainText("(suggested)");
  await links.getByRole("button", { name: "Dismiss" }).first().click();
  await claim.told(/^Suggestion dismissed: “.+” and “.+”\.$/u);
  await expect(links).not.toContainText("(suggested)");
  await claim.undo();
  await expect(links).toContainText("(suggested)");
});

test("evidence that was removed is there again", async ({ browserOf, requestsOf }) => {
  const { id } = await claimWith(await requestsOf("reviewer"), "severe revenge");
  const claim = new ClaimPage(await browserOf("reviewer"));
  await claim.open(id);
  await claim.addEvidence("context", { what: "The speech", address: "example.org/speech", excerpt: "Revenge." });
  const evidence = claim.part("Evidence");
  await evidence.getByRole("button", { name: "Remove" }).click();
  await claim.told("Evidence removed.");
  await expect(evidence).not.toContainText("The speech");
  await claim.undo();
  await expect(evidence).toContainText("The speech");
  await expect(claim.part("History")).toContainText("brought back evidence");
});

test("what is selected stays selected, to be tagged and then assigned", async ({ browserOf }) => {
  const page = await browserOf("editor");
  const claims = new ClaimsPage(page);
  await claims.open();
  for (const row of [0, 1]) await claims.rows.nth(row).getByRole("checkbox").check();
  await claims.bulk.getByLabel("Tag to add").fill("for the bridge");
  await claims.bulk.getByLabel("Tag to add").press("Enter");
  await claims.told("Tagged “for the bridge”: 2 claims.");
  await new Keys(page).press("u");
  await claims.told("Undone.");
  await claims.bulk.getByLabel("Tag to add").fill("by the bridge");
  await claims.bulk.getByLabel("Tag to add").press("Enter");
  await claims.told("Tagged “by the bridge”: 2 claims.");
  await claims.bulk.getByRole("button", { name: /^Assign to/u }).click();
  await page.getByRole("menuitem", { name: "Rina Reviewer" }).click();
  await claims.told("Assigned to Rina Reviewer: 2 claims.");
  await expect(claims.rows.nth(1)).toContainText("assigned to Rina Reviewer");
});
