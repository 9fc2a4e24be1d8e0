/**
 * Pins the request and response format of articles, over HTTP and through `stet call`: files in base64, and exactly
 * these fields.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDesk, type TestDesk } from "../test-desk";
import { importArticle } from "./import-article";
import { draftArticle, readOneArticle } from "./read-articles";

const SPEECH = "Minister promises a bridge\n\nJana Novak said that the bridge would open in May.";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

/** Converts a value to what JSON keeps of it. */
const inJson = (output: unknown) => JSON.parse(JSON.stringify(output)) as Record<string, Record<string, unknown>>;
const fieldsOf = (value: object | undefined) => Object.keys(value ?? {}).sort();

it("articles.draft takes a file in base64 and stores nothing", async () => {
  const input = { name: "speech.txt", bytes: Buffer.from(SPEECH).toString("base64") };
  const answer = inJson(await draftArticle.execute(desk.as("reviewer"), input));
  expect(fieldsOf(answer)).toEqual(["draft", "ok"]);
  expect(fieldsOf(answer.draft)).toEqual([
    ...[
      "author",
      "dateDoubt",
      "doubts",
      "format",
      "language",
      "leftOut",
      "notes",
      "publishedOn",
      "publisher",
      "readings",
      "text",
      "title",
    ],
    "url",
  ]);
  expect(answer.draft).toMatchObject({ title: "Minister promises a bridge", format: "text" });
  const refused = inJson(await draftArticle.execute(desk.as("reviewer"), { name: "empty.txt", bytes: "" }));
  expect(fieldsOf(refused)).toEqual(["fault", "message", "ok"]);
});

it("articles.get answers with the article, its claims and their spans", async () => {
  const { id } = await importArticle.execute(desk.as("reviewer"), { title: "A bridge", text: SPEECH });
  const article = inJson(await readOneArticle.execute(desk.as("viewer"), { id }));
  expect(fieldsOf(article)).toEqual([
    ...[
      "allowed",
      "author",
      "claims",
      "copied",
      "copies",
      "credited",
      "cut",
      "dateDoubt",
      "format",
      "id",
      "importedAt",
      "importedBy",
      "importedByName",
    ],
    ...[
      "language",
      "listedOn",
      "proposals",
      "provenance",
      "publishedOn",
      "publisher",
      "sha256",
      "text",
      "title",
      "unread",
    ],
    ...["url", "version"],
  ]);
  expect(fieldsOf((article.claims as unknown as object[])[0])).toEqual([
    ...[
      "candidates",
      "closed",
      "cueClass",
      "engine",
      "id",
      "quotation",
      "relays",
      "spans",
      "speakers",
      "statement",
      "verdict",
      "version",
    ],
    "workflow",
  ]);
});
