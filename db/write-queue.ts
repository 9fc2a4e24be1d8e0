/** One write after another, in the order of the calls, and never one inside another. */
import { AsyncLocalStorage } from "node:async_hooks";
import { DatabaseFault } from "./failures";

/** Which write, if any, the running code belongs to: a nested write would wait for itself for ever. */
const writing = new AsyncLocalStorage<true>();

/** Returns a function that runs work after all work given before it. Refuses work that is given from inside work. */
export function writeQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    if (writing.getStore()) {
      throw new DatabaseFault("nested write", "A write was begun inside a write. Pass the transaction down instead.");
    }
    const turn = last.then(() => writing.run(true, work));
    last = turn.catch(() => undefined);
    return turn;
  };
}
