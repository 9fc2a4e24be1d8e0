/**
 * Tests that searching the list of articles gives the same result on every engine, and that each page continues where
 * the last one ended.
 */
import { afterEach, beforeEach, expect, it } from "vitest";
import { openTestDesk, type TestDesk } from "../test-desk";
import { importArticle } from "./import-article";
import { listAllArticles } from "./read-articles";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
  const articles = [
    { title: "Łódź waits for the Élysée", publisher: "The Post", publishedOn: "2026-03-03", text: "One." },
    { title: "The port opens", publisher: "Kurier", author: "Zoë Müller", publishedOn: "2026-03-02", text: "Two." },
    { title: "The port closes", publisher: "The Post", publishedOn: "2026-03-01", text: "Three." },
  ];
  for (const article of articles) await importArticle.execute(desk.as("reviewer"), article);
});
afterEach(() => desk.close());

const list = (input: object) => listAllArticles.execute(desk.as("viewer"), input);
const titles = async (words: string) => (await list({ filter: { q: words } })).articles.map(({ title }) => title);

it.each([
  ["elysee", ["Łódź waits for the Élysée"]],
  ["PORT", ["The port opens", "The port closes"]],
  ["muller", ["The port opens"]],
  ["post port", ["The port closes"]],
  ['"the port" o', ["The port opens"]],
  ["ort", []],
  ["%", ["Łódź waits for the Élysée", "The port opens", "The port closes"]],
])("finds by title, publisher and author, whatever the case and accents: %j", async (words, found) =>
  expect(await titles(words)).toEqual(found),
);

it("goes on after the last one of a page", async () => {
  const first = await list({ filter: { q: "port" }, limit: 1 });
  const second = await list({ filter: { q: "port" }, limit: 1, cursor: first.next });
  expect([first, second].map(({ articles }) => articles.map(({ title }) => title))).toEqual([
    ["The port opens"],
    ["The port closes"],
  ]);
  expect(second.next).toBeNull();
});
