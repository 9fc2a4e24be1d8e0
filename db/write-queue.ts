/** One write after another, in the order of the calls, and never one inside another. */
import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as nextRound } from "node:timers/promises";
import { DatabaseFault } from "./failures";

/** Which write, if any, the running code belongs to: a nested write would wait for itself for ever. */
const writing = new AsyncLocalStorage<true>();

/**
 * Returns a function that runs work after all work given before it. Refuses work that is given from inside work.
 * Where writes wait for one another the event loop turns between them: SQLite answers without a pause, so that they
 * would otherwise all run before anybody's read is heard.
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
