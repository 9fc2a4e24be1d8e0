/** Queues writes: they run in the order of the calls, and never one inside another. */
import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as nextRound } from "node:timers/promises";
import { DatabaseFault } from "./failures";

/** Marks code that runs inside a write: a nested write would wait for itself forever. */
const writing = new AsyncLocalStorage<true>();

/**
 * Returns a function that queues work. Refuses work submitted from inside other work. Yields to the event loop between
 * queued writes: SQLite answers synchronously, so the whole queue would otherwise run before any read.
 */
export function writeQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;
  return (work) => {
    if (writing.getStore()) {
      throw new DatabaseFault("nested write", "A write was begun inside a write. Pass the transaction down instead.");
    }
    const first = pending === 0;
    pending += 1;
    const turn = last.then(() => (first ? undefined : nextRound())).then(() => writing.run(true, work));
    last = turn.catch(() => undefined).finally(() => (pending -= 1));
    return turn;
  };
}
