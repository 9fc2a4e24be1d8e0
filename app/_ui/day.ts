/** Calendar days as the desk writes them. They have no time and no zone, so no library needs to work out either. */
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "9 Jan 2020" from "2020-01-09"; words when there is none. */
export function dayWords(day: string | null): string {
  if (!day) return "no date";
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}
