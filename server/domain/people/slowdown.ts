/** How long somebody has to wait after wrong sign-ins: nothing at first, then twice as long each time. */

const FIRST_WAIT = 5_000;
/** Wrong sign-ins this old count no more. */
export const FORGET_AFTER = 24 * 3_600_000;

/** What costs nothing, and the most that the rest costs. */
export type Allowance = { free: number; longest: number };

/**
 * For one account, tries are counted from each address and from each device that signed in before. For an address,
 * accounts are counted whose tries failed there, whatever their number: its wait is short, since whoever shares the
 * address waits too.
 */
export const ALLOWANCES = {
  account: { free: 4, longest: 15 * 60_000 },
  address: { free: 20, longest: 30_000 },
} as const satisfies Record<string, Allowance>;

export type Failures = { failures: number; lastAt: number };

/** The failures after one more at `now`; those older than a day are forgotten. */
export function withFailure(before: Failures | null, now: number): Failures {
  const forgotten = !before || now - before.lastAt > FORGET_AFTER;
  return { failures: (forgotten ? 0 : before.failures) + 1, lastAt: now };
}

/** The wait in milliseconds that this many failures bring. */
export function waitAfter(failures: number, { free, longest }: Allowance): number {
  if (failures <= free) return 0;
  return Math.min(longest, FIRST_WAIT * 2 ** Math.min(20, failures - free - 1));
}
