/** Worker threads, as many as the machine has room for: they begin when there is work, and end when there is none. */
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { ReadResult } from "../ingest/draft";
import type { Found } from "./tasks";
import { threadFile } from "./thread-file";
import { employ, type Workers } from "./workers";

/** How long a thread without work keeps its weights in memory. */
const IDLE = 60_000;
/** People at their screens go before long work: the system gives these threads what others leave. */
const NICE = 10;

/** Hires threads for this process. `dismiss` ends them at once; what they were at fails. */
export function hireThreads(): Workers & { dismiss(): Promise<void> } {
  const hands = Math.max(1, availableParallelism() - 1);
  const pool = new Piscina({
    filename: threadFile(),
    minThreads: 0,
    maxThreads: hands,
    idleTimeout: IDLE,
    niceIncrement: NICE,
  });
  const hired: Workers = {
    hands,
    read: (bytes, hint): Promise<ReadResult> => pool.run({ bytes, hint }, { name: "read" }),
    extract: (text, model): Promise<Found> => pool.run({ text, model }, { name: "extract" }),
  };
  employ(hired);
  return {
    ...hired,
    async dismiss() {
      employ(undefined);
      await pool.destroy();
    },
  };
}
