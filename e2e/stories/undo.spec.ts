/** What is undone is as it was before: the tags, the assignee, the place in the workflow, the state of a link. */
import { answerOf, change, read } from "../desk/calls";
import { claimWith } from "../desk/sample";
import { expect, test } from "../fixtures";
import { ClaimPage } from "../pages/claim-page";
import { ClaimsPage } from "../pages/claims-page";

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
  const { id, version } = await claimWith(requests, "UK recognises");
  await answerOf(change(requests, "claims.start", { id, version }));
  const before = await answerOf<Claim>(read(requests, "claims.get", { id }));
  expect(before.workflow).toBe("in review");
  const claims = new ClaimsPage(await browserOf("reviewer"));
  await claims.open("?q=recognises");
  await claims.select("UK recognises");
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
  await claim.told("Suggestion dismissed.");
  await expect(links).not.toContainText("(suggested)");
  await claim.undo();
  await expect(links).toContainText("(suggested)");
});
