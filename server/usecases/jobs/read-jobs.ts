/** Reads jobs: the progress of each, and the outcome of its items. */
import { z } from "zod";
import { ITEM_STATES, type ItemOutcome, type JobStep, noProgress, takesStep } from "@/server/domain/desk/job";
import type { Actor } from "@/server/domain/people/person";
import { can } from "@/server/domain/policy";
import { notFound } from "@/server/domain/refusal";
import { id } from "@/server/domain/schemas";
import { doubtfulOf, getJob, itemsOf, listJobs, progressOf } from "@/server/store/jobs/jobs";
import { reading } from "../define";

type Job = NonNullable<Awaited<ReturnType<typeof getJob>>>;
const STEPS: readonly JobStep[] = ["begin", "cancel", "resume", "put away"];

function shown(
  { runner: _, leasedUntil: __, ...job }: Job,
  actor: Actor | null,
  progress = noProgress(),
  doubtful = 0,
) {
  const may = can(actor, "job.steer", { authorId: job.by });
  return { ...job, progress, doubtful, steps: may ? STEPS.filter((step) => takesStep(job, step)) : [] };
}

/** Returns everybody's jobs, newest first, each with its progress and the steps that the caller may take. */
export const listAllJobs = reading({
  action: "job.read",
  input: z
    .strictObject({ putAway: z.boolean().default(false), limit: z.number().int().min(1).max(100).default(20) })
    .default({ putAway: false, limit: 20 }),
  run: async ({ input, db, actor }) => {
    const jobs = await listJobs(db, input);
    const ids = jobs.map((job) => job.id);
    const progress = await progressOf(db, ids);
    const doubtful = await doubtfulOf(db, ids);
    return { jobs: jobs.map((job) => shown(job, actor, progress.get(job.id), doubtful.get(job.id))) };
  },
});

/** Returns one job with a page of its items and the outcome of each. */
export const readOneJob = reading({
  action: "job.read",
  input: z.strictObject({
    id,
    state: z.enum(ITEM_STATES).nullable().default(null),
    /** Only items whose details were guessed or not found. */
    doubtful: z.boolean().default(false),
    cursor: z.number().int().nullish(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  run: async ({ input, db, actor }) => {
    const job = await getJob(db, input.id);
    if (!job) throw notFound("job");
    const query = { state: input.state, doubtful: input.doubtful, after: input.cursor ?? -1, limit: input.limit };
    const items = await itemsOf(db, job.id, query);
    return {
      ...shown(job, actor, (await progressOf(db, [job.id])).get(job.id), (await doubtfulOf(db, [job.id])).get(job.id)),
      items: items.map(({ jobId: _, outcome, ...item }) => ({
        ...item,
        outcome: outcome === null ? null : (JSON.parse(outcome) as ItemOutcome),
      })),
      next: items.length === input.limit ? (items.at(-1)?.place ?? null) : null,
    };
  },
});
