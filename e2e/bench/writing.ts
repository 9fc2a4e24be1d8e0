/** Changes one claim after another while something else is measured, and counts the failures. */
import { setTimeout as wait } from "node:timers/promises";
import { askOnce } from "./load";
import { changePath } from "./paths";
import type { Side } from "./sides";

/**
 * Simulates a person and a few scripts at once, not a machine that does nothing else: the measurement beside it should
 * still show.
 */
const PAUSE_MILLISECONDS = 20;

export type Written = { changes: number; failed: number; longest: number };

/** Starts writing; the returned function stops it and returns the result. */
export function startWriting(side: Side, rows: number): () => Promise<Written> {
  const { stet, limit = stet } = changePath(rows);
  const written: Written = { changes: 0, failed: 0, longest: 0 };
  let going = true;
  const writing = (async () => {
    for (let n = 0; going; n += 1) {
      for (const ask of (side.name === "limit" ? limit : stet)(n)) {
        const begun = performance.now();
        await askOnce(side, ask).catch(() => {
          written.failed += 1;
        });
        written.changes += 1;
        written.longest = Math.max(written.longest, performance.now() - begun);
        await wait(PAUSE_MILLISECONDS);
      }
    }
  })();
  return async () => {
    going = false;
    await writing;
    return written;
  };
}
