/** Tables of imported articles, and of drafts that wait for somebody to check them. */
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
      /** The author, as the article or its page names them. */
      author: kit.text("author"),
      /** The BCP 47 code of the article's language, such as "en"; null if it is unknown. */
      language: kit.text("language"),
      /** YYYY-MM-DD, as the article states it. */
      publishedOn: kit.text("published_on"),
      /** A sentence on why the date may be wrong; null if it is certain or a person has confirmed it. */
      dateDoubt: kit.text("date_doubt"),
      format: kit.oneOf("format", ["text", "markdown", "html"]).notNull(),
      text: kit.text("text").notNull(),
      sha256: kit.text("sha256").notNull(),
      provenance: kit.text("provenance"),
      importedBy: kit.id("imported_by").references(() => people.id),
      importedAt: kit.moment("imported_at").notNull(),
      /** YYYY-MM-DD, the day that the list sorts by: of publication or, where that is unknown, of import. */
      listedOn: kit.text("listed_on").notNull().default(""),
      version: kit.integer("version").notNull().default(1),
    },
    (t) => [
      kit.uniqueIndex("articles_sha256").on(t.sha256),
      kit.index("articles_listed").on(t.listedOn, t.id),
      kit.index("articles_publisher").on(t.publisher, t.listedOn, t.id),
      kit.index("articles_language").on(t.language, t.listedOn, t.id),
      kit.index("articles_imported").on(t.importedAt, t.id),
    ],
  );
  const drafts = kit.table(
    "drafts",
    {
      id: kit.id("id").primaryKey(),
      /** The person who sent the file; null for the command line. */
      by: kit.id("by").references(() => people.id),
      at: kit.moment("at").notNull(),
      /** JSON: what was read from the file, as the person saw it. */
      draft: kit.text("draft").notNull(),
    },
    (t) => [kit.index("drafts_by").on(t.by, t.at), kit.index("drafts_at").on(t.at)],
  );
  return { articles, drafts };
};

export type ArticleTables = ReturnType<typeof articleTables>;
