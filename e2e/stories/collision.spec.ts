/** Two people at one claim: each sees what the other did, and nothing that was typed is lost. */

import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";

const RINA = "The statement as Rina puts it, in plain words.";
const OTTO = "What was said, in the words that Otto prefers.";

test.describe("two reviewers reword one claim at once", () => {
  test("the second sees both versions, mends their own and saves it", async ({ reviewersAt }) => {
    const { rina, otto } = await reviewersAt("strongly condemns");
    await rina.reword(RINA);
    await otto.reword(OTTO);
    await rina.saveWording();
    await expect(rina.statement).toHaveText(RINA);
    await otto.saveWording();
    await expect(otto.collision).toContainText(RINA);
    await expect(otto.collision).toContainText(OTTO);
    await otto.page.getByLabel("Statement").fill(`${OTTO} (mended)`);
    await otto.collision.getByRole("button", { name: "Save yours" }).click();
    await expect(otto.statement).toHaveText(`${OTTO} (mended)`);
    await expect(otto.part("History")).toContainText(RINA);
  });

  test("the second takes the other's version", async ({ reviewersAt }) => {
    const { rina, otto } = await reviewersAt("severe revenge");
    await otto.reword(OTTO);
    await rina.reword(RINA);
    await rina.saveWording();
    await expect(rina.statement).toHaveText(RINA);
    await otto.saveWording();
    await otto.collision.getByRole("button", { name: "Use theirs" }).click();
    await expect(otto.statement).toHaveText(RINA);
  });

  test("a wording that was kept through a reload does not overwrite the other's unseen", async ({ reviewersAt }) => {
    const { id, rina, otto } = await reviewersAt("rogue adventurism");
    await otto.reword(OTTO);
    await rina.reword(RINA);
    await rina.saveWording();
    await expect(rina.statement).toHaveText(RINA);
    await otto.open(id);
    await otto.button(/^Reword/u).click();
    await expect(otto.page.getByLabel("Statement")).toHaveValue(OTTO);
    await otto.saveWording();
    await expect(otto.collision).toContainText(RINA);
    await expect(otto.collision).toContainText(OTTO);
  });
});

test("a review on words that were changed meanwhile waits until they are read", async ({ reviewersAt }) => {
  const { rina, otto } = await reviewersAt("proportionate military response");
  await rina.verdict("supported").click();
  await rina.reasons.fill("The ministry’s own page has these words.");
  await otto.reword(OTTO);
  await otto.saveWording();
  await expect(otto.statement).toHaveText(OTTO);
  await rina.button(/^Submit/u).click();
  const notice = rina.part("Judgement").getByRole("alert").filter({ hasText: "This claim was reworded" });
  await expect(notice).toContainText(OTTO);
  await expect(rina.reasons).toHaveValue("The ministry’s own page has these words.");
  await expect(rina.verdict("supported")).toBeChecked();
  await rina.button("Judge the new wording").click();
  await rina.button(/^Submit/u).click();
  await rina.told("Your review is in.");
  await expect(rina.part("Judgement")).toContainText("one review");
});

test("one's own new wording is no reason to wait", async ({ browserOf, requestsOf }) => {
  const { id } = await claimWith(await requestsOf("viewer"), "several minutes before the attack");
  const rina = new ClaimPage(await browserOf("reviewer"));
  await rina.open(id);
  await rina.reword(RINA);
  await rina.saveWording();
  await expect(rina.statement).toHaveText(RINA);
  await rina.verdict("supported").click();
  await expect(rina.page.getByText("This claim was reworded")).toBeHidden();
  await rina.button(/^Submit/u).click();
  await rina.told("Your review is in.");
});

test("the second of two who say who said it sees both, and saves theirs knowingly", async ({ reviewersAt }) => {
  const { rina, otto } = await reviewersAt("proportionate military response");
  for (const [claim, name] of [
    [rina, "The Joint Staff"],
    [otto, "The Press Secretary"],
  ] as const) {
    await claim.button(/^Speakers and relays/u).click();
    await claim.page.getByRole("dialog").getByLabel("Name").first().fill(name);
  }
  await rina.page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(rina.page.getByRole("dialog")).toBeHidden();
  await otto.page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  const both = otto.page.getByRole("dialog").getByRole("alert");
  await expect(both).toContainText("The Joint Staff");
  await expect(both).toContainText("The Press Secretary");
  await both.getByRole("button", { name: "Save yours" }).click();
  await expect(otto.page.getByRole("dialog")).toBeHidden();
  await expect(otto.page.getByRole("link", { name: "The Press Secretary" })).toBeVisible();
});
