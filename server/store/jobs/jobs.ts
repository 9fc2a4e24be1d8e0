/** Jobs and their items as rows: adding them, seeing how far they are, and who works on which. */
import { and, asc, count, desc, eq, getTableColumns, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { articles, jobItems, jobs, people } from "@/db/schema.sqlite";
import { type ItemOutcome, type ItemState, type JobState, noProgress, type Progress } from "@/server/domain/desk/job";

export type JobRow = typeof jobs.$inferSelect;
export type NewItem = typeof jobItems.$inferInsert;

/** How many items one statement adds. */
const BATCH = 500;

/** Adds a job. */
export async function insertJob(tx: Handle, row: typeof jobs.$inferInsert): Promise<void> {
  await tx.insert(jobs).values(row);
}

/** Adds items; those whose places are taken are left as they are, so that adding them again does no harm. */
export async function insertItems(tx: Handle, rows: readonly NewItem[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    await tx
      .insert(jobItems)
      .values(rows.slice(from, from + BATCH))
      .onConflictDoNothing();
  }
}

/** Adds an item for every article of the desk, in the order in which they came in. */
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

/** One job; null when it is not there. */
export async function getJob(db: Handle, id: string): Promise<(JobRow & { byName: string | null }) | null> {
  const [row] = await db
    .select({ ...getTableColumns(jobs), byName: people.name })
    .from(jobs)
    .leftJoin(people, eq(people.id, jobs.by))
    .where(eq(jobs.id, id))
    .limit(1);
  return row ?? null;
}

/** Jobs, the newest first; those that were put away only when asked for. */
export async function listJobs(db: Handle, query: { putAway: boolean; limit: number }) {
  return db
    .select({ ...getTableColumns(jobs), byName: people.name })
    .from(jobs)
    .leftJoin(people, eq(people.id, jobs.by))
    .where(query.putAway ? undefined : isNull(jobs.putAwayAt))
    .orderBy(desc(jobs.begunAt), desc(jobs.id))
    .limit(query.limit);
}

/** How many jobs of this kind somebody has under way. */
export async function countUnderWay(db: Handle, kind: JobRow["kind"], by: string): Promise<number> {
  const theirs = and(eq(jobs.kind, kind), eq(jobs.by, by), inArray(jobs.state, ["gathering", "working"]));
  const [row] = await db.select({ n: count() }).from(jobs).where(theirs);
  return row?.n ?? 0;
}

/** How far these jobs are. */
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

/** Only imports write down doubts. */
const IS_DOUBTFUL = sql`${jobItems.outcome} like '%"doubts":[%'`;

/** How many of these jobs' items were imported with details that were guessed or not found. */
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

/** Items of a job in the order of their places, after this one; of one state, or only doubtful ones, where that is asked for. */
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

/** The bytes of a file that waits, in base64. */
export async function inputOf(db: Handle, jobId: string, place: number): Promise<string> {
  const [row] = await db
    .select({ input: jobItems.input })
    .from(jobItems)
    .where(and(eq(jobItems.jobId, jobId), eq(jobItems.place, place)))
    .limit(1);
  return row?.input ?? "";
}

/** Writes down what became of an item that waits, and lets its input go. False when it did not wait any more. */
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

/** Lets go of what waits in a job, which then never will be done. */
export async function dropInputs(tx: Handle, jobId: string): Promise<void> {
  await tx
    .update(jobItems)
    .set({ input: null })
    .where(and(eq(jobItems.jobId, jobId), eq(jobItems.state, "waiting")));
}

/** Changes a job that is in one of these states. False when it is in another. */
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

/** Jobs to be worked on that nobody has, or whose holder has not been heard of in time; the oldest first. */
export async function freeJobs(db: Handle, now: number, limit: number): Promise<JobRow[]> {
  return db.select().from(jobs).where(isFree(now)).orderBy(asc(jobs.begunAt), asc(jobs.id)).limit(limit);
}

/** Takes a job for this runner. False when another was faster. */
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

/** Of these jobs, those that are still worked on and still this runner's. */
export async function stillHeld(db: Handle, runner: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(inArray(jobs.id, [...ids]), eq(jobs.state, "working"), eq(jobs.runner, runner)));
  return rows.map((row) => row.id);
}

/** Says until when this runner has these jobs; null gives them back. */
export async function renewLeases(tx: Handle, ids: readonly string[], { runner, leasedUntil }: Lease): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(jobs)
    .set({ leasedUntil, ...(leasedUntil === null ? { runner: null } : {}) })
    .where(and(inArray(jobs.id, [...ids]), eq(jobs.runner, runner)));
}

/** The id of a job of this kind that is being worked on; null when there is none. */
export async function runningOf(db: Handle, kind: JobRow["kind"]): Promise<string | null> {
  const [row] = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.state, "working"), eq(jobs.kind, kind)))
    .limit(1);
  return row?.id ?? null;
}
