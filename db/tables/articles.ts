/** The table of imported texts. */
import { type SQLWrapper, sql } from "drizzle-orm";
import type { Kit } from "../kit";
import type { PeopleTables } from "./people";

/** What articles are listed by: those without a date are older than all others. */
export function articleDate({ publishedOn }: { publishedOn: SQLWrapper }) {
  return sql<string>`coalesce(${publishedOn}, '')`;
}

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
      /** YYYY-MM-DD, as the article states it. */
      publishedOn: kit.text("published_on"),
      format: kit.oneOf("format", ["text", "markdown", "html"]).notNull(),
      text: kit.text("text").notNull(),
      sha256: kit.text("sha256").notNull(),
      provenance: kit.text("provenance"),
      importedBy: kit.id("imported_by").references(() => people.id),
      importedAt: kit.moment("imported_at").notNull(),
      version: kit.integer("version").notNull().default(1),
    },
    (t) => [kit.uniqueIndex("articles_sha256").on(t.sha256), kit.index("articles_date").on(articleDate(t), t.id)],
  );
  return { articles };
};

export type ArticleTables = ReturnType<typeof articleTables>;
