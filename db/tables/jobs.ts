/** Tables of long work that the server does by itself: jobs, and the items that each is made of. */
import type { Kit } from "../kit";
import type { ArticleTables } from "./articles";
import type { PeopleTables } from "./people";

export const jobTables = (kit: Kit, { people, articles }: PeopleTables & ArticleTables) => {
  const jobs = kit.table(
    "jobs",
    {
      id: kit.id("id").primaryKey(),
      kind: kit.oneOf("kind", ["import", "extract again"]).notNull(),
      /** "gathering" while its items are still being added. How far it is, is counted from them. */
      state: kit.oneOf("state", ["gathering", "working", "done", "cancelled", "failed"]).notNull(),
      /** Who began it, and in whose name it is done; null for the command line. */
      by: kit.id("by").references(() => people.id),
      begunAt: kit.moment("begun_at").notNull(),
      endedAt: kit.moment("ended_at"),
      /** Why it failed, in a sentence. */
      why: kit.text("why"),
      /** The process that works on it, and until when no other may. */
      runner: kit.id("runner"),
      leasedUntil: kit.moment("leased_until"),
      /** Since when it is no longer shown beside the work of the day. */
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
      /** What people know it by: a file's name, an article's title. */
      name: kit.text("name").notNull(),
      state: kit.oneOf("state", ["waiting", "done", "already here", "refused"]).notNull(),
      /** The article that is to be extracted again, or that an import came to. */
      articleId: kit.id("article_id").references(() => articles.id),
      /** JSON text: what was found, or why it was refused; null while it waits. */
      outcome: kit.text("outcome"),
      /** A file's bytes in base64, gone once it is done. Last, so that the rest of the row is read without it. */
      input: kit.text("input"),
    },
    (t) => [
      kit.primaryKey({ columns: [t.jobId, t.place] }),
      kit.index("job_items_state").on(t.jobId, t.state, t.place),
    ],
  );
  return { jobs, jobItems };
};
