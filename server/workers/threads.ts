/** Worker threads, as many as the machine has room for: they begin when there is work, and end when there is none. */
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { ReadResult } from "../ingest/draft";
import type { Found } from "./tasks";
import { threadFile } from "./thread-file";
import { Dismissed, employ, type Workers } from "./workers";

/** How long a thread without work keeps its weights in memory. */
const IDLE = 60_000;
/** People at their screens go before long work: the system gives these threads what others leave. */
const NICE = 10;

/** Hires threads for this process. `dismiss` ends them at once; what they are at, and what is asked for later, is refused. */
export function hireThreads(): Workers & { dismiss(): Promise<void> } {
  const hands = Math.max(1, availableParallelism() - 1);
  const pool = new Piscina({
    filename: threadFile(),
    minThreads: 0,
    maxThreads: hands,
    idleTimeout: IDLE,
    niceIncrement: NICE,
  });
  let dismissed = false;
  const run = async (name: "read" | "extract", task: object) => {
    if (dismissed) throw new Dismissed();
    return pool.run(task, { name }).catch((error: unknown) => {
      throw dismissed ? new Dismissed() : error;
    });
  };
  const hired: Workers = {
    hands,
    read: (bytes, hint): Promise<ReadResult> => run("read", { bytes, hint }),
    extract: (text, model): Promise<Found> => run("extract", { text, model }),
  };
  employ(hired);
  return {
    ...hired,
    dismiss() {
      dismissed = true;
      return pool.destroy();
    },
  };
}
