/** An admin adopts a model that did better than the built-in extractor, and goes back; nobody else can. */
import { addModel } from "@/e2e/desk/older-desk";
import { expect, test } from "@/e2e/fixtures";
import { HistoryPage } from "@/e2e/pages/history-page";
import { SettingsPage } from "@/e2e/pages/settings-page";

test.use({ ownDesk: true });

test("a desk without models says how to train one", async ({ browserOf }) => {
  const settings = new SettingsPage(await browserOf("admin"));
  await settings.open();
  await expect(settings.extraction).toContainText("the built-in extractor");
  await expect(settings.extraction).toContainText("train --from decisions");
});

test("figures stand side by side, and only what does better can be put to use", async ({ browserOf, desk }) => {
  const page = await browserOf("admin");
  const settings = new SettingsPage(page);
  await settings.open();
  const [, engine = ""] =
    /built-in extractor, ([\w.+-]+?)\. /u.exec((await settings.extraction.textContent()) ?? "") ?? [];
  await addModel(desk.database, { name: "better", reaches: 0.641, engine });
  await addModel(desk.database, { name: "no better", reaches: 0.6, engine });
  await settings.open();
  await expect(settings.figure("better", "Exactly the words").first()).toHaveText("64.1 %");
  await expect(settings.figure("better", "Exactly the words").last()).toHaveText("60.0 %");
  await expect(settings.model("no better")).toContainText("Only a model that does better can be put to use.");
  await expect(settings.model("no better").getByRole("button")).toHaveCount(0);
  await settings.use("better");
  await settings.told("Articles are now read with “better”.");
  await expect(settings.extraction).toContainText("read with the model better, since");
  await settings.goBack();
  await expect(settings.extraction).toContainText("the built-in extractor");
  const history = new HistoryPage(page);
  await history.open();
  await expect(history.lines.getByText("started to use a model")).toBeVisible();
  await expect(history.lines.getByText("went back to the built-in extractor")).toBeVisible();
});

test("an editor sees the figures and no button", async ({ browserOf, desk }) => {
  await addModel(desk.database, { name: "better", reaches: 0.7, engine: "rules-1" });
  const settings = new SettingsPage(await browserOf("editor"));
  await settings.open();
  await expect(settings.model("better")).toContainText("70.0 %");
  await expect(settings.model("better").getByRole("button")).toHaveCount(0);
});
