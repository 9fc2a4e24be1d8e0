/**
 * Formats calendar days the same way on every screen and in every sentence. Moments begin with the same words. Days
 * have no time and no zone, so no library is needed for either.
 */
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Returns "9 Jan 2020" for "2020-01-09"; words if there is no day. */
export function dayWords(day: string | null): string {
  if (!day) return "no date";
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** Returns the day of a moment in UTC: "9 Jan 2020" from its ISO 8601 form. */
export function dayOfMoment(iso: string): string {
  return dayWords(iso.slice(0, 10));
}
