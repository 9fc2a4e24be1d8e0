/** Puts a job's name and progress into words. */
import type { Outputs } from "@/server/api/root";
import { counted } from "@/server/domain/words/counted";

export type Job = Outputs["jobs"]["list"]["jobs"][number];

/** Returns the number of its items, and how many are settled. */
export function sizeOf({ progress }: Job): { done: number; total: number } {
  const done = progress.done + progress["already here"] + progress.refused;
  return { done, total: done + progress.waiting };
}

/** Says what the job does; once it is done, to how many items it did it. */
export function titleOf(job: Job): string {
  const total = job.state === "done" ? job.progress.done : sizeOf(job).total;
  if (job.kind === "extract again")
    return named(job, counted(total, "article"), ["Re-extracting", "Re-extracted", "Re-extraction of"]);
  if (job.state === "gathering") return `Import of ${counted(total, "file")}, some of which did not arrive`;
  return named(job, counted(total, "file"), ["Importing", "Imported", "Import of"]);
}

function named({ state }: Job, what: string, [now, then, noun]: [string, string, string]): string {
  if (state === "working") return `${now} ${what}`;
  return state === "done" ? `${then} ${what}` : `${noun} ${what}, ${state === "failed" ? "stopped" : "cancelled"}`;
}

/** Says how far it is, and what did not go well. */
export function progressWords(job: Job): string {
  const { done, total } = sizeOf(job);
  const { "already here": known, refused } = job.progress;
  const parts = job.state === "done" ? [] : [`${done.toLocaleString("en")} of ${total.toLocaleString("en")}`];
  if (known > 0) parts.push(`${known.toLocaleString("en")} already here`);
  if (refused > 0) parts.push(`${refused.toLocaleString("en")} refused`);
  return parts.join(", ");
}

/** The announcement for screen readers while a job runs; it changes seldom enough not to disturb. */
export function spokenWords(job: Job): string {
  const { done, total } = sizeOf(job);
  if (job.state !== "working") return `${titleOf(job)}. ${progressWords(job)}`;
  const quarter = Math.floor((4 * done) / Math.max(1, total));
  return quarter === 0 ? titleOf(job) : `${titleOf(job)}: ${quarter * 25} percent`;
}
