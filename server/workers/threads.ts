/** Worker threads, as many as the machine has room for: they begin when there is work, and end when there is none. */
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { Address } from "../../db/address";
import type { ReadResult } from "../ingest/draft";
import type { Facets } from "../store/facets";
import type { RegisterPage } from "../store/register";
import { unwrapped } from "./answers";
import type { Found } from "./tasks";
import { threadFile } from "./thread-file";
import { Dismissed, employ, type Workers } from "./workers";

/** How long a thread without work keeps its weights in memory. */
const IDLE = 60_000;
/** People at their screens go before long work: the system gives these threads what others leave. */
const NICE = 5;

/** Room for young objects: reading all claims makes many, and would let the thread grow by what it no longer needs. */
const SMALL = 8;
/** Questions about the whole desk that are answered in turn, by one thread that keeps what it has read. */
const ASKED_AT_ONCE = 64;

/** Downloads and the like: so many at once, each on a connection of its own, in threads that soon end. */
const READERS = 2;
const IDLE_READER = 5000;
type Transferred = NonNullable<NonNullable<Parameters<Piscina["run"]>[1]>["transferList"]>[number];

/** One processor is left to the thread that answers; of two, which is what small servers have, it gets its part by priority. */
function handsOn(processors: number): number {
  return Math.min(processors, Math.max(2, processors - 1));
}

/** The threads by what they are for. */
function teams(hands: number) {
  const filename = threadFile();
  const pool = (options: ConstructorParameters<typeof Piscina>[0]) =>
    // A thread that waits without turning its event loop does not hear that its connection to the database was lost.
    new Piscina({ filename, minThreads: 0, atomics: "async", ...options });
  const resourceLimits = { maxYoungGenerationSizeMb: SMALL };
  return {
    /** Files and texts. */
    workers: pool({ maxThreads: hands, idleTimeout: IDLE, niceIncrement: NICE }),
    /** What is counted over all claims, which one thread keeps in memory. */
    counter: pool({
      maxThreads: 1,
      idleTimeout: Number.POSITIVE_INFINITY,
      concurrentTasksPerWorker: ASKED_AT_ONCE,
      resourceLimits,
    }),
    /** Other long reads. */
    readers: pool({ maxThreads: READERS, idleTimeout: IDLE_READER, resourceLimits }),
    /** Backups, for which nobody waits. */
    keeper: pool({ maxThreads: 1, idleTimeout: IDLE_READER, niceIncrement: NICE }),
  };
}

type Hired = {
  readAhead(): Promise<void>;
  /** See store/keeping/make-backup.ts. */
  makeBackup(path: string): Promise<{ bytes: number }>;
  dismiss(): Promise<void>;
};

/**
 * Hires threads for this process, and for the desk at this address. `dismiss` ends them at once; what they are at, and
 * what is asked for later, is refused.
 */
export function hireThreads(address: Address): Workers & Hired {
  const hands = handsOn(availableParallelism());
  const threads = teams(hands);
  let dismissed = false;
  const run = async (team: keyof typeof threads, name: string, task: object, transferList: Transferred[] = []) => {
    if (dismissed) throw new Dismissed();
    return threads[team].run(task, { name, transferList }).catch((error: unknown) => {
      throw dismissed ? new Dismissed() : error;
    });
  };
  const hired: Workers = {
    hands,
    read: (bytes, hint): Promise<ReadResult> => run("workers", "read", { bytes, hint }),
    extract: (text, model): Promise<Found> => run("workers", "extract", { text, model }),
    countFacets: (_, filter, me) => run("counter", "countFacets", { address, filter, me }).then(unwrapped<Facets>),
    listSources: (_, query) => run("counter", "listSources", { address, ...query }).then(unwrapped<RegisterPage>),
    async tableOf(_, asked) {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const into = writable as unknown as Transferred;
      // A thread that fails cannot say so through the stream, and whoever reads it would wait for ever.
      const failed = new AbortController();
      run("counter", "writeTable", { address, into, ...asked }, [into])
        .then(unwrapped<void>)
        .catch((error: unknown) => failed.abort(error));
      return readable.pipeThrough(new TransformStream(), { signal: failed.signal });
    },
    answerAside: (name, asked) => run("readers", "answerAside", { address, name, ...asked }).then(unwrapped<unknown>),
  };
  employ(hired);
  return {
    ...hired,
    readAhead: () => run("counter", "readAhead", { address }),
    makeBackup: (path) => run("keeper", "makeBackup", { address, path }).then(unwrapped<{ bytes: number }>),
    async dismiss() {
      dismissed = true;
      await Promise.all(Object.values(threads).map((team) => team.destroy()));
    },
  };
}
