/** The desk that this process serves: opened once, held where hot reload and bundling cannot make a second. */
import { setTimeout as pause } from "node:timers/promises";
import { readAddress } from "@/db/address";
import type { Database } from "@/db/database";
import { openDatabase } from "@/db/open";
import { settings } from "@/db/schema.sqlite";
import { readSettings } from "@/server/domain/desk/settings";

const held = globalThis as typeof globalThis & { stetDesk?: Promise<Database> | undefined };

/** The database at `STET_DATABASE_URL`, which has been migrated before. */
export function openDesk(): Promise<Database> {
  held.stetDesk ??= openDatabase(readAddress(readSettings(process.env).STET_DATABASE_URL)).catch((error: unknown) => {
    // The next request tries again.
    held.stetDesk = undefined;
    throw error;
  });
  return held.stetDesk;
}

/** Asks the database for next to nothing; throws where it does not answer. */
export async function askDesk(): Promise<void> {
  await (await openDesk()).read.select().from(settings).limit(1);
}

/** Whether the database answers. */
export const answers = (): Promise<boolean> =>
  askDesk().then(
    () => true,
    () => false,
  );

/** For how long an answer about writing holds: anybody may ask, and each answer makes the disk work. */
const HOLDS = 2000;
/** A write that another is waited for longer than this does not come in time for whoever asked. */
const LONGEST = 5000;

let probed: { at: number; answer: Promise<boolean> } | undefined;

/** Whether the database can be written, tried out on its disk. */
export function takesWrites(): Promise<boolean> {
  if (!probed || Date.now() - probed.at >= HOLDS) probed = { at: Date.now(), answer: probe() };
  return probed.answer;
}

async function probe(): Promise<boolean> {
  const late = new AbortController();
  try {
    const tooLong = pause(LONGEST, false, { signal: late.signal, ref: false });
    const done = (await openDesk()).probe().then(() => true);
    return await Promise.race([done, tooLong]);
  } catch {
    return false;
  } finally {
    late.abort();
  }
}
