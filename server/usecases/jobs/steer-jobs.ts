/** Lets people cancel a job, resume it, or dismiss it. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { id } from "@/server/domain/schemas";
import { dropInputs, type JobRow, progressOf, updateJob } from "@/server/store/jobs/jobs";
import { changing } from "../define";
import { jobSubject, requireStep } from "./job-subject";

const one = z.strictObject({ id });

/** Stops the job after the items that are running; finished items stay. */
export const cancelJob = changing({
  action: "job.steer",
  input: one,
  subject: (db, input) => jobSubject(db, input.id),
  run: async ({ tx, now, subject: { job }, log }) => {
    requireStep(job, "cancel");
    await updateJob(tx, job.id, [job.state], { state: "cancelled", endedAt: now, runner: null, leasedUntil: null });
    log({ subjectType: "job", subjectId: job.id, action: "job.cancel", note: await noteOf(tx, job) });
    return { state: "cancelled" as const };
  },
});

/** Resumes the job with the remaining items. */
export const resumeJob = changing({
  action: "job.steer",
  input: one,
  subject: (db, input) => jobSubject(db, input.id),
  run: async ({ tx, subject: { job }, log }) => {
    requireStep(job, "resume");
    await updateJob(tx, job.id, [job.state], { state: "working", endedAt: null, why: null });
    log({ subjectType: "job", subjectId: job.id, action: "job.resume", note: await noteOf(tx, job) });
    return { state: "working" as const };
  },
});

/** Removes the job from the list. Files that were not imported are deleted with it. */
export const putJobAway = changing({
  action: "job.steer",
  input: one,
  subject: (db, input) => jobSubject(db, input.id),
  run: async ({ tx, now, subject: { job }, log }) => {
    requireStep(job, "put away");
    await updateJob(tx, job.id, [job.state], { putAwayAt: now });
    await dropInputs(tx, job.id);
    log({ subjectType: "job", subjectId: job.id, action: "job.put away", note: await noteOf(tx, job) });
    return { putAwayAt: now };
  },
});

async function noteOf(tx: Handle, { id: jobId, kind }: JobRow): Promise<Record<string, unknown>> {
  return { kind, ...(await progressOf(tx, [jobId])).get(jobId) };
}
