/** A reviewer sets parent bodies by keyboard, and a claim counts the parts of one body as a single origin. */
import type { APIRequestContext } from "@playwright/test";
import { answerOf, change, read } from "@/e2e/desk/calls";
import { expect, test } from "@/e2e/fixtures";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { Keys } from "@/e2e/pages/keys";
import { SourcesPage } from "@/e2e/pages/sources-page";

test.use({ ownDesk: true });

async function add(requests: APIRequestContext, name: string): Promise<string> {
  return (await answerOf<{ id: string }>(change(requests, "sources.add", { name, kind: "government body" }))).id;
}

test("a reviewer places a source with the keyboard, takes it back, and follows the parts to their claims", async ({
  browserOf,
  requestsOf,
}) => {
  const requests = await requestsOf("reviewer");
  const office = await add(requests, "Port Office");
  await add(requests, "Ministry of Ports");
  const sources = new SourcesPage(await browserOf("reviewer"));
  const keys = new Keys(sources.page);
  await sources.openOne(office);
  await keys.press("p");
  await expect(sources.dialog).toBeVisible();
  await keys.reach(sources.dialog.getByRole("searchbox", { name: "Search sources" }));
  await keys.type("Ministry of Ports");
  await expect(sources.dialog.getByRole("radio")).toHaveCount(1);
  await keys.press("Enter");
  await expect(sources.dialog.getByRole("radio", { name: /^Ministry of Ports/u })).toBeChecked();
  await keys.reach(sources.dialog.getByRole("button", { name: "Save" }));
  await keys.press("Enter");
  await sources.told("Port Office is now part of Ministry of Ports.");
  await expect(sources.head).toContainText("government body, part of Ministry of Ports");
  await expect(sources.particulars).toContainText("part of: Ministry of Ports");
  await keys.press("u");
  await expect(sources.head).not.toContainText("part of");
  await sources.particulars.getByRole("button", { name: "Put back" }).first().click();
  await expect(sources.head).toContainText("part of Ministry of Ports");

  await keys.reach(sources.head.getByRole("link", { name: "Ministry of Ports" }));
  await keys.press("Enter");
  await expect(sources.heading).toHaveText("Ministry of Ports");
  await expect(sources.part("Parts")).toContainText("Port Office");
  await keys.press("p");
  await sources.dialog.getByRole("searchbox", { name: "Search sources" }).fill("Port Office");
  await sources.dialog.getByRole("radio", { name: /^Port Office/u }).check();
  await sources.dialog.getByRole("button", { name: "Save" }).click();
  await expect(sources.dialog).toContainText(
    "Port Office is already part of Ministry of Ports, so it cannot be the other way round.",
  );
  await sources.dialog.getByRole("button", { name: "Cancel" }).click();
  await sources.part("Parts").getByRole("link", { name: "All claims of it and its parts" }).click();
  await expect(sources.page).toHaveURL(/\/claims\?speaker=[^&]+,/u);
});

test("suggested parts are accepted and dismissed by one key each, and come back", async ({ browserOf, requestsOf }) => {
  const requests = await requestsOf("reviewer");
  for (const name of ["Norwegian Coast Police", "Norwegian Foreign Ministry", "Norway"]) await add(requests, name);
  const sources = new SourcesPage(await browserOf("reviewer"));
  const keys = new Keys(sources.page);
  await sources.open("?q=Norw");
  const folded = sources.page.locator("summary", { hasText: "may be part of another" });
  await keys.reach(folded);
  await keys.press("Enter");
  const police = sources.possibleParts.filter({ hasText: "Norwegian Coast Police" });
  await expect(police).toContainText("“Norwegian” in its name stands for the country");
  await keys.press("n");
  await sources.told("Dismissed: not suggested again.");
  await expect(police).toHaveCount(0);
  await sources.undo();
  await expect(police).toHaveCount(1);
  await keys.press("y");
  await sources.told("Norwegian Coast Police is now part of Norway.");
  await expect(sources.row("Norwegian Coast Police")).toContainText("part of Norway");
  await keys.reach(sources.possibleParts.getByRole("link", { name: "Norwegian Foreign Ministry" }));
  await keys.press("Enter");
  await expect(sources.heading).toHaveText("Norwegian Foreign Ministry");
  await expect(sources.possibleParts).toHaveCount(1);
  await keys.press("y");
  await expect(sources.head).toContainText("part of Norway");
  await keys.press("u");
  await expect(sources.possibleParts).toHaveCount(1);
});

test("two parts of one body corroborate a claim as one origin, and the claim says why", async ({
  browserOf,
  requestsOf,
}) => {
  const requests = await requestsOf("reviewer");
  type Listed = { claims: { id: string; version: number; standing: { label: string } }[] };
  const { claims } = await answerOf<Listed>(read(requests, "claims.list", { limit: 200 }));
  const [mine, ...others] = claims.filter(({ standing }) => standing.label === "uncontested").slice(0, 3);
  const [state, navy, army] = [
    await add(requests, "Norland"),
    await add(requests, "Navy"),
    await add(requests, "Army"),
  ];
  for (const [at, { id, version }] of others.entries()) {
    const roles = [{ role: "speaker", source: { id: [navy, army][at] } }];
    await answerOf(change(requests, "claims.attribute", { id, version, roles }));
    const link = { a: id, b: mine?.id, type: "corroborates", reason: "So." };
    await answerOf(change(requests, "relations.add", link));
  }
  const claim = new ClaimPage(await browserOf("reviewer"));
  await claim.open(mine?.id ?? "");
  await expect(claim.page.getByText("corroborated by 2 independent origins")).toBeVisible();
  for (const id of [navy, army])
    await answerOf(change(requests, "sources.edit", { id, version: 1, details: { partOf: state } }));
  await expect(claim.page.getByText("corroborated by 1 independent origin", { exact: false })).toBeVisible();
  await expect(claim.page.getByRole("list", { name: "Independent origins" })).toContainText(
    /(?:Army|Navy), also part of Norland, in/u,
  );
});
