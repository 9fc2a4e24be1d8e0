/** The history of the desk: what was done to many is one line, and it is narrowed to a person and a day. */
import { answerOf, change, read } from "@/e2e/desk/calls";
import { expect, test } from "@/e2e/fixtures";
import { HistoryPage } from "@/e2e/pages/history-page";

test("one change to many claims is one line, under whoever made it and on its day", async ({
  browserOf,
  requestsOf,
}) => {
  const editor = await requestsOf("editor");
  const { claims } = await answerOf<{ claims: { id: string; statement: string }[] }>(
    read(editor, "claims.list", { limit: 3 }),
  );
  const which = { ids: claims.map(({ id }) => id) };
  await answerOf(change(editor, "claims.changeMany", { which, change: { kind: "tag", add: ["for friday"] } }));
  const history = new HistoryPage(await browserOf("viewer"));
  await history.open();
  const line = history.lines.filter({ hasText: "Edda Editor tagged 3 claims" });
  await expect(line).toHaveCount(1);
  await line.getByText("tagged 3 claims").click();
  await expect(line).toContainText(claims[2]?.statement ?? "");
  await history.person.selectOption({ label: "Vito Viewer" });
  await expect(line).toHaveCount(0);
  await history.person.selectOption({ label: "Stet" });
  await expect(history.lines.filter({ hasText: "Stet made the secret that signs sessions" })).toHaveCount(1);
  await history.person.selectOption({ label: "Edda Editor" });
  await expect(line).toHaveCount(1);
  await history.day.fill("2001-01-01");
  await expect(history.page.getByText("No lines match")).toBeVisible();
  await history.button("Clear all filters").click();
  await expect(line).toHaveCount(1);
});
