/** Telling one's own changes from others' among what the server tells of, so that nothing is asked for twice. */
import type { Touched } from "@/server/domain/history/touched";

/** How long the server may take to tell everybody, and so oneself too. */
const ECHO = 10_000;

/** A change of one's own, and whether it was told of. */
type Own = { touched: Touched; heard: boolean };

/** Ids and kinds are all that is told, so of as many equal tellings as there are own changes, one each counts as own. */
export function echoes() {
  const owns = new Set<Own>();
  return {
    begin(touched: Touched): Own {
      const own = { touched, heard: false };
      owns.add(own);
      return own;
    },
    /** Whether this was told for the sake of an own change. */
    isOwn(touched: Touched): boolean {
      const own = [...owns].find((one) => !one.heard && isSame(one.touched, touched));
      if (own) own.heard = true;
      return own !== undefined;
    },
    /** It was made, and touched this: the telling may still be on its way. */
    made(own: Own, touched: Touched): void {
      own.touched = touched;
      setTimeout(() => owns.delete(own), own.heard ? 0 : ECHO);
    },
    /** It was refused. */
    refused: (own: Own): void => void owns.delete(own),
  };
}

function isSame(one: Touched, other: Touched): boolean {
  return written(one) === written(other);
}

function written({ claims, types }: Touched): string {
  return JSON.stringify([[...claims].sort(), types === "all" || [...types].sort()]);
}
