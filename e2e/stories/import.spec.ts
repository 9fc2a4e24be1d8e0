/** Articles come in as text and as files; what cannot be read is refused with a sentence, and nothing is stored. */
import type { Page } from "@playwright/test";
import { answerOf, read } from "@/e2e/desk/calls";
import { countArticles } from "@/e2e/desk/sample";
import { expect, test } from "@/e2e/fixtures";
import { ArticlePage } from "@/e2e/pages/article-page";
import { ArticlesPage } from "@/e2e/pages/articles-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";

/** Two megabytes, as the documentation says. */
const LIMIT = 2 * 1024 * 1024;

const SPEECH = `Minister promises a new bridge

The transport minister, Jana Novak, said on Tuesday that the bridge would open in May. “We have the steel and we have the money,” Novak said.

According to the builders’ union, nobody has been hired yet. ${"The river was calm that day. ".repeat(300)}`;

const PAGE = `<!doctype html><html><head><title>Union doubts the bridge</title>
<meta property="og:site_name" content="River Gazette"><meta property="article:published_time" content="2026-03-04">
<link rel="canonical" href="https://example.org/bridge"></head>
<body><nav>Home | Sport</nav><article><h1>Union doubts the bridge</h1>
<p>“Not one contract has been signed,” union leader Petr Svoboda said.</p><script>alert(1)</script></article></body></html>`;

const MARKDOWN = `---
title: Svoboda repeats his doubts
publisher: River Gazette
date: 2026-03-05
---

Petr Svoboda said that the minister was “dreaming of steel”.
`;

const file = (name: string, mimeType: string, content: string | Buffer) => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

test("a pasted text is read, corrected, saved, and known again", async ({ browserOf, requestsOf }) => {
  const page = await browserOf("reviewer");
  const [articles, article] = [new ArticlesPage(page), new ArticlePage(page)];
  const before = await countArticles(await requestsOf("viewer"));
  await articles.openImport();
  await articles.paste(SPEECH);
  const draft = articles.draft("pasted text");
  await expect(draft.getByLabel("Title")).toHaveValue("Minister promises a new bridge");
  await draft.getByLabel("Title").fill("Minister promises a bridge by May");
  await draft.getByLabel("Publisher").fill("River Gazette");
  await draft.getByLabel("Published on").fill("2026-03-03");
  await draft.getByLabel("Address").fill("https://example.org/minister");
  await articles.save("pasted text");
  await expect(articles.outcome("pasted text")).toContainText(/[1-9]\d* claims? found/u);
  await articles.paste(SPEECH);
  await articles.save("pasted text");
  await expect(articles.outcome("pasted text").filter({ hasText: "already imported" })).toBeVisible();
  expect(await countArticles(await requestsOf("viewer"))).toBe(before + 1);
  await articles.outcome("pasted text").getByRole("link").first().click();
  await article.isReady();
  await expect(article.heading).toHaveText("Minister promises a bridge by May");
  await expect(article.claim("the steel and we have the money")).toContainText("Jana Novak");
});

test("text, Markdown and HTML files are read with what they say of themselves", async ({ browserOf }) => {
  const page = await browserOf("reviewer");
  const articles = new ArticlesPage(page);
  await articles.openImport();
  await articles.choose(file("speech.txt", "text/plain", `${SPEECH}\nThe ministry had no comment.`));
  await articles.choose(file("doubts.md", "text/markdown", MARKDOWN));
  await articles.choose(file("union.html", "text/html", PAGE));
  await expect(articles.draft("speech.txt").getByLabel("Title")).toHaveValue("Minister promises a new bridge");
  await expect(articles.draft("union.html").getByLabel("Title")).toBeFocused();
  await expect(articles.draft("doubts.md").getByLabel("Title")).toHaveValue("Svoboda repeats his doubts");
  await expect(articles.draft("doubts.md").getByLabel("Published on")).toHaveValue("2026-03-05");
  const html = articles.draft("union.html");
  await expect(html.getByLabel("Title")).toHaveValue("Union doubts the bridge");
  await expect(html.getByLabel("Publisher")).toHaveValue("River Gazette");
  await expect(html.getByLabel("Published on")).toHaveValue("2026-03-04");
  await expect(html.getByLabel("Address")).toHaveValue("https://example.org/bridge");
  await html.getByLabel("Publisher").fill("The River Gazette");
  for (const name of ["speech.txt", "doubts.md", "union.html"]) {
    await articles.save(name);
    await expect(articles.outcome(name)).toContainText("found");
  }
  const claims = new ClaimsPage(page);
  await claims.open("?q=contract");
  await expect(claims.row("Not one contract has been signed")).toContainText("Petr Svoboda");
  await expect(claims.row("Not one contract has been signed")).toContainText("The River Gazette");
});

test("what cannot be read is refused with a sentence", async ({ browserOf, requestsOf }) => {
  const articles = new ArticlesPage(await browserOf("reviewer"));
  const before = await countArticles(await requestsOf("viewer"));
  const uploads = uploadsOf(articles.page);
  await articles.openImport();
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8, 0, 1, 2, 3]);
  await articles.choose(file("huge.txt", "text/plain", "Nothing was said. ".repeat(130_000)));
  await articles.choose(file("picture.txt", "text/plain", picture));
  await articles.choose(file("empty.txt", "text/plain", ""));
  await articles.choose(file("blank.md", "text/markdown", "\n \n\t\n"));
  await expect(articles.outcome("huge.txt")).toContainText("larger than 2 MB. Split it");
  await expect(articles.outcome("picture.txt")).toContainText("not a text file");
  await expect(articles.outcome("empty.txt")).toContainText(/empty|no article text/iu);
  await expect(articles.outcome("blank.md")).toContainText(/empty|no article text/iu);
  await expect(articles.dialog.getByRole("form")).toHaveCount(0);
  expect(uploads, "the one that is too large was not sent").toEqual(["picture.txt", "empty.txt", "blank.md"]);
  expect(await countArticles(await requestsOf("viewer"))).toBe(before);
});

test("a page as large as the limit is sent once, and imported as it was shown", async ({ browserOf, requestsOf }) => {
  const page = await browserOf("reviewer");
  const articles = new ArticlesPage(page);
  const uploads = uploadsOf(page);
  const short = PAGE.replace("Petr Svoboda", "Ada Varga");
  const script = "var shop = [1, 2, 3]; ".repeat(LIMIT / 20).slice(0, LIMIT - Buffer.byteLength(short));
  const whole = Buffer.from(short.replace("alert(1)", `alert(1)${script}`));
  expect(whole.length).toBe(LIMIT);
  await articles.openImport();
  await articles.choose({ name: "shop.html", mimeType: "text/html", buffer: whole });
  await articles.draft("shop.html").getByLabel("Title").fill("The union has no contract");
  const saving = page.waitForRequest(/articles\.importDraft/u);
  await articles.save("shop.html");
  expect((await saving).postDataBuffer()?.length, "its details alone are sent to import it").toBeLessThan(1000);
  await expect(articles.outcome("shop.html")).toContainText(/[1-9]\d* claims? found/u);
  expect(uploads).toEqual(["shop.html"]);
  const link = articles.outcome("shop.html").getByRole("link").first();
  const id = (await link.getAttribute("href"))?.split("/").at(-1);
  const article = await answerOf<object>(read(await requestsOf("viewer"), "articles.get", { id }));
  expect(article).toMatchObject({
    title: "The union has no contract",
    text: "“Not one contract has been signed,” union leader Ada Varga said.",
    format: "html",
  });
});

/** Collects the names of the files that the page uploads. */
function uploadsOf(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.startsWith("/api/uploads/")) names.push(searchParams.get("name") ?? "");
  });
  return names;
}
