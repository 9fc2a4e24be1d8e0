/**
 * Runs a process's share of the desk's jobs: claims jobs that no process has, extends their leases, and shuts down
 * cleanly.
 */
import { uuidv7 } from "uuidv7";
import { freeJobs, type JobRow, renewLeases, stillHeld, takeJob } from "@/server/store/jobs/jobs";
import { hearChanges } from "../hear-changes";
import type { JobContext } from "./work-item";
import { workOnJob } from "./work-job";

/** The lease on a job: a process that does not extend it in this time loses the job to another. */
export const LEASE = 15_000;
/** How often the runner extends its leases, and polls for jobs whose message it missed. */
const BEAT = 5000;
/** The number of jobs that run side by side, so that several people's jobs make progress. */
const MOST_JOBS = 4;

export type Runner = {
  /** Looks for jobs now; resolves once they are claimed. */
  look(): Promise<void>;
  /** Resolves when no job is running here. */
  idle(): Promise<void>;
  /** Claims nothing more, waits for the running items, and releases its jobs. */
  stop(): Promise<void>;
};

/** Starts running the desk's jobs as they arrive. */
export async function runJobs(context: JobContext): Promise<Runner> {
  const runner = new JobRunner(context);
  const look = () => runner.look().catch(context.fault);
  const deaf = await hearChanges(context.database, ({ types }) => {
    if (types === "all" || types.includes("job")) void look();
  });
  const beat = setInterval(look, BEAT);
  await look();
  return {
    look,
    idle: () => runner.idle(),
    async stop() {
      clearInterval(beat);
      deaf();
      await runner.stop();
    },
  };
}

/** Holds the jobs that this process has claimed, each with the promise of its end. */
class JobRunner {
  private readonly id = uuidv7();
  private readonly inWork = new Map<string, Promise<void>>();
  private readonly halted = new Set<string>();
  private looking: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private nextSign = 0;

  constructor(private readonly context: JobContext) {}

  /** Runs one search at a time; a call made during a search triggers another one after it. */
  async look(): Promise<void> {
    if (this.stopped) return;
    if (this.looking) {
      this.again = true;
      return this.looking;
    }
    this.looking = this.lookUntilSeen().finally(() => {
      this.looking = null;
    });
    return this.looking;
  }

  async idle(): Promise<void> {
    while (this.looking || this.inWork.size > 0) await Promise.allSettled([this.looking, ...this.inWork.values()]);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const id of this.inWork.keys()) this.halted.add(id);
    const held = [...this.inWork.keys()];
    await this.idle();
    await this.context.database.write((tx) => renewLeases(tx, held, { runner: this.id, leasedUntil: null }));
  }

  private async lookUntilSeen(): Promise<void> {
    do {
      this.again = false;
      await this.keep();
      await this.take();
    } while (this.again && !this.stopped);
  }

  /** Notices jobs that were cancelled or lost, and extends the leases of the others. */
  private async keep(): Promise<void> {
    const ids = [...this.inWork.keys()];
    if (ids.length === 0) return;
    const { database, now } = this.context;
    const held = await stillHeld(database.read, this.id, ids);
    for (const id of ids) if (!held.includes(id)) this.halted.add(id);
    if (now() < this.nextSign) return;
    this.nextSign = now() + BEAT;
    await database.write((tx) => renewLeases(tx, held, { runner: this.id, leasedUntil: now() + LEASE }));
  }

  private async take(): Promise<void> {
    const { database, now } = this.context;
    const free = await freeJobs(database.read, now(), MOST_JOBS + this.inWork.size);
    for (const job of free.filter((one) => !this.inWork.has(one.id))) {
      if (this.stopped || this.inWork.size >= MOST_JOBS) return;
      const lease = { runner: this.id, now: now(), leasedUntil: now() + LEASE };
      if (await database.write((tx) => takeJob(tx, job.id, lease))) this.begin(job);
    }
  }

  private begin(job: JobRow): void {
    this.halted.delete(job.id);
    const work = workOnJob(this.context, job, () => this.stopped || this.halted.has(job.id))
      // The job stays as it is, and is claimed again once the lease has expired.
      .catch((error: unknown) => (this.stopped ? undefined : this.context.fault(error)))
      .finally(() => {
        this.inWork.delete(job.id);
        if (!this.stopped) void this.look().catch(this.context.fault);
      });
    this.inWork.set(job.id, work);
  }
}
