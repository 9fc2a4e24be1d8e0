/** Worker threads, as many as the machine has room for: they begin when there is work, and end when there is none. */
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { Address } from "../../db/address";
import { Refusal } from "../domain/refusal";
import type { ReadResult } from "../ingest/draft";
import type { Facets } from "../store/facets";
import type { RegisterEntry } from "../store/register";
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

/**
 * Hires threads for this process, and for the desk at this address. `dismiss` ends them at once; what they are at, and
 * what is asked for later, is refused.
 */
export function hireThreads(address: Address): Workers & { readAhead(): Promise<void>; dismiss(): Promise<void> } {
  const hands = handsOn(availableParallelism());
  const filename = threadFile();
  const pool = new Piscina({
    filename,
    minThreads: 0,
    maxThreads: hands,
    idleTimeout: IDLE,
    niceIncrement: NICE,
  });
  const counter = new Piscina({
    filename,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    concurrentTasksPerWorker: ASKED_AT_ONCE,
    resourceLimits: { maxYoungGenerationSizeMb: SMALL },
  });
  const readers = new Piscina({
    filename,
    minThreads: 0,
    maxThreads: READERS,
    idleTimeout: IDLE_READER,
    resourceLimits: { maxYoungGenerationSizeMb: SMALL },
  });
  let dismissed = false;
  const run = async (threads: Piscina, name: string, task: object, transferList: Transferred[] = []) => {
    if (dismissed) throw new Dismissed();
    return threads.run(task, { name, transferList }).catch((error: unknown) => {
      throw dismissed ? new Dismissed() : error;
    });
  };
  const hired: Workers = {
    hands,
    read: (bytes, hint): Promise<ReadResult> => run(pool, "read", { bytes, hint }),
    extract: (text, model): Promise<Found> => run(pool, "extract", { text, model }),
    countFacets: (_, filter, me): Promise<Facets> => run(counter, "countFacets", { address, filter, me }),
    listSources: (_, query): Promise<RegisterEntry[]> => run(counter, "listSources", { address, ...query }),
    async tableOf(_, asked) {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const failed = (error: unknown) => void writable.abort(error).catch(() => undefined);
      run(counter, "writeTable", { address, into: writable, ...asked }, [writable as unknown as Transferred]).catch(
        failed,
      );
      return readable;
    },
    answerAside: (name, asked) => run(readers, "answerAside", { address, name, ...asked }).then(unwrapped),
  };
  employ(hired);
  return {
    ...hired,
    readAhead: () => run(counter, "readAhead", { address }),
    async dismiss() {
      dismissed = true;
      await Promise.all([pool.destroy(), counter.destroy(), readers.destroy()]);
    },
  };
}

/** A thread's answer, or the refusal that it came to. */
function unwrapped(answer: { ok: true; output: unknown } | { ok: false; refusal: RefusalParts }): unknown {
  if (answer.ok) return answer.output;
  const { code, message, details } = answer.refusal;
  throw new Refusal(code, message, details);
}

type RefusalParts = Pick<Refusal, "code" | "message" | "details">;
