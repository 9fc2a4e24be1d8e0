/** Timing calls to servers. */

/** Milliseconds with one caller. */
export type Measured = { path: string; engines: { engine: string; median: number; p975: number }[] };
/** Answers a second with so many callers at once. */
export type Rate = { path: string; servers: string; callers: number; perSecond: number };

const WARM_UP = 20;
const CALLS = 200;

/** Calls each server once, then each again, and so on, so that what else the machine does falls on all alike. */
export async function measureInTurn(
  path: string,
  engines: readonly string[],
  calls: readonly (() => Promise<unknown>)[],
): Promise<Measured> {
  console.error(`  ${path}…`);
  const times = calls.map(() => [] as number[]);
  for (let n = 0; n < WARM_UP + CALLS; n += 1) {
    for (const [i, call] of calls.entries()) {
      const before = performance.now();
      await call();
      if (n >= WARM_UP) times[i]?.push(performance.now() - before);
    }
  }
  return {
    path,
    engines: engines.map((engine, i) => {
      const sorted = (times[i] ?? []).sort((a, b) => a - b);
      return { engine, median: at(sorted, 0.5), p975: at(sorted, 0.975) };
    }),
  };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** How many calls a second the callers get answered, each beginning its next when its last one ended. */
export async function rateOf(callers: readonly (() => Promise<unknown>)[], seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let answered = 0;
  const call = async (one: () => Promise<unknown>) => {
    while (performance.now() < end) {
      await one();
      answered += 1;
    }
  };
  await Promise.all(callers.map(call));
  return answered / seconds;
}
