/** How long somebody has to wait after wrong sign-ins: nothing at first, then twice as long each time. */

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 15 * 60_000;
const FORGET_AFTER = 24 * 3_600_000;

export type Failures = { failures: number; lastAt: number };

/** Wrong sign-ins that cost nothing: fewer for one account than for one address, behind which a whole desk may sit. */
export const FREE_FAILURES = { account: 4, address: 20 } as const;

/** The failures after one more at `now`; those older than a day are forgotten. */
export function withFailure(before: Failures | null, now: number): Failures {
  const forgotten = !before || now - before.lastAt > FORGET_AFTER;
  return { failures: (forgotten ? 0 : before.failures) + 1, lastAt: now };
}

/** The wait in milliseconds that this many failures bring. */
export function waitAfter(failures: number, free: number): number {
  if (failures <= free) return 0;
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(20, failures - free - 1));
}
