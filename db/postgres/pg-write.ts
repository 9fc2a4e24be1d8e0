/** Runs one write on PostgreSQL: an ordinary transaction under the desk's lock, retried when the server asks for it. */
import { setTimeout as pause } from "node:timers/promises";
import type { Handle, Tell } from "../database";
import { mustBeginAgain } from "../failures";
import { POSTGRES_NOTES } from "../recording/changed-rows";

/** The NOTIFY channel on which processes announce what they committed. */
export const CHANNEL = "stet_told";

/** The interface that the three drivers used here have in common. */
export type PgConnection = { query(text: string, values?: unknown[]): Promise<unknown> };

/**
 * Serialises all writes of one desk, across its processes, as SQLite does: what a write reads stays true until it
 * commits, and the lines of history form one chain. The lock is released with the transaction.
 */
const BEGIN = `BEGIN; SELECT pg_advisory_xact_lock(1400137076); ${POSTGRES_NOTES}`;
const TRIES = 5;

/**
 * Runs the work between BEGIN and COMMIT. Its messages are sent with the commit or not at all. Retries up to five times
 * after a serialization failure or a deadlock.
 */
export async function transactOn<T>(
  connection: PgConnection,
  tx: Handle,
  work: (tx: Handle, tell: Tell) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(connection, tx, work);
    } catch (error) {
      if (attempt === TRIES || !mustBeginAgain(error)) throw error;
      await pause(2 ** attempt * 5 * (1 + Math.random()));
    }
  }
}

async function once<T>(connection: PgConnection, tx: Handle, work: (tx: Handle, tell: Tell) => Promise<T>): Promise<T> {
  const messages: string[] = [];
  try {
    await connection.query(BEGIN);
    const result = await work(tx, (message) => void messages.push(message));
    for (const message of messages) await connection.query("SELECT pg_notify($1, $2)", [CHANNEL, message]);
    await connection.query("COMMIT");
    return result;
  } catch (error) {
    // The server has already rolled back for a lost connection; the caller needs the error of the work itself.
    await connection.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
