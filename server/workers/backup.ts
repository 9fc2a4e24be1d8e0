/**
 * Backs the desk up in a worker thread, because copying a database and checking the copy block the thread that does it.
 */
import type { Address } from "@/db/address";
import { makeBackup as make } from "@/server/store/backup/make-backup";
import { type Answer, answered } from "./answers";

/** Backs the desk at this address up; see store/backup/make-backup.ts. */
export function makeBackup({ address, path }: { address: Address; path: string }): Promise<Answer<{ bytes: number }>> {
  return answered(() => make(address, path, { now: Date.now }));
}
