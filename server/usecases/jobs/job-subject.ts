/** Loads what permission for a change to a job depends on: who began it. */
import type { Handle } from "@/db/database";
import { type JobStep, takesStep } from "@/server/domain/desk/job";
import { notFound, Refusal } from "@/server/domain/refusal";
import { getJob, type JobRow } from "@/server/store/jobs/jobs";

export type JobSubject = { authorId: string | null; job: JobRow };

/** Loads the job. Refuses a job that does not exist. */
export async function jobSubject(db: Handle, id: string): Promise<JobSubject> {
  const job = await getJob(db, id);
  if (!job) throw notFound("job");
  return { authorId: job.by, job };
}

/** Refuses a step that the job's present state does not allow. */
export function requireStep(job: JobRow, step: JobStep): void {
  if (takesStep(job, step)) return;
  const how = job.putAwayAt === null ? job.state : "put away";
  throw new Refusal("wrong state", `This job is ${how}, so that is not possible now.`);
}
