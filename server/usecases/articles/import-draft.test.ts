/** Tests that a file is read once, that only its sender can use the draft, and that it is imported as it was shown. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drafts } from "@/db/schema.sqlite";
import { MAX_ARTICLE_BYTES } from "@/server/domain/articles/article-format";
import { chainHead } from "@/server/store/history/events";
import type { Context } from "../define";
import { openTestDesk, type TestDesk } from "../test-desk";
import { importArticle } from "./import-article";
import { importDraft, keepDraft } from "./import-draft";
import { readOneArticle } from "./read-articles";

const TEXT = "Jana Novak said that the bridge would open in May.";
const SPEECH = `Minister promises a bridge\n\n${TEXT}`;
const DETAILS = { title: "A bridge by May", publisher: "Gazette", url: "", publishedOn: "2026-03-03", author: "" };
const DAY = 24 * 60 * 60 * 1000;

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

async function keep(text: string, { who = desk.as("reviewer"), name = "speech.txt" } = {}): Promise<string> {
  const answer = await keepDraft.execute(who, { name, type: "", bytes: Buffer.from(text) });
  if (!answer.ok) throw new Error(answer.message);
  return answer.id;
}

const save = (id: string, more: object = {}, who: Context = desk.as("reviewer")) =>
  importDraft.execute(who, { id, ...DETAILS, ...more });
const keptIds = async () => (await desk.database.read.select({ id: drafts.id }).from(drafts)).map(({ id }) => id);

describe("a file", () => {
  it("is read into what articles.import would have made of it, and let go", async () => {
    const id = await keep(SPEECH);
    const saved = await save(id);
    expect(saved).toMatchObject({ title: DETAILS.title, outcome: "imported", claims: 1 });
    const article = await readOneArticle.execute(desk.as("viewer"), { id: saved.id });
    expect(article).toMatchObject({ text: TEXT, format: "text", publisher: "Gazette", url: null, provenance: null });
    expect(article.claims[0]?.speakers).toEqual(["Jana Novak"]);
    const again = await importArticle.execute(desk.as("reviewer"), { title: "The same text", text: TEXT });
    expect(again).toMatchObject({ id: saved.id, outcome: "already here" });
    expect(await keptIds()).toEqual([]);
  });

  it("that is here already is answered with its article, and let go too", async () => {
    const { id } = await save(await keep(SPEECH));
    expect(await save(await keep(SPEECH))).toMatchObject({ id, outcome: "already here" });
    expect(await keptIds()).toEqual([]);
  });

  it("that cannot be read is answered with why, and nothing is kept", async () => {
    const bytes = new Uint8Array(MAX_ARTICLE_BYTES + 1).fill(97);
    const answer = await keepDraft.execute(desk.as("reviewer"), { name: "a.txt", type: "", bytes });
    expect(answer).toEqual({ ok: false, fault: "too large", message: expect.stringContaining("larger than 2 MB") });
    expect(await keptIds()).toEqual([]);
  });

  it("writes no line of history until it is imported", async () => {
    await keep(SPEECH);
    expect(await chainHead(desk.database.read)).toBeNull();
  });
});

describe("a page that can be read in several ways", () => {
  const text = "Jana Novak said so.";
  const other = "Petr Svoboda denied it.";
  beforeEach(async () => {
    const draft = JSON.stringify({ format: "html", text, readings: [{ by: "Readability", text: other }] });
    const by = desk.people.reviewer.id;
    await desk.database.write((tx) => tx.insert(drafts).values({ id: "d", by, at: desk.now(), draft }));
  });

  it("is imported with the text that was chosen", async () => {
    const { id } = await save("d", { reading: "Readability" });
    expect(await readOneArticle.execute(desk.as("viewer"), { id })).toMatchObject({ text: other, format: "html" });
  });

  it("is imported with its own text where none was chosen", async () => {
    const { id } = await save("d");
    expect(await readOneArticle.execute(desk.as("viewer"), { id })).toMatchObject({ text });
  });

  it("is not imported with a text that nobody was shown", async () => {
    await expect(save("d", { reading: "JSON-LD" })).rejects.toMatchObject({ code: "invalid" });
    expect(await keptIds()).toEqual(["d"]);
  });
});

describe("what was read", () => {
  const gone = { code: "not found", message: expect.stringContaining("Choose the file again") };

  it("is nobody else's, not even an admin's", async () => {
    const id = await keep(SPEECH);
    await expect(save(id, {}, desk.as("admin"))).rejects.toMatchObject(gone);
    expect(await save(id)).toMatchObject({ outcome: "imported" });
  });

  it("is imported once", async () => {
    const id = await keep(SPEECH);
    await save(id);
    await expect(save(id)).rejects.toMatchObject(gone);
  });

  it("stays when its details are refused", async () => {
    const id = await keep(SPEECH);
    await expect(save(id, { title: "" })).rejects.toMatchObject({ code: "invalid" });
    expect(await save(id)).toMatchObject({ outcome: "imported" });
  });

  it("is kept for a day, and of one person's the newest twenty", async () => {
    const old = await keep("Old words.");
    const theirs = await keep("Their words.", { who: desk.as("editor") });
    desk.pass(DAY);
    for (let n = 0; n < 20; n += 1) await keep(`Words ${n}.`);
    expect(await keptIds()).toHaveLength(21);
    desk.pass(1);
    const newest = await keep("New words.");
    const kept = await keptIds();
    expect(kept).toHaveLength(20);
    expect(kept).toContain(newest);
    for (const one of [old, theirs]) expect(kept).not.toContain(one);
    await expect(save(old)).rejects.toMatchObject(gone);
  });
});
