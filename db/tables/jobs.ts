/** Tables of the server's background jobs, and of the items that each job consists of. */
import type { Kit } from "../kit";
import type { ArticleTables } from "./articles";
import type { PeopleTables } from "./people";

export const jobTables = (kit: Kit, { people, articles }: PeopleTables & ArticleTables) => {
  const jobs = kit.table(
    "jobs",
    {
      id: kit.id("id").primaryKey(),
      kind: kit.oneOf("kind", ["import", "extract again"]).notNull(),
      /** "gathering" while items are still being added. Progress is counted from the items. */
      state: kit.oneOf("state", ["gathering", "working", "done", "cancelled", "failed"]).notNull(),
      /** The person who began the job and in whose name it runs; null for the command line. */
      by: kit.id("by").references(() => people.id),
      begunAt: kit.moment("begun_at").notNull(),
      endedAt: kit.moment("ended_at"),
      /** A sentence on why the job failed. */
      why: kit.text("why"),
      /** The process that runs the job, and when its lease expires. */
      runner: kit.id("runner"),
      leasedUntil: kit.moment("leased_until"),
      /** When the job was dismissed from the list of current work. */
      putAwayAt: kit.moment("put_away_at"),
    },
    (t) => [kit.index("jobs_state").on(t.state, t.begunAt, t.id), kit.index("jobs_begun").on(t.begunAt, t.id)],
  );
  const jobItems = kit.table(
    "job_items",
    {
      jobId: kit
        .id("job_id")
        .notNull()
        .references(() => jobs.id),
      place: kit.integer("place").notNull(),
      /** The item's name for people: a file name or an article's title. */
      name: kit.text("name").notNull(),
      state: kit.oneOf("state", ["waiting", "done", "already here", "refused"]).notNull(),
      /** The article to extract again, or the article that an import produced. */
      articleId: kit.id("article_id").references(() => articles.id),
      /** JSON: what was found, or why the item was refused; null while it waits. */
      outcome: kit.text("outcome"),
      /**
       * The file's bytes in base64, removed once the item is done. The last column, so that SQLite can read the others
       * without it.
       */
      input: kit.text("input"),
    },
    (t) => [
      kit.primaryKey({ columns: [t.jobId, t.place] }),
      kit.index("job_items_state").on(t.jobId, t.state, t.place),
    ],
  );
  return { jobs, jobItems };
};
