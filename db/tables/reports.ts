/** Tables of reports: what was selected, and each frozen edition. */
import type { Kit } from "../kit";
import type { PeopleTables } from "./people";

export const reportTables = (kit: Kit, { people }: PeopleTables) => {
  const reports = kit.table(
    "reports",
    {
      id: kit.id("id").primaryKey(),
      title: kit.text("title").notNull(),
      summary: kit.text("summary").notNull(),
      /** JSON: `{ filter }` or `{ claimIds }`. */
      scope: kit.text("scope").notNull(),
      by: kit.id("by").references(() => people.id),
      at: kit.moment("at").notNull(),
      version: kit.integer("version").notNull().default(1),
    },
    (t) => [kit.index("reports_at").on(t.at, t.id)],
  );
  const editions = kit.table(
    "report_editions",
    {
      id: kit.id("id").primaryKey(),
      reportId: kit
        .id("report_id")
        .notNull()
        .references(() => reports.id),
      number: kit.integer("number").notNull(),
      /** The JSON text that was hashed, exactly as written. */
      snapshot: kit.text("snapshot").notNull(),
      sha256: kit.text("sha256").notNull(),
      /** Why this edition replaces the previous one; null for the first. */
      correction: kit.text("correction"),
      by: kit.id("by").references(() => people.id),
      at: kit.moment("at").notNull(),
      publishedAt: kit.moment("published_at"),
      /**
       * Why the edition was withdrawn, by whom and when; all null while it stands. A withdrawn edition can still be
       * read.
       */
      withdrawal: kit.text("withdrawal"),
      withdrawnBy: kit.id("withdrawn_by").references(() => people.id),
      withdrawnAt: kit.moment("withdrawn_at"),
    },
    (t) => [kit.uniqueIndex("report_editions_number").on(t.reportId, t.number)],
  );
  return { reports, editions };
};
