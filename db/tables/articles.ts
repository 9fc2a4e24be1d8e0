/** The tables of imported texts, and of those that wait to be checked before they are. */
import type { Kit } from "../kit";
import type { PeopleTables } from "./people";

export const articleTables = (kit: Kit, { people }: PeopleTables) => {
  const articles = kit.table(
    "articles",
    {
      id: kit.id("id").primaryKey(),
      title: kit.text("title").notNull(),
      publisher: kit.text("publisher"),
      url: kit.text("url"),
      /** Who wrote it, as the article or its page says. */
      author: kit.text("author"),
      /** The BCP 47 code of the language that it is written in, such as "en"; null where that is not known. */
      language: kit.text("language"),
      /** YYYY-MM-DD, as the article states it. */
      publishedOn: kit.text("published_on"),
      /** Why that day may be another one, in a sentence; null where it is certain, or a person has settled it. */
      dateDoubt: kit.text("date_doubt"),
      format: kit.oneOf("format", ["text", "markdown", "html"]).notNull(),
      text: kit.text("text").notNull(),
      sha256: kit.text("sha256").notNull(),
      provenance: kit.text("provenance"),
      importedBy: kit.id("imported_by").references(() => people.id),
      importedAt: kit.moment("imported_at").notNull(),
      /** YYYY-MM-DD, by which articles are listed: when it was published or, where that is not known, imported. */
      listedOn: kit.text("listed_on").notNull().default(""),
      version: kit.integer("version").notNull().default(1),
    },
    (t) => [kit.uniqueIndex("articles_sha256").on(t.sha256), kit.index("articles_listed").on(t.listedOn, t.id)],
  );
  const drafts = kit.table(
    "drafts",
    {
      id: kit.id("id").primaryKey(),
      /** Who sent the file; null for the command line. */
      by: kit.id("by").references(() => people.id),
      at: kit.moment("at").notNull(),
      /** JSON text: what was read from the file, as it was shown. */
      draft: kit.text("draft").notNull(),
    },
    (t) => [kit.index("drafts_by").on(t.by, t.at), kit.index("drafts_at").on(t.at)],
  );
  return { articles, drafts };
};

export type ArticleTables = ReturnType<typeof articleTables>;
