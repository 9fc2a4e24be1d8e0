/** A process's part in the desk's jobs: takes those that nobody works on, keeps its hold on them, and lets go in good order. */
import { uuidv7 } from "uuidv7";
import { freeJobs, type JobRow, renewLeases, stillHeld, takeJob } from "@/server/store/jobs/jobs";
import { hearChanges } from "../hear-changes";
import type { JobContext } from "./work-item";
import { workOnJob } from "./work-job";

/** How long a process has a job without a sign of life; another then goes on with it. */
export const LEASE = 15_000;
/** How often it gives a sign, and looks for jobs that it was not told of. */
const BEAT = 5000;
/** Jobs of several people go on side by side, as long as they are few. */
const MOST_JOBS = 4;

export type Runner = {
  /** Looks for jobs now; resolves once they are taken. */
  look(): Promise<void>;
  /** Resolves when no job is in work here. */
  idle(): Promise<void>;
  /** Takes nothing more, waits for what is in work, and gives its jobs back. */
  stop(): Promise<void>;
};

/** Begins to work on the desk's jobs, as they come. */
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

/** The jobs that this process has, each with the promise of its end. */
class JobRunner {
  private readonly id = uuidv7();
  private readonly inWork = new Map<string, Promise<void>>();
  private readonly halted = new Set<string>();
  private looking: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private nextSign = 0;

  constructor(private readonly context: JobContext) {}

  /** One look at a time; who asks meanwhile gets another after it. */
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

  /** Notices what was cancelled or lost, and gives a sign of life for the rest. */
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
      // The job stays as it is, and is taken again once the lease has run out.
      .catch((error: unknown) => (this.stopped ? undefined : this.context.fault(error)))
      .finally(() => {
        this.inWork.delete(job.id);
        if (!this.stopped) void this.look().catch(this.context.fault);
      });
    this.inWork.set(job.id, work);
  }
}
