/** Stores jobs and their items, their progress, and the leases of the processes that run them. */
import { and, asc, count, desc, eq, getTableColumns, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { articles, jobItems, jobs, people } from "@/db/schema.sqlite";
import { type ItemOutcome, type ItemState, type JobState, noProgress, type Progress } from "@/server/domain/desk/job";

export type JobRow = typeof jobs.$inferSelect;
export type NewItem = typeof jobItems.$inferInsert;

/** How many items one statement inserts. */
const BATCH = 500;

/** Adds a job. */
export async function insertJob(tx: Handle, row: typeof jobs.$inferInsert): Promise<void> {
  await tx.insert(jobs).values(row);
}

/** Adds items; skips those whose places are taken, so that adding them again is safe. */
export async function insertItems(tx: Handle, rows: readonly NewItem[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    await tx
      .insert(jobItems)
      .values(rows.slice(from, from + BATCH))
      .onConflictDoNothing();
  }
}

/** Adds an item for every article of the desk, in order of import. */
export async function insertEveryArticle(tx: Handle, jobId: string): Promise<void> {
  const every = tx
    .select({
      jobId: sql<string>`${jobId}`.as("job_id"),
      place: sql<number>`row_number() over (order by ${articles.id}) - 1`.as("place"),
      name: articles.title,
      state: sql<ItemState>`'waiting'`.as("state"),
      articleId: articles.id,
      outcome: sql<string | null>`null`.as("outcome"),
      input: sql<string | null>`null`.as("input"),
    })
    .from(articles);
  await tx.insert(jobItems).select(every);
}

/** Returns one job; null if it does not exist. */
export async function getJob(db: Handle, id: string): Promise<(JobRow & { byName: string | null }) | null> {
  const [row] = await db
    .select({ ...getTableColumns(jobs), byName: people.name })
    .from(jobs)
    .leftJoin(people, eq(people.id, jobs.by))
    .where(eq(jobs.id, id))
    .limit(1);
  return row ?? null;
}

/** Lists jobs, newest first; dismissed ones only on request. */
export async function listJobs(db: Handle, query: { putAway: boolean; limit: number }) {
  return db
    .select({ ...getTableColumns(jobs), byName: people.name })
    .from(jobs)
    .leftJoin(people, eq(people.id, jobs.by))
    .where(query.putAway ? undefined : isNull(jobs.putAwayAt))
    .orderBy(desc(jobs.begunAt), desc(jobs.id))
    .limit(query.limit);
}

/** Counts the unfinished jobs of this kind that a person has. */
export async function countUnderWay(db: Handle, kind: JobRow["kind"], by: string): Promise<number> {
  const theirs = and(eq(jobs.kind, kind), eq(jobs.by, by), inArray(jobs.state, ["gathering", "working"]));
  const [row] = await db.select({ n: count() }).from(jobs).where(theirs);
  return row?.n ?? 0;
}

/** Returns the progress of these jobs. */
export async function progressOf(db: Handle, ids: readonly string[]): Promise<Map<string, Progress>> {
  const progress = new Map(ids.map((id) => [id, noProgress()]));
  if (ids.length === 0) return progress;
  const rows = await db
    .select({ jobId: jobItems.jobId, state: jobItems.state, n: count() })
    .from(jobItems)
    .where(inArray(jobItems.jobId, [...ids]))
    .groupBy(jobItems.jobId, jobItems.state);
  for (const { jobId, state, n } of rows) {
    const counts = progress.get(jobId);
    if (counts) counts[state] = n;
  }
  return progress;
}

/** Only imports record doubts. */
const IS_DOUBTFUL = sql`${jobItems.outcome} like '%"doubts":[%'`;

/** Counts the items of these jobs that were imported with guessed or missing details. */
export async function doubtfulOf(db: Handle, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ jobId: jobItems.jobId, n: count() })
    .from(jobItems)
    .where(and(inArray(jobItems.jobId, [...ids]), eq(jobItems.state, "done"), IS_DOUBTFUL))
    .groupBy(jobItems.jobId);
  return new Map(rows.map(({ jobId, n }) => [jobId, n]));
}

const { input: _, ...SHOWN } = getTableColumns(jobItems);
export type ItemRow = Omit<typeof jobItems.$inferSelect, "input">;

/** Returns items of a job after this place, in order; optionally only those of one state, or only doubtful ones. */
export async function itemsOf(
  db: Handle,
  jobId: string,
  query: { state: ItemState | null; doubtful?: boolean; after: number; limit: number },
): Promise<ItemRow[]> {
  return db
    .select(SHOWN)
    .from(jobItems)
    .where(
      and(
        eq(jobItems.jobId, jobId),
        query.state === null ? undefined : eq(jobItems.state, query.state),
        query.doubtful ? IS_DOUBTFUL : undefined,
        gt(jobItems.place, query.after),
      ),
    )
    .orderBy(asc(jobItems.place))
    .limit(query.limit);
}

/** Returns the bytes of a waiting file, in base64. */
export async function inputOf(db: Handle, jobId: string, place: number): Promise<string> {
  const [row] = await db
    .select({ input: jobItems.input })
    .from(jobItems)
    .where(and(eq(jobItems.jobId, jobId), eq(jobItems.place, place)))
    .limit(1);
  return row?.input ?? "";
}

/** Records the outcome of a waiting item, and deletes its input. Returns false if the item was no longer waiting. */
export async function settleItem(
  tx: Handle,
  { jobId, place }: { jobId: string; place: number },
  settled: { state: ItemState; articleId: string | null; outcome: ItemOutcome },
): Promise<boolean> {
  const changed = await tx
    .update(jobItems)
    .set({ ...settled, outcome: JSON.stringify(settled.outcome), input: null })
    .where(and(eq(jobItems.jobId, jobId), eq(jobItems.place, place), eq(jobItems.state, "waiting")))
    .returning({ place: jobItems.place });
  return changed.length > 0;
}

/** Deletes the inputs of a job's waiting items, which will never be processed. */
export async function dropInputs(tx: Handle, jobId: string): Promise<void> {
  await tx
    .update(jobItems)
    .set({ input: null })
    .where(and(eq(jobItems.jobId, jobId), eq(jobItems.state, "waiting")));
}

/** Changes a job that is in one of these states. Returns false if it is in another. */
export async function updateJob(
  tx: Handle,
  id: string,
  from: readonly JobState[],
  values: Partial<Pick<JobRow, "state" | "endedAt" | "why" | "runner" | "leasedUntil" | "putAwayAt">>,
): Promise<boolean> {
  const changed = await tx
    .update(jobs)
    .set(values)
    .where(and(eq(jobs.id, id), inArray(jobs.state, [...from])))
    .returning({ id: jobs.id });
  return changed.length > 0;
}

const isFree = (now: number) => and(eq(jobs.state, "working"), or(isNull(jobs.leasedUntil), lt(jobs.leasedUntil, now)));

/** Returns unfinished jobs without a lease or with an expired one, oldest first. */
export async function freeJobs(db: Handle, now: number, limit: number): Promise<JobRow[]> {
  return db.select().from(jobs).where(isFree(now)).orderBy(asc(jobs.begunAt), asc(jobs.id)).limit(limit);
}

/** Acquires the lease on a job for this runner. Returns false if another runner was faster. */
export async function takeJob(tx: Handle, id: string, lease: Lease & { now: number }): Promise<boolean> {
  const { runner, leasedUntil } = lease;
  const taken = await tx
    .update(jobs)
    .set({ runner, leasedUntil })
    .where(and(eq(jobs.id, id), isFree(lease.now)))
    .returning({ id: jobs.id });
  return taken.length > 0;
}

type Lease = { runner: string; leasedUntil: number | null };

/** Returns which of these jobs are unfinished and still leased to this runner. */
export async function stillHeld(db: Handle, runner: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(inArray(jobs.id, [...ids]), eq(jobs.state, "working"), eq(jobs.runner, runner)));
  return rows.map((row) => row.id);
}

/** Extends this runner's lease on these jobs; null releases it. */
export async function renewLeases(tx: Handle, ids: readonly string[], { runner, leasedUntil }: Lease): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(jobs)
    .set({ leasedUntil, ...(leasedUntil === null ? { runner: null } : {}) })
    .where(and(inArray(jobs.id, [...ids]), eq(jobs.runner, runner)));
}

/** Returns the id of a running job of this kind; null if there is none. */
export async function runningOf(db: Handle, kind: JobRow["kind"]): Promise<string | null> {
  const [row] = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.state, "working"), eq(jobs.kind, kind)))
    .limit(1);
  return row?.id ?? null;
}
