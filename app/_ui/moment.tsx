/** Moments as the desk writes them, in the reader's own time zone: in lists how long ago they were, elsewhere to the minute. */
"use client";
import { format, formatDistanceToNowStrict } from "date-fns";
import { useSyncExternalStore } from "react";
import { dayOfMoment, dayWords } from "../../server/domain/day-words";

const never = () => () => undefined;

/**
 * A moment in milliseconds, as "20 Nov 2026, 14:05", or how long ago it is; paper always has the former. The server does
 * not know the zone and shows the day.
 */
export function Moment({ at, ago = false }: { at: number; ago?: boolean }) {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const iso = new Date(at).toISOString();
  const inFull = here ? `${dayWords(format(at, "yyyy-MM-dd"))}, ${format(at, "HH:mm")}` : dayOfMoment(iso);
  return (
    <time dateTime={iso} title={here ? inFull : iso} className="num whitespace-nowrap">
      {here && ago ? (
        <>
          <span className="print:hidden">{formatDistanceToNowStrict(at, { addSuffix: true })}</span>
          <span className="hidden print:inline">{inFull}</span>
        </>
      ) : (
        inFull
      )}
    </time>
  );
}
