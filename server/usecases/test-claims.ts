/** Claims for tests, inserted directly, so that no test here depends on what the extractor finds. */

import { importArticle } from "./articles/import-article";
import { addClaim } from "./claims/add-claim";
import type { TestDesk } from "./test-desk";

let articles = 0;

/** Imports an article of one sentence without any attribution, and returns its id. */
export async function importTestArticle(
  desk: TestDesk,
  given: { text?: string; publisher?: string; title?: string; publishedOn?: string } = {},
): Promise<string> {
  articles += 1;
  const {
    text = `Grey stones lie by the water, number ${articles}.`,
    title = `Stones ${articles}`,
    publisher = "",
    publishedOn = "2026-03-01",
  } = given;
  const imported = await importArticle.execute(desk.as("reviewer"), {
    title,
    text,
    publisher,
    publishedOn,
  });
  return imported.id;
}

/** Adds a claim to a new article, or to the given one. */
export async function addTestClaim(
  desk: TestDesk,
  given: { statement?: string; speaker?: string; relay?: string; articleId?: string; publisher?: string } = {},
): Promise<string> {
  const { statement = "Grey stones lie by the water.", speaker = null, relay = null, publisher = "" } = given;
  const articleId = given.articleId ?? (await importTestArticle(desk, { publisher }));
  const claim = { articleId, content: [[0, 11]], quotation: "indirect", statement, speaker, relay };
  return (await addClaim.execute(desk.as("reviewer"), claim)).id;
}
