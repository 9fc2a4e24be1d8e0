/** Runs several pieces of work in parallel, and returns their results in the order of the inputs. */
import { startThreadPool } from "@/server/workers/threads";
import { setWorkers } from "@/server/workers/workers";
import { deskAddress } from "./desk";

/**
 * Runs each piece on this machine's worker threads; `done` receives the results in order, each as soon as all before it
 * are ready.
 */
export async function sideBySide<In, Out>(
  given: readonly In[],
  work: (one: In) => Promise<Out>,
  done: (answer: Out) => void,
): Promise<Out[]> {
  const threads = startThreadPool(deskAddress());
  try {
    return await inOrder(given, work, done, threads.concurrency + 1);
  } finally {
    await threads.close();
    // Whatever the command does next runs on this thread, not in a pool that is closed.
    setWorkers(undefined);
  }
}

/** Runs at most this many at a time. A failure ends the run after the pieces in progress. */
export async function inOrder<In, Out>(
  given: readonly In[],
  work: (one: In) => Promise<Out>,
  done: (answer: Out) => void,
  atOnce: number,
): Promise<Out[]> {
  const begun: Promise<Out>[] = [];
  const answers: Out[] = [];
  const begin = (one: In) => {
    const answer = work(one);
    // The failure is handled when its turn comes.
    answer.catch(() => undefined);
    begun.push(answer);
  };
  for (const one of given.slice(0, atOnce)) begin(one);
  try {
    for (let i = 0; i < given.length; i += 1) {
      const answer = await (begun[i] as Promise<Out>);
      answers.push(answer);
      done(answer);
      const next = given[i + atOnce];
      if (next !== undefined) begin(next);
    }
  } finally {
    await Promise.allSettled(begun);
  }
  return answers;
}
