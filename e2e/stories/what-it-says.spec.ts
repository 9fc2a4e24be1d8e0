/** A reviewer corrects what a claim says by keyboard; others see it at once, lists find it, and it is put back. */
import { answerOf, change, read } from "@/e2e/desk/calls";
import { hasCompared } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { Keys } from "@/e2e/pages/keys";

test.use({ ownDesk: true });

const TEXT = "The ferry of Ola Moe sank off Halden on Friday, Ada Varga said.";
type Found = { claims: { id: string; article: { title: string } }[] };
let id = "";

test.beforeEach(async ({ requestsOf }) => {
  const reviewer = await requestsOf("reviewer");
  const article = { title: "The ferry", text: TEXT, publishedOn: "2021-03-10" };
  await answerOf(change(reviewer, "articles.import", article));
  await hasCompared(reviewer);
  const found = await answerOf<Found>(read(reviewer, "claims.list", { filter: { about: ["Ola Moe"] } }));
  id = found.claims.find((claim) => claim.article.title === "The ferry")?.id ?? "";
});

test("a name and days are corrected with the keys, undone with one, and seen by others at once", async ({
  browserOf,
}) => {
  const [rina, vera] = [new ClaimPage(await browserOf("reviewer")), new ClaimPage(await browserOf("viewer"))];
  await rina.open(id);
  await vera.open(id);
  const [says, hers] = [rina.part("What it says"), vera.part("What it says")];
  const keys = new Keys(rina.page);
  await expect(hers).toContainText("Ola Moe");
  await expect(hers.getByRole("button")).toHaveCount(0);
  await keys.press("f");
  await keys.reach(rina.dialog.getByRole("combobox", { name: "Name 1" }));
  await keys.press("Control+a");
  await keys.type("Olaf Moe");
  await keys.reach(rina.dialog.getByRole("button", { name: "Add a name" }));
  await keys.press("Enter");
  await expect(rina.dialog.getByRole("combobox", { name: "Name 2" })).toBeFocused();
  await keys.type("The Moe Line");
  await keys.reach(rina.dialog.getByRole("button", { name: "Remove 5 Mar 2021" }));
  await keys.press("Enter");
  await expect(rina.dialog.getByRole("button", { name: "Add days" })).toBeFocused();
  await keys.press("Control+Enter");
  await expect(rina.dialog).toBeHidden();
  await expect(rina.button("Correct what it says")).toBeFocused();
  for (const part of [says, hers]) {
    await expect(part).toContainText("Olaf Moe · The Moe Line");
    await expect(part).toContainText("nothing, corrected by hand");
  }
  const line = rina.part("History").getByRole("listitem").first();
  await expect(line).toContainText("corrected what it says");
  await expect(line).toContainText("Olaf Moe, The Moe Line");
  await keys.press("u");
  await expect(says).toContainText("Ola Moe");
  await expect(hers).not.toContainText("corrected by hand");
});

test("a corrected name filters the list, and what was read is put back", async ({ browserOf, requestsOf }) => {
  const page = await browserOf("reviewer");
  const [claims, claim, keys] = [new ClaimsPage(page), new ClaimPage(page), new Keys(page)];
  const reviewer = await requestsOf("reviewer");
  await answerOf(change(reviewer, "claims.correct", { id, version: 1, about: ["Olaf Moe"] }));
  await claims.open("?about=Olaf%20Moe");
  await expect(claims.rows).toHaveCount(1);
  await expect(claims.button("Take off About: Olaf Moe")).toBeVisible();
  await keys.press("Enter");
  await expect(claim.part("What it says")).toContainText("corrected by hand");
  await keys.press("f");
  await keys.reach(claim.dialog.getByRole("button", { name: "Put back what was read: About" }));
  await keys.press("Enter");
  await expect(claim.dialog.getByRole("combobox", { name: "Name 1" })).toHaveValue("Ola Moe");
  await keys.press("Control+Enter");
  await expect(claim.part("What it says")).not.toContainText("corrected by hand");
});

test("two people who correct one claim lose nothing of either", async ({ browserOf, requestsOf }) => {
  const claim = new ClaimPage(await browserOf("reviewer"));
  const keys = new Keys(claim.page);
  await claim.open(id);
  await keys.press("f");
  await keys.reach(claim.dialog.getByRole("button", { name: "Add a place" }));
  await keys.press("Enter");
  await keys.type("Oslo");
  const other = await requestsOf("colleague");
  await answerOf(change(other, "claims.correct", { id, version: 1, about: ["Olaf Moe"] }));
  await keys.press("Control+Enter");
  await expect(claim.dialog.getByRole("alert")).toContainText("Olaf Moe");
  await keys.reach(claim.dialog.getByRole("button", { name: "Save yours" }));
  await keys.press("Enter");
  await expect(claim.dialog).toBeHidden();
  await expect(claim.part("What it says")).toContainText("Halden · Oslo");
  await expect(claim.part("What it says")).toContainText("Olaf Moe");
});
