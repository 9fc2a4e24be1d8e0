/**
 * Tables of what articles' texts have in common, computed from the texts: samples of their word sequences, the pairs
 * found to be near copies, and the agencies that they are credited to.
 */
import type { Kit } from "../kit";
import type { ArticleTables } from "./articles";

export const copyTables = (kit: Kit, { articles }: ArticleTables) => {
  const ofArticle = (name: string) =>
    kit
      .id(name)
      .notNull()
      .references(() => articles.id);
  const articleShingles = kit.table(
    "article_shingles",
    { hash: kit.integer("hash").notNull(), articleId: ofArticle("article_id") },
    (t) => [kit.primaryKey({ columns: [t.hash, t.articleId] })],
  );
  const articleCopies = kit.table(
    "article_copies",
    {
      articleId: ofArticle("article_id"),
      otherId: ofArticle("other_id"),
      /** The share of the article's words that the other has too, from 0 to 1; each pair has a row from either end. */
      share: kit.real("share").notNull(),
      otherShare: kit.real("other_share").notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.articleId, t.otherId] })],
  );
  const articleAgencies = kit.table(
    "article_agencies",
    { articleId: ofArticle("article_id"), agency: kit.text("agency").notNull() },
    (t) => [kit.primaryKey({ columns: [t.articleId, t.agency] })],
  );
  return { articleShingles, articleCopies, articleAgencies };
};
