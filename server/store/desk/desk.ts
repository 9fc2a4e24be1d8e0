/**
 * Holds the desk that this process serves: opened once, and stored where neither hot reload nor bundling can create a
 * second.
 */
import { setTimeout as pause } from "node:timers/promises";
import { readAddress } from "@/db/address";
import type { Database } from "@/db/database";
import { openDatabase } from "@/db/open";
import { settings } from "@/db/schema.sqlite";
import { readSettings } from "@/server/domain/desk/settings";

const held = globalThis as typeof globalThis & { stetDesk?: Promise<Database> | undefined };

/** Opens the database at `STET_DATABASE_URL`, which must have been migrated. */
export function openDesk(): Promise<Database> {
  held.stetDesk ??= openDatabase(readAddress(readSettings(process.env).STET_DATABASE_URL)).catch((error: unknown) => {
    // Lets the next request try again.
    held.stetDesk = undefined;
    throw error;
  });
  return held.stetDesk;
}

/** Pings the database; throws if it does not answer. */
export async function askDesk(): Promise<void> {
  await (await openDesk()).read.select().from(settings).limit(1);
}

/** Returns whether the database answers. */
export const answers = (): Promise<boolean> =>
  askDesk().then(
    () => true,
    () => false,
  );

/** How long to cache the result of the write check, in milliseconds: anybody may ask, and each check uses the disk. */
const HOLDS = 2000;
/** A write check that waits longer than this, in milliseconds, is too slow for the caller. */
const LONGEST = 5000;

let probed: { at: number; answer: Promise<boolean> } | undefined;

/** Returns whether the database accepts writes, by testing its disk. */
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
