/** Corrects an article's title, publisher, address, date, author or language. The text is never edited. */
import { z } from "zod";
import { changedFields } from "@/server/domain/history/event";
import { notFound, stale } from "@/server/domain/refusal";
import { id, version } from "@/server/domain/schemas";
import { agenciesOf } from "@/server/languages/credits";
import { getArticle, updateArticle } from "@/server/store/articles";
import { setAgencies } from "@/server/store/copies";
import { enqueueArticle } from "@/server/store/match-queue";
import { changing } from "../define";
import { definedFields } from "../defined-fields";
import { articleDetails } from "./import-article";

const details = z.strictObject(articleDetails).partial();

/**
 * Changes the given details, starting from the version that was seen; the claims follow the date. A date that is given
 * is no longer doubtful, even if it has not changed.
 */
export const editArticle = changing({
  action: "article.edit",
  input: z.strictObject({ id, version, details }),
  run: async ({ input, tx, now, log }) => {
    const article = await getArticle(tx, input.id);
    if (!article) throw notFound("article");
    const { title, publisher, url, publishedOn, dateDoubt, author, language } = article;
    const before = { title, publisher, url, publishedOn, dateDoubt, author, language };
    const settled = input.details.publishedOn === undefined ? {} : { dateDoubt: null };
    const values = { ...definedFields(input.details), ...settled };
    const fields = changedFields(before, values);
    if (Object.keys(fields).length === 0) return { version: article.version };
    if (!(await updateArticle(tx, article.id, input.version, values))) {
      throw stale("article", { theirs: before, yours: values, version: article.version });
    }
    if (readAnew(fields)) await enqueueArticle(tx, article.id, now);
    await setAgencies(tx, article.id, agenciesOf({ ...article, ...values }));
    log({ subjectType: "article", subjectId: article.id, fields, note: { title } });
    return { version: input.version + 1 };
  },
});

/** Returns whether these are details by which the article's claims are read: "on Friday" depends on the day. */
export function readAnew(fields: Readonly<Record<string, unknown>>): boolean {
  return fields.publishedOn !== undefined || fields.language !== undefined;
}
