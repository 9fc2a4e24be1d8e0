/** Runs one job, from its first waiting item to its last, several items at a time. */
import type { Handle } from "@/db/database";
import { writeMessage } from "@/server/domain/history/touched";
import { chainHead } from "@/server/store/history/events";
import { type ItemRow, itemsOf, type JobRow, progressOf, updateJob } from "@/server/store/jobs/jobs";
import { workers } from "@/server/workers/workers";
import { type JobContext, JobEnd, workOnItem } from "./work-item";

/** How many items are fetched at a time. */
const AHEAD = 100;

/** Works until nothing is waiting or `halted` returns true; running items are finished. */
export async function workOnJob(context: JobContext, job: JobRow, halted: () => boolean): Promise<void> {
  const waiting = waitingItems(context.database.read, job.id);
  const work = async () => {
    for await (const item of waiting) {
      if (halted()) return;
      await workOnItem(context, job, item);
    }
  };
  // Runs more lanes than there are workers, so that no worker is idle while articles are being written.
  const lanes = await Promise.allSettled(Array.from({ length: 2 * workers().concurrency + 1 }, work));
  const failed = lanes.find((lane) => lane.status === "rejected");
  if (failed && !(failed.reason instanceof JobEnd)) throw failed.reason;
  if (failed) await end(context, job, failed.reason.message);
  else if (!halted()) await end(context, job, null);
}

/** Yields the waiting items, each once. */
async function* waitingItems(db: Handle, jobId: string): AsyncGenerator<ItemRow, void, undefined> {
  let after = -1;
  for (;;) {
    const items = await itemsOf(db, jobId, { state: "waiting", after, limit: AHEAD });
    yield* items;
    const last = items.at(-1);
    if (!last) return;
    after = last.place;
  }
}

/** Stores that the job is done, or why it failed, unless somebody has cancelled it. */
async function end({ database, now }: JobContext, { id }: JobRow, why: string | null): Promise<void> {
  await database.write(async (tx, tell) => {
    const left = (await progressOf(tx, [id])).get(id)?.waiting ?? 0;
    const free = { runner: null, leasedUntil: null };
    if (why === null && left > 0) await updateJob(tx, id, ["working"], free);
    else
      await updateJob(tx, id, ["working"], { ...free, state: why === null ? "done" : "failed", why, endedAt: now() });
    tell(writeMessage({ line: (await chainHead(tx))?.seq ?? 0, claims: [], types: ["job"], client: null }));
  });
}
