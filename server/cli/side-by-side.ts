/** Several pieces of work at a time, with their answers in the order in which they were given. */
import { startThreadPool } from "@/server/workers/threads";
import { deskAddress } from "./desk";

/** Does each with the worker threads of this machine; `done` gets the answers in order, each as soon as those before it are there. */
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
  }
}

/** With so many in work at a time. One that fails ends it, after those in work. */
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
    // Its failure is met when its turn comes.
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
