/** Verifies exported heads: each line of the history is still the one that the head was taken from. */
import { inArray } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { events } from "@/db/schema.sqlite";
import type { WrittenHead } from "@/server/domain/history/head-line";
import { chainHead } from "../history/events";

/** A line of the file by number; `head` is null if the line contains none. */
export type HeadsLine = { line: number; head: WrittenHead | null };

const AT_ONCE = 500;

/**
 * Returns how many heads were compared, and a sentence for each line of the file that does not fit. Run it after the
 * chain has been verified.
 */
export async function checkHeads(db: Handle, lines: AsyncIterable<HeadsLine>) {
  const found = { checked: 0, faults: [] as string[] };
  const ends = (await chainHead(db))?.seq ?? 0;
  for await (const some of batched(lines)) {
    const hashes = await hashesOf(db, some);
    for (const { line, head } of some) {
      found.checked += 1;
      const fault = head ? faultOf(head, hashes.get(head.seq), ends) : "states no head; it may have been cut off.";
      if (fault) found.faults.push(`Line ${line} of the heads ${fault}`);
    }
  }
  if (found.checked === 0) found.faults.push("There are no heads in the file that was given.");
  return found;
}

function faultOf({ at, seq, hash }: WrittenHead, there: string | undefined, ends: number): string | null {
  if (there === hash) return null;
  const when = `no longer fits: line ${seq} of the history, written down ${new Date(at).toISOString()},`;
  if (there !== undefined) return `${when} is another one now.`;
  return seq > ends ? `${when} is gone; the history ends at line ${ends}.` : `${when} is missing.`;
}

async function hashesOf(db: Handle, lines: readonly HeadsLine[]): Promise<Map<number, string>> {
  const seqs = lines.flatMap(({ head }) => head?.seq ?? []);
  const rows = await db.select({ seq: events.seq, hash: events.hash }).from(events).where(inArray(events.seq, seqs));
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}

async function* batched(lines: AsyncIterable<HeadsLine>): AsyncGenerator<HeadsLine[]> {
  let some: HeadsLine[] = [];
  for await (const line of lines) {
    some.push(line);
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
