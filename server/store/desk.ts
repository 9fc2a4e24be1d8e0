/** The desk that this process serves: opened once, held where hot reload and bundling cannot make a second. */
import { readAddress } from "../../db/address";
import type { Database } from "../../db/database";
import { openDatabase } from "../../db/open";
import { settings } from "../../db/schema.sqlite";
import { readSettings } from "../domain/settings";

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
