/** Computes the wait after failed sign-ins: none at first, then twice as long each time. */

const FIRST_WAIT = 5_000;
/** Failed sign-ins of this age no longer count. */
export const FORGET_AFTER = 24 * 3_600_000;

/** The number of free attempts, and the longest wait after them. */
export type Allowance = { free: number; longest: number };

/**
 * For an account, attempts are counted from each address and from each device that signed in before. For an address,
 * the accounts with failed attempts are counted, however many attempts each had: its wait is short, since everybody who
 * shares the address waits too.
 */
export const ALLOWANCES = {
  account: { free: 4, longest: 15 * 60_000 },
  address: { free: 20, longest: 30_000 },
} as const satisfies Record<string, Allowance>;

export type Failures = { failures: number; lastAt: number };

/** Returns the failures after one more at `now`; those older than a day are forgotten. */
export function withFailure(before: Failures | null, now: number): Failures {
  const forgotten = !before || now - before.lastAt > FORGET_AFTER;
  return { failures: (forgotten ? 0 : before.failures) + 1, lastAt: now };
}

/** Returns the wait in milliseconds after this many failures. */
export function waitAfter(failures: number, { free, longest }: Allowance): number {
  if (failures <= free) return 0;
  return Math.min(longest, FIRST_WAIT * 2 ** Math.min(20, failures - free - 1));
}
