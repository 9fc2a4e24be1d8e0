/**
 * Tests that an article in a language that Stet does not read is stored with a notice, and that no claims are extracted
 * from it.
 */
import { afterEach, beforeEach, expect, it } from "vitest";
import { addClaim } from "../claims/add-claim";
import { readOneClaim } from "../claims/read-claim";
import { extractAgain } from "../extraction/extract-again";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { openTestDesk, type TestDesk } from "../test-desk";
import { editArticle } from "./edit-article";
import { importArticle } from "./import-article";
import { importDraft, keepDraft } from "./import-draft";
import { readOneArticle } from "./read-articles";

const GERMAN =
  "Der Hafen bleibt bis Freitag geschlossen, sagte die Hafenmeisterin Ada Varga am Montag. „Kein Schiff läuft vorher aus“, sagte sie.";
const ENGLISH =
  "The port stays closed until Friday, Ada Varga said on Monday. “No ship leaves before,” the harbour master added.";
const NO_CLAIMS =
  "Stet reads English. This article is in German, so no claims were taken from it; you can mark them yourself.";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const bring = (text: string, given: object = {}) =>
  importArticle.execute(desk.as("reviewer"), { title: "Ports", text, ...given });
const read = (id: string) => readOneArticle.execute(desk.as("editor"), { id });
const setLanguage = async (id: string, language: string) =>
  editArticle.execute(desk.as("reviewer"), { id, version: (await read(id)).version, details: { language } });

it("is kept with its language, without claims, and says so", async () => {
  const { id, claims, unread, outcome } = await bring(GERMAN);
  expect({ claims, unread, outcome }).toEqual({ claims: 0, unread: NO_CLAIMS, outcome: "imported" });
  expect(await read(id)).toMatchObject({ language: "de", claims: [], unread: NO_CLAIMS });
  expect(await bring(GERMAN)).toMatchObject({ outcome: "already here", unread: null });
});

it("takes claims by hand, worded as they were marked", async () => {
  const { id: articleId } = await bring(GERMAN);
  const content = [[0, 40]];
  const { id } = await addClaim.execute(desk.as("reviewer"), { articleId, content, quotation: "indirect" });
  expect(await readOneClaim.execute(desk.as("viewer"), { id })).toMatchObject({
    statement: "Der Hafen bleibt bis Freitag geschlossen.",
    article: { language: "de" },
  });
  expect((await read(articleId)).unread).toBe(NO_CLAIMS);
});

it("is told from English, whose claims are taken", async () => {
  const { id, claims, unread } = await bring(ENGLISH);
  expect(claims).toBeGreaterThan(0);
  expect(unread).toBeNull();
  expect(await read(id)).toMatchObject({ language: "en", unread: null });
});

it("goes by what is said of it before its own words", async () => {
  const { id, claims } = await bring(ENGLISH, { language: "de-AT" });
  expect(claims).toBe(0);
  expect(await read(id)).toMatchObject({ language: "de" });
  const unknown = await bring(`${ENGLISH} Ships wait.`, { language: "" });
  expect(unknown.claims).toBeGreaterThan(0);
  expect(await read(unknown.id)).toMatchObject({ language: null, unread: null });
});

it("is told where a file is read, and can be corrected before it is imported", async () => {
  const bytes = Buffer.from(`Häfen\n\n${GERMAN}`);
  const keep = () => keepDraft.execute(desk.as("reviewer"), { name: "a.txt", type: "text/plain", bytes });
  const kept = await keep();
  if (!kept.ok) throw new Error(kept.message);
  expect(kept.draft.language).toBe("de");
  const details = { title: "Häfen", publisher: "", url: "", publishedOn: "", author: "" };
  const { id } = await importDraft.execute(desk.as("reviewer"), { id: kept.id, ...details, language: "nl" });
  expect(await read(id)).toMatchObject({ language: "nl", unread: expect.stringContaining("is in Dutch") });
});

it("has a language that is edited, kept in the history and put back", async () => {
  const { id } = await bring(GERMAN);
  await setLanguage(id, "en");
  const [line] = (await listHistory.execute(desk.as("editor"), {})).lines;
  expect(line?.words).toEqual([{ field: "language", before: "German", after: "English" }]);
  expect(await read(id)).toMatchObject({ language: "en", unread: null });
  await putBack.execute(desk.as("editor"), { eventId: line?.id });
  expect(await read(id)).toMatchObject({ language: "de", unread: NO_CLAIMS });
  await expect(setLanguage(id, "German")).rejects.toMatchObject({ code: "invalid" });
});

it("is read for claims once its language is one that Stet reads, and is otherwise left alone", async () => {
  const { id } = await bring(ENGLISH, { language: "de" });
  expect(await extractAgain.execute(desk.as("editor"), { id })).toMatchObject({ new: 0, unread: NO_CLAIMS });
  await setLanguage(id, "en");
  const again = await extractAgain.execute(desk.as("editor"), { id });
  expect(again.new).toBeGreaterThan(0);
  expect(again.unread).toBeNull();
  expect((await read(id)).proposals).toHaveLength(again.new);
});

it("asks for a look at claims that were taken before its language was known", async () => {
  const { id } = await bring(ENGLISH);
  await setLanguage(id, "de");
  expect((await read(id)).unread).toBe(
    "Stet reads English. This article is in German, so check the claims that were taken from it.",
  );
  expect(await extractAgain.execute(desk.as("editor"), { id })).toMatchObject({ new: 0, gone: 0, moved: 0 });
});
