/** Formats moments in the reader's own time zone: as a relative time in lists, elsewhere to the minute. */
"use client";
import { format, formatDistanceToNowStrict } from "date-fns";
import { useSyncExternalStore } from "react";
import { dayOfMoment, dayWords } from "@/server/domain/words/day-words";

/** Below this, a count of seconds would interest nobody. */
const JUST_NOW = 30_000;

const never = () => () => undefined;

/**
 * Formats a moment in milliseconds as "20 Nov 2026, 14:05", or as a relative time; paper always shows the former. The
 * server does not know the time zone and shows the day.
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
          <span className="print:hidden">{agoWords(at)}</span>
          <span className="hidden print:inline">{inFull}</span>
        </>
      ) : (
        inFull
      )}
    </time>
  );
}

function agoWords(at: number): string {
  return Date.now() - at < JUST_NOW ? "just now" : formatDistanceToNowStrict(at, { addSuffix: true });
}
