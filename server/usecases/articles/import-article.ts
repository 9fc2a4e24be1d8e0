/** Imports an article: stores the text once, and extracts its attributed claims with the spans that prove them. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { hashText } from "@/server/domain/articles/article";
import { ARTICLE_FORMATS, MAX_ARTICLE_BYTES, tooLarge } from "@/server/domain/articles/article-format";
import { cutNote } from "@/server/domain/articles/reading-limits";
import type { Attribution } from "@/server/domain/claims/attribution";
import { Refusal } from "@/server/domain/refusal";
import { day, language, line, prose, webAddress } from "@/server/domain/schemas";
import { withoutInvisible } from "@/server/ingest/text/invisible";
import { normaliseText } from "@/server/ingest/text/normalise";
import { unreadNote } from "@/server/languages/languages";
import { findByHash, insertArticle } from "@/server/store/articles";
import { enqueueArticle } from "@/server/store/match-queue";
import { type Changing, changing } from "../define";
import { extractWithInUse } from "../extraction/in-use";
import { addExtracted } from "./extracted-claim";
import { copiedNote, noteCopies } from "./near-copies";

const blank = z.literal("").transform(() => null);

/** The details of an article that may be corrected later. */
export const articleDetails = {
  title: line(300).min(1, "Give the article a title."),
  publisher: z.union([blank, line(200)]).nullable(),
  url: z.union([blank, webAddress]).nullable(),
  publishedOn: z.union([blank, day]).nullable(),
  /** The author, or several separated by commas; never a speaker in the article. */
  author: z.union([blank, line(200)]).nullable(),
  language: z.union([blank, language]).nullable(),
};

const articleInput = z.strictObject({
  title: articleDetails.title,
  publisher: articleDetails.publisher.default(null),
  url: articleDetails.url.default(null),
  publishedOn: articleDetails.publishedOn.default(null),
  /** A sentence that says why the date may be wrong; null once somebody has checked it. */
  dateDoubt: prose(1000).nullable().default(null),
  author: articleDetails.author.default(null),
  /** Detected from the text if omitted. */
  language: articleDetails.language.optional(),
  text: z.string(),
  format: z.enum(ARTICLE_FORMATS).default("text"),
  provenance: prose(2000).nullable().default(null),
});

type Found = { language: string | null; engine: string; attributions: Attribution[] };
type Prepared = Found & { text: string; sha256: string };
/** The result for a text that is already stored, which is not extracted again. */
const NOTHING: Found = { language: null, engine: "", attributions: [] };

/** Imports one article. Importing the same text twice returns the existing article. */
export const importArticle = changing({
  action: "article.import",
  input: articleInput,
  prepare: ({ input, db }) => readForClaims(db, input.text, input.language),
  run: ({ input: { text: _, language: __, ...article }, ...asked }) => keepArticle(article, asked),
});

/**
 * Returns the text as it will be stored, with what an extractor finds in it. Refuses a text that is empty or too long.
 */
export async function readForClaims(db: Handle, given: string, language?: string | null): Promise<Prepared> {
  if (Buffer.byteLength(given, "utf8") > MAX_ARTICLE_BYTES) throw new Refusal("too large", tooLarge("text"));
  const text = normaliseText(withoutInvisible(given).text);
  if (text === "") throw new Refusal("invalid", "This article has no text.", { field: "text" });
  const sha256 = hashText(text);
  const known = await findByHash(db, sha256);
  return { text, sha256, ...(known ? NOTHING : await extractWithInUse(db, text, language)) };
}

type Article = Omit<z.output<typeof articleInput>, "text" | "language">;
type Asked = Pick<Changing<unknown, unknown, Prepared>, "tx" | "actor" | "now" | "newId" | "log" | "prepared">;

/** Stores the text and its claims; returns the existing article if the text is already stored. */
export async function keepArticle(article: Article, { tx, actor, now, newId, log, prepared }: Asked) {
  const { text, sha256, language, attributions, engine } = prepared;
  const known = await findByHash(tx, sha256);
  const nothing = { claims: 0, cut: null, unread: null, copied: null, outcome: "already here" as const };
  if (known) return { id: known.id, title: known.title, ...nothing };
  const id = newId();
  const imported = { importedBy: actor?.id ?? null, importedAt: now };
  const stored = { ...article, id, text, language };
  await insertArticle(tx, { ...article, id, text, sha256, language, ...imported });
  await addExtracted(tx, stored, attributions, { newId, now, engine });
  await noteCopies(tx, stored);
  if (attributions.length > 0) await enqueueArticle(tx, id, now);
  const { title } = article;
  log({ subjectType: "article", subjectId: id, note: { title, sha256, claims: attributions.length, engine } });
  const cut = cutNote(text.length, attributions.length);
  const unread = unreadNote(language, attributions.length);
  const copied = await copiedNote(tx, stored);
  return { id, title, claims: attributions.length, cut, unread, copied, outcome: "imported" as const };
}
