/** A claim's rank: one number that lists sort by, made of its article's date and the claim's ordinal. */

/** Ordinals fit below this; the days of 9,999 years above it, within the integers that a double represents exactly. */
const ORDINALS = 2 ** 31;
const DAY = 86_400_000;
const DAY_ONE = Date.parse("0001-01-01");

/** Greater than every rank; where a list that begins with the newest claim starts. */
const PAST_ALL = Number.MAX_SAFE_INTEGER;

/**
 * Returns the rank of the claim with this ordinal in an article of this day. Greater is newer. Claims without a day are
 * older than all others; within a day, a claim that was added later ranks lower, so that the newest day is read in the
 * order of its texts.
 * @param day YYYY-MM-DD, or null if the article has no date
 */
export function claimRank(day: string | null, ordinal: number): number {
  return dayNumber(day) * ORDINALS + (ORDINALS - 1 - ordinal);
}

/** Returns the ordinal in a rank. */
export function ordinalOf(rank: number): number {
  return ORDINALS - 1 - (rank % ORDINALS);
}

/**
 * Returns the range of ranks of the claims dated from one day to another, both included: `from` is inclusive, `below`
 * exclusive.
 */
export function ranksOf(since: string | undefined, until: string | undefined): { from: number; below: number } {
  const first = since === undefined ? (until === undefined ? 0 : 1) : dayNumber(since);
  return { from: first * ORDINALS, below: until === undefined ? PAST_ALL : (dayNumber(until) + 1) * ORDINALS };
}

/** Returns the number of days since the start of the calendar, counted from 1; 0 means no day. */
function dayNumber(day: string | null): number {
  return day ? Math.max(1, (Date.parse(day) - DAY_ONE) / DAY + 1) : 0;
}

/** Returns the day in a rank, YYYY-MM-DD; null if the claim's article has no date. */
export function dayOf(rank: number): string | null {
  const day = Math.floor(rank / ORDINALS);
  return day === 0 ? null : new Date(DAY_ONE + (day - 1) * DAY).toISOString().slice(0, 10);
}
