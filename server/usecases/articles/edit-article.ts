/** Correcting an article's title, publisher, address or date. Its text is never edited. */
import { z } from "zod";
import { changedFields } from "../../domain/event";
import { notFound, stale } from "../../domain/refusal";
import { id, version } from "../../domain/schemas";
import { getArticle, updateArticle } from "../../store/articles";
import { changing } from "../define";
import { articleInput } from "./import-article";

const details = articleInput.pick({ title: true, publisher: true, url: true, publishedOn: true });

/** Changes the details from the version that was seen; its claims follow its date. */
export const editArticle = changing({
  action: "article.edit",
  input: z.object({ id, version, details }),
  run: async ({ input, tx, log }) => {
    const article = await getArticle(tx, input.id);
    if (!article) throw notFound("article");
    const { title, publisher, url, publishedOn } = article;
    const before = { title, publisher, url, publishedOn };
    const fields = changedFields(before, input.details);
    if (Object.keys(fields).length === 0) return { version: article.version };
    if (!(await updateArticle(tx, article.id, input.version, input.details))) {
      throw stale("article", { theirs: before, yours: input.details, version: article.version });
    }
    log({ subjectType: "article", subjectId: article.id, fields, note: { title } });
    return { version: input.version + 1 };
  },
});
