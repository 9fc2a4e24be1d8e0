/** Agency text that two outlets print is recognised when the second article comes in, and its claims repeat the first's. */
import { answerOf, change } from "@/e2e/desk/calls";
import { expect, test } from "@/e2e/fixtures";
import { ArticlesPage } from "@/e2e/pages/articles-page";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { SuggestionsPage } from "@/e2e/pages/suggestions-page";

test.use({ ownDesk: true });

const AGENCY_TEXT = `PORTVALE (AP) — The old swing bridge will carry lorries again from June, Ada Varga, the harbour engineer, said on
Monday. Divers had replaced eleven bolts below the waterline during two calm nights, and a crew from the county will
paint the eastern tower before the regatta. Fishermen asked for a longer green light.`;
const OWN = "The Gazette adds that its office on Rope Street stays open during the works.";

test("a reprint says whose text it is, and its claims repeat the first's", async ({ browserOf, requestsOf }) => {
  const reviewer = await requestsOf("reviewer");
  const first = { title: "Bridge to open", publisher: "Harbour Courier", publishedOn: "2026-05-04", text: AGENCY_TEXT };
  await answerOf(change(reviewer, "articles.import", first));
  const page = await browserOf("reviewer");
  const articles = new ArticlesPage(page);
  await articles.open();
  await articles.openImport();
  await articles.paste(`${AGENCY_TEXT}\n\n${OWN}`);
  await articles.dialog.getByLabel("Title").fill("Lorries on the bridge");
  await articles.dialog.getByLabel("Publisher").fill("Gazette");
  await articles.dialog.getByRole("button", { name: "Import", exact: true }).click();
  const said = /79 % of its words are those of “Bridge to open” \(Harbour Courier, 4 May 2026\)\. Credited to AP\./u;
  await expect(articles.dialog.getByRole("status").filter({ hasText: said })).toBeVisible();
  await articles.dialog.getByRole("link", { name: "Lorries on the bridge" }).click();
  const copies = articles.part("Copies");
  await expect(copies).toContainText(said);
  await copies.getByText("Copies of this text: 1").click();
  await copies.getByRole("link", { name: "Bridge to open" }).click();
  await expect(copies).toContainText("100 % of its words are those of “Lorries on the bridge”");
  const claims = new ClaimsPage(page);
  await claims.open("?q=lorries");
  await expect(claims.row("carry lorries again").filter({ hasText: "near copy, 79 %" })).toBeVisible();
  await claims.row("carry lorries again").filter({ hasText: "near copy, 79 %" }).getByRole("link").press("Enter");
  const claim = new ClaimPage(page);
  const shared = "This article shares 79 % of its words with Bridge to open (Harbour Courier, 4 May 2026)";
  await expect(claim.part("Claim")).toContainText(shared);
  await claim.part("Claim").getByRole("link", { name: "Bridge to open" }).press("Enter");
  await expect(articles.part("Copies")).toContainText("100 % of its words are those of “Lorries on the bridge”");
  const suggestions = new SuggestionsPage(page);
  await suggestions.open();
  await suggestions.reach("carry lorries again");
  await expect(suggestions.card("carry lorries again").first()).toContainText(
    /79 % of the words of the two articles are the same\./u,
  );
});
