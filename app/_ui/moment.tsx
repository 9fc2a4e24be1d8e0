/** Moments as the desk writes them, in the reader's own time zone. */
"use client";
import { format, formatDistanceToNowStrict } from "date-fns";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** A moment in milliseconds, as "20 Nov 2026, 14:05", or how long ago it is. The server does not know the zone and shows the day. */
export function Moment({ at, ago = false }: { at: number; ago?: boolean }) {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const iso = new Date(at).toISOString();
  const words = !here
    ? iso.slice(0, 10)
    : ago
      ? formatDistanceToNowStrict(at, { addSuffix: true })
      : format(at, "d MMM yyyy, HH:mm");
  return (
    <time dateTime={iso} title={here ? format(at, "d MMM yyyy, HH:mm:ss") : iso} className="num whitespace-nowrap">
      {words}
    </time>
  );
}
