/** Lists of any length draw what is in sight alone, and go on by themselves. */
import { answerOf, change } from "../desk/calls";
import { claimWith } from "../desk/sample";
import { expect, test } from "../fixtures";
import { HistoryPage } from "../pages/history-page";

const CHANGES = 60;
/** More than a full-size screen has room for. */
const MOST_DRAWN = 80;

test("the history goes on to its first line by itself", async ({ browserOf, requestsOf }) => {
  const reviewer = await requestsOf("reviewer");
  const { id } = await claimWith(reviewer, "strongly condemns");
  for (let n = 0; n < CHANGES; n += 1) {
    const tags = n % 2 ? { remove: ["again"] } : { add: ["again"] };
    await answerOf(change(reviewer, "claims.tag", { id, ...tags }));
  }
  const history = new HistoryPage(await browserOf("viewer"));
  await history.open();
  await expect(history.lines.first()).toContainText("changed the tags");
  await expect(history.lines.filter({ hasText: "founded the desk" })).toBeHidden();
  await history.readTo("founded the desk");
  expect(await history.lines.count()).toBeLessThan(MOST_DRAWN);
});
