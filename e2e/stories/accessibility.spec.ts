/** No screen, in light or in dark, has a serious fault that axe can find. */
import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { answerOf, change } from "@/e2e/desk/calls";
import { type Everything, everythingAt } from "@/e2e/desk/everything";
import { addModel, foundByAnOlderExtractor, markedShort } from "@/e2e/desk/older-desk";
import { claimWith } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ArticlePage } from "@/e2e/pages/article-page";
import { ArticlesPage } from "@/e2e/pages/articles-page";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { DoorPage } from "@/e2e/pages/door-page";
import { HistoryPage } from "@/e2e/pages/history-page";
import { Keys } from "@/e2e/pages/keys";
import { PeoplePage } from "@/e2e/pages/people-page";
import { PlainPage } from "@/e2e/pages/plain-page";
import { ReportPage } from "@/e2e/pages/report-page";
import { SourcesPage } from "@/e2e/pages/sources-page";
import { TopicsPage } from "@/e2e/pages/topics-page";

type Open = () => Promise<unknown>;

/** The rules whose result may differ between light and dark; all others are checked once, in light. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** An article that leaves open who speaks in it. */
const UNSURE = { text: "Ben Roe and Tom Hale met. He said the quay was shut.", words: "The quay was shut" };

test.describe.configure({ mode: "parallel" });

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("the doors", async ({ newDesk, desk, requestsOf, page }) => {
      const { token } = await everythingAt(await requestsOf("admin"));
      const door = new DoorPage(page);
      await isSound(page, "sign-in at a desk without accounts", () => door.openLink(`${newDesk.url}/sign-in`));
      await expect(door.heading).toHaveText("This desk has no account yet");
      await isSound(page, "first run", () => door.openLink(newDesk.firstRunLink ?? ""));
      await isSound(page, "first run with faults", () => door.setUp());
      await isSound(page, "sign-in", () => door.openLink(`${desk.url}/sign-in`));
      await isSound(page, "sign-in with a fault", async () => {
        await door.signIn({ email: "nobody@desk.example", passphrase: "no such account" });
        await expect(door.fault).toBeVisible();
      });
      await isSound(page, "invitation", () => door.openLink(`${desk.url}/invite/${token}`));
      await isSound(page, "dead invitation", () => door.openLink(`${desk.url}/invite/no-such-token-anywhere`));
    });

    test("the screens", async ({ browserOf, requestsOf, desk }) => {
      test.setTimeout(120_000);
      await leftByAnOlderExtractor(desk.database, await requestsOf("editor"));
      await twoAlike(await requestsOf("editor"));
      await answerOf(change(await requestsOf("editor"), "articles.import", { title: "Quay", text: UNSURE.text }));
      const at = await everythingAt(await requestsOf("admin"));
      const page = await browserOf("admin");
      for (const [name, open] of Object.entries(screens(page, at))) await isSound(page, name, open);
    });

    test("the dialogs", async ({ browserOf, requestsOf }) => {
      test.setTimeout(120_000);
      const at = await everythingAt(await requestsOf("admin"));
      const page = await browserOf("admin");
      for (const [name, open] of Object.entries(dialogs(page, at))) {
        await isSound(page, name, async () => {
          await open();
          await expect(page.getByRole("dialog")).toBeVisible();
        });
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog"), `${name} closes`).toHaveCount(0);
      }
    });
  });
}

/** Creates a model, and an article with proposals. */
async function leftByAnOlderExtractor(database: string, editor: APIRequestContext): Promise<void> {
  const { id, articleId } = await claimWith(editor, "strongly condemns");
  await addModel(database, { name: "june", reaches: 0.7, engine: "rules-1" });
  await foundByAnOlderExtractor(database);
  await markedShort(database, id, "Russia ".length);
  await answerOf(change(editor, "articles.extractAgain", { id: articleId }));
}

/** Creates two possible duplicates. If another test has already added them, the refusal does no harm. */
async function twoAlike(editor: APIRequestContext): Promise<void> {
  for (const name of ["Ada Varga", "Ada Maria Varga"]) await change(editor, "sources.add", { name, kind: "person" });
}

function screens(page: Page, at: Everything) {
  const [claims, claim, articles] = [new ClaimsPage(page), new ClaimPage(page), new ArticlesPage(page)];
  const [sources, reports, keys] = [new SourcesPage(page), new ReportPage(page), new Keys(page)];
  const [plain, topics] = [new PlainPage(page), new TopicsPage(page)];
  return {
    claims: () => claims.open(),
    "claims, some selected": async () => {
      await keys.press("x", "j", "x");
      await expect(claims.part("Selected claims")).toBeVisible();
    },
    "claims, none found": async () => {
      await claims.open("?q=zeppelin");
      await expect(page.getByText("No claims match")).toBeVisible();
    },
    "claims whose speaker is not sure": async () => {
      await claims.open("?unsure=true");
      await expect(claims.current).toContainText("Not sure");
    },
    "claim whose speaker is not sure": async () => {
      await claims.openClaim(UNSURE.words);
      await claim.isReady();
      await expect(claim.part("Claim")).toContainText("Speaker not sure");
    },
    claim: () => claim.open(at.claim),
    "claim, rewording": () => claim.reword("Other words."),
    articles: () => articles.open(),
    article: () => new ArticlePage(page).open(at.article),
    "article, with proposals": async () => {
      await articles.open();
      await page
        .getByRole("link", { name: /proposal/u })
        .first()
        .click();
      await expect(new ArticlePage(page).proposals.first()).toBeVisible();
      await keys.press("j");
    },
    "article, words picked": () => keys.press("j", "s", "Shift+ArrowRight"),
    sources: () => sources.open(),
    "sources, pairs that may be the same": async () => {
      await sources.openPairs();
      await expect(page.getByRole("list", { name: "May be the same" })).toBeVisible();
    },
    "source, with another that it may be": async () => {
      await sources.openPair("Ada Varga", "Ada Maria Varga");
      await expect(sources.mayBeSame).toBeVisible();
    },
    source: () => sources.openOne(at.source),
    topics: () => topics.open(),
    topic: () => topics.openOne(at.topic),
    contradictions: () => plain.open("/contradictions"),
    reports: () => reports.openList(),
    report: () => reports.open(at.report),
    "report, frozen": () => reports.editions.getByRole("button", { name: /^Edition 1/u }).click(),
    history: () => new HistoryPage(page).open(),
    people: () => new PeoplePage(page).open(),
    settings: async () => {
      await plain.open("/settings");
      await expect(page.getByRole("heading", { name: "june" }).first()).toBeVisible();
    },
    "not found": () => page.goto("/no-such-page"),
  } satisfies Record<string, Open>;
}

function dialogs(page: Page, at: Everything): Record<string, Open> {
  const [claim, sources, reports, keys] = [
    new ClaimPage(page),
    new SourcesPage(page),
    new ReportPage(page),
    new Keys(page),
  ];
  const onClaim = async (key: string) => {
    await claim.open(at.claim);
    await keys.press(key);
    await expect(claim.dialog).toBeVisible();
  };
  return {
    "link a claim": () => onClaim("c"),
    "add evidence": () => onClaim("e"),
    "evidence, words of an article": async () => {
      await onClaim("e");
      await claim.dialog.getByRole("radio", { name: "words of an article" }).click();
      await expect(claim.dialog.getByLabel("Its exact words")).toBeVisible();
    },
    "speakers and relays": () => onClaim("s"),
    "correct what it says": () => onClaim("f"),
    keys: () => onClaim("?"),
    "import articles": () => new ArticlesPage(page).openImport(),
    "add a claim": async () => {
      await new ArticlePage(page).open(at.article);
      await keys.press("s", "Shift+ArrowRight", "n");
      await expect(claim.dialog).toBeVisible();
    },
    "correct an article": () => claim.button("Correct the details").click(),
    "correct a source": async () => {
      await sources.openOne(at.source);
      await sources.button("Correct").click();
    },
    "merge a source": () => sources.button("Merge into another").click(),
    "rename a topic": async () => {
      await new TopicsPage(page).openOne(at.topic);
      await keys.press("e");
    },
    "new report": async () => {
      await reports.openList();
      await reports.button("New report").click();
    },
    "new report, by hand": async () => {
      await reports.button("New report").click();
      await reports.dialog.getByLabel("By hand").check();
    },
  };
}

/** Opens the screen, and runs axe once nothing moves any more. */
async function isSound(page: Page, name: string, open: Open): Promise<void> {
  await test.step(name, async () => {
    await open();
    const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    await page.evaluate(() => {
      // An animation on a scroll timeline never finishes.
      const timed = document.getAnimations().filter((one) => one.timeline === document.timeline);
      return Promise.all(timed.map((one) => one.finished));
    });
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
    const { violations } = await (isDark ? axe.withRules(RULES_OF_COLOUR) : axe).analyze();
    const faults = violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
    expect.soft(faults, name).toEqual([]);
  });
}
