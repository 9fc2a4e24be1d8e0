/** Manages the worker pools: threads start on demand, as many as the machine has room for, and end when idle. */
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { Address } from "@/db/address";
import type { ReadResult } from "@/server/ingest/draft";
import type { Facets } from "@/server/store/facets/facets";
import type { RegisterPage } from "@/server/store/sources/register";
import { unwrapped } from "./answers";
import type { Found, Learned, Related } from "./tasks";
import { threadFile } from "./thread-file";
import { PoolClosed, setWorkers, type Workers } from "./workers";

/** How long an idle thread keeps the model's weights in memory, in milliseconds. */
const IDLE = 60_000;
/** Lowers the threads' priority, so that interactive requests come before long tasks. */
const NICE = 5;

/**
 * The size of the young generation, in MB: reading all claims creates many short-lived objects, and a larger one would
 * let the thread's memory grow with garbage.
 */
const SMALL = 8;
/** Queries over the whole desk queue for a single thread, which caches what it has read. */
const ASKED_AT_ONCE = 64;

/** The most concurrent long reads, such as downloads, each on its own connection, in threads that soon end. */
const READERS = 2;
const IDLE_READER = 5000;
type Transferred = NonNullable<NonNullable<Parameters<Piscina["run"]>[1]>["transferList"]>[number];

/**
 * Leaves one processor to the main thread. With only two, as on small servers, both are used and the main thread gets
 * its share by priority.
 */
function concurrencyOn(processors: number): number {
  return Math.min(processors, Math.max(2, processors - 1));
}

/** Starts one pool of threads for each purpose. */
function startPools(concurrency: number) {
  const filename = threadFile();
  const pool = (options: ConstructorParameters<typeof Piscina>[0]) =>
    // A thread that waits without running its event loop does not notice that its database connection was lost.
    new Piscina({ filename, minThreads: 0, atomics: "async", ...options });
  const resourceLimits = { maxYoungGenerationSizeMb: SMALL };
  return {
    /** For files and texts. */
    workers: pool({ maxThreads: concurrency, idleTimeout: IDLE, niceIncrement: NICE }),
    /** For counts over all claims, which one thread keeps in memory. */
    facets: pool({
      maxThreads: 1,
      idleTimeout: Number.POSITIVE_INFINITY,
      concurrentTasksPerWorker: ASKED_AT_ONCE,
      resourceLimits,
    }),
    /** For other long reads. */
    readers: pool({ maxThreads: READERS, idleTimeout: IDLE_READER, resourceLimits }),
    /** For backups, which nobody waits for. */
    backups: pool({ maxThreads: 1, idleTimeout: IDLE_READER, niceIncrement: NICE }),
  };
}

type ThreadPool = {
  readAhead(): Promise<void>;
  /** See store/backup/make-backup.ts. */
  makeBackup(path: string): Promise<{ bytes: number }>;
  close(): Promise<void>;
};

/**
 * Starts the worker pools of this process for the desk at this address. `close` ends the threads at once, and refuses
 * running and later tasks.
 */
export function startThreadPool(address: Address): Workers & ThreadPool {
  const concurrency = concurrencyOn(availableParallelism());
  const threads = startPools(concurrency);
  let closed = false;
  const run = async (pool: keyof typeof threads, name: string, task: object, transferList: Transferred[] = []) => {
    if (closed) throw new PoolClosed();
    return threads[pool].run(task, { name, transferList }).catch((error: unknown) => {
      throw closed ? new PoolClosed() : error;
    });
  };
  const work: Workers = {
    concurrency,
    read: (bytes, hint): Promise<ReadResult> => run("workers", "read", { bytes, hint }),
    extract: (text, model, language): Promise<Found> => run("workers", "extract", { text, model, language }),
    learnLinks: (decided): Promise<Learned> => run("workers", "learnLinks", decided),
    relate: (task): Promise<Related> => run("workers", "relate", task),
    countFacets: (_, filter, me, search = null) =>
      run("facets", "countFacets", { address, filter, me, search }).then(unwrapped<Facets>),
    listSources: (_, query) => run("facets", "listSources", { address, ...query }).then(unwrapped<RegisterPage>),
    async tableOf(_, asked) {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const into = writable as unknown as Transferred;
      // A thread that fails cannot signal that through the stream, and its reader would wait forever.
      const failed = new AbortController();
      run("facets", "writeTable", { address, into, ...asked }, [into])
        .then(unwrapped<void>)
        .catch((error: unknown) => failed.abort(error));
      return readable.pipeThrough(new TransformStream(), { signal: failed.signal });
    },
    runInWorker: (name, asked) => run("readers", "runInWorker", { address, name, ...asked }).then(unwrapped<unknown>),
  };
  setWorkers(work);
  return {
    ...work,
    readAhead: () => run("facets", "readAhead", { address }),
    makeBackup: (path) => run("backups", "makeBackup", { address, path }).then(unwrapped<{ bytes: number }>),
    async close() {
      closed = true;
      await Promise.all(Object.values(threads).map((pool) => pool.destroy()));
    },
  };
}
