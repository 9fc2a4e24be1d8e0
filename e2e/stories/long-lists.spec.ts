/** Lists of any length draw what is in sight alone, and go on by themselves. */
import type { APIRequestContext } from "@playwright/test";
import { answerOf, change } from "../desk/calls";
import { claimWith } from "../desk/sample";
import { expect, test } from "../fixtures";
import { HistoryPage } from "../pages/history-page";

const CHANGES = 60;
/** How often a call is tried before it is said to have failed. */
const TRIES = 3;
/** More than a full-size screen has room for. */
const MOST_DRAWN = 80;

async function makeHistory(reviewer: APIRequestContext): Promise<void> {
  const { id } = await claimWith(reviewer, "strongly condemns");
  for (let n = 0; n < CHANGES; n += 1) {
    const tags = n % 2 ? { remove: ["again"] } : { add: ["again"] };
    await answerOf(change(reviewer, "claims.tag", { id, ...tags }));
  }
}

test("the history goes on to its first line by itself", async ({ browserOf, requestsOf }) => {
  await makeHistory(await requestsOf("reviewer"));
  const history = new HistoryPage(await browserOf("viewer"));
  await history.open();
  await expect(history.lines.first()).toContainText("changed the tags");
  await expect(history.lines.filter({ hasText: "founded the desk" })).toBeHidden();
  await history.readTo("founded the desk");
  expect(await history.lines.count()).toBeLessThan(MOST_DRAWN);
});

test("what could not be fetched is asked for again when somebody says so", async ({ browserOf, requestsOf }) => {
  await makeHistory(await requestsOf("reviewer"));
  const history = new HistoryPage(await browserOf("viewer"));
  await history.open();
  let asked = 0;
  await history.page.route(/history\.list/u, (route) => {
    asked += 1;
    return route.abort();
  });
  await history.toEnd();
  await expect(history.fault).toContainText("could not be loaded");
  await history.toEnd();
  expect(asked).toBe(TRIES);
  await history.page.unroute(/history\.list/u);
  await history.button("Try again").click();
  await expect(history.fault).toBeHidden();
  await history.readTo("founded the desk");
});
